using System.Net.Http.Json;
using System.Text.Json;
using Campaign.Core.Events;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Web.Keys;
using Campaign.Web.Storage;
using Campaign.Web.Tests.Api;
using Campaign.Web.Tests.Webhooks;
using Campaign.Web.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Forms;

/// <summary>Ready posts for those who automate: an endpoint of the type post.</summary>
public sealed class PostWebhookTests : IAsyncLifetime
{
    private const string Path = "/api/v1/webhooks";

    private readonly FormsHost _host = new()
    {
        Settings = new() { ["Campaign:Webhooks:AllowedNetworks"] = "127.0.0.1" },
    };

    private Receiver _receiver = null!;

    public async Task InitializeAsync()
    {
        _receiver = await Receiver.StartAsync();
        await _host.InitializeAsync();
        var keys = _host.Services.GetRequiredService<ApiKeyService>();
        var (_, text) = await keys.AddAsync("Trang mẫu", [Scopes.Webhooks]);
        _host.Client.DefaultRequestHeaders.Authorization = new("Bearer", text);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task A_message_that_is_published_comes_as_the_post_its_forms_have()
    {
        await AddAsync("post");
        Publish(Message());
        var (type, data) = await TakenAsync(1);
        Assert.Equal("post.updated", type);
        Assert.Equal("message", data.GetProperty("type").GetString());
        var post = data.GetProperty("post");
        Assert.Equal("ready", post.GetProperty("state").GetString());
        Assert.Empty(post.GetProperty("reasons").EnumerateArray());
        var forms = JsonDocument
            .Parse(await _host.TextAsync($"/api/v1/messages/{SampleSnapshot.Key(103)}/forms"))
            .RootElement;
        Assert.Equal(Text(forms, "post"), post.GetProperty("text").GetString());
        Assert.Equal(Text(forms, "caption"), post.GetProperty("caption").GetString());
        Assert.Equal(Text(forms, "altText"), post.GetProperty("altText").GetString());
        Assert.Contains("Gọi 111 hoặc 113.", post.GetProperty("text").GetString());
        Assert.Equal(
            ["#ThángHànhĐộng", "#BìnhĐẳngGiới"],
            post.GetProperty("hashtags").EnumerateArray().Select(x => x.GetString())
        );
        Assert.Equal(
            ["1200×630", "1080×1080", "1080×1920"],
            post.GetProperty("pictures")
                .EnumerateArray()
                .Select(x => $"{x.GetProperty("width")}×{x.GetProperty("height")}")
        );
        Assert.All(
            post.GetProperty("pictures").EnumerateArray(),
            x => Assert.StartsWith($"{ApiHost.BaseUrl}/api/v1/messages/", x.GetProperty("url").GetString())
        );
    }

    [Fact]
    public async Task What_is_withdrawn_comes_without_words_so_that_the_post_is_taken_down()
    {
        await AddAsync("post");
        Withdraw(Message());
        var (type, data) = await TakenAsync(1);
        Assert.Equal("post.unpublished", type);
        Assert.Equal("delete", data.GetProperty("action").GetString());
        Assert.Equal(JsonValueKind.Null, data.GetProperty("post").ValueKind);
    }

    [Fact]
    public async Task A_sample_and_what_is_over_come_with_reasons_and_without_words()
    {
        await AddAsync("post");
        var it = (Event)_host.Store.Current.Find(SampleSnapshot.Key(301), "vi-VN")!;
        Publish(it);
        var (_, data) = await TakenAsync(1);
        var post = data.GetProperty("post");
        Assert.Equal("notToPost", post.GetProperty("state").GetString());
        Assert.Contains(post.GetProperty("reasons").EnumerateArray(), x => x.GetString()!.Contains("mẫu"));
        foreach (var words in (string[])["text", "caption", "altText"])
            Assert.Equal(JsonValueKind.Null, post.GetProperty(words).ValueKind);
        Assert.Empty(post.GetProperty("pictures").EnumerateArray());
    }

    [Fact]
    public async Task A_text_that_a_person_must_shorten_is_not_posted_and_says_so()
    {
        await AddAsync("post");
        var text = string.Concat(Enumerable.Repeat("Nghiêng mình nghe. ", 70)).Trim();
        Publish(Message() with { OfficialText = text });
        var (_, data) = await TakenAsync(1);
        var post = data.GetProperty("post");
        Assert.Equal("notToPost", post.GetProperty("state").GetString());
        Assert.Contains(
            post.GetProperty("reasons").EnumerateArray(),
            x => x.GetString()!.Contains("cần người rút ngắn")
        );
        Assert.DoesNotContain(text, data.GetProperty("post").GetProperty("text").ToString());
    }

    [Fact]
    public async Task Nobody_gets_posts_who_has_not_asked_for_them_by_name()
    {
        await AddAsync();
        await AddAsync("message", "post");
        Publish(Message());
        Publish(_host.Store.Current.Find(SampleSnapshot.Key(200), "vi-VN")!);
        await Until(() => _receiver.Taken.Count == 4);
        Assert.Equal(
            ["message.updated", "message.updated", "post.updated", "service.updated"],
            _receiver.Taken.Select(x => Read(x.Body).GetProperty("type").GetString()).Order(StringComparer.Ordinal)
        );
        // Both of one endpoint have ids of their own, or a receiver would drop the second.
        Assert.Equal(3, _receiver.Taken.Select(x => x.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_post_that_waited_for_its_receiver_is_not_sent_once_the_item_is_another()
    {
        _receiver.Answer = _ => 500;
        var hook = await AddAsync("post");
        Publish(Message());
        await DeliveriesAsync(hook, x => x.Count == 1 && x[0].GetProperty("attempts").GetInt32() == 1);
        Withdraw(Message());
        await DeliveriesAsync(hook, x => x.Count == 2 && x.All(d => d.GetProperty("attempts").GetInt32() == 1));
        _receiver.Answer = _ => 204;
        _receiver.Taken.Clear();
        _host.Time.Now += TimeSpan.FromMinutes(10);
        var all = await DeliveriesAsync(
            hook,
            x => x.All(d => d.GetProperty("state").GetString() is "delivered" or "failed")
        );
        Assert.Equal("post.unpublished", Read(Assert.Single(_receiver.Taken).Body).GetProperty("type").GetString());
        var late = all.Single(x => x.GetProperty("state").GetString() == "failed");
        Assert.Contains("withdrawn meanwhile", late.GetProperty("lastError").GetString());
    }

    [Fact]
    public async Task After_a_post_that_failed_is_out_of_date_the_receiver_has_not_failed()
    {
        _receiver.Answer = _ => 502;
        var hook = await AddAsync("post");
        Publish(Message());
        await DeliveriesAsync(hook, x => x.Count == 1 && x[0].GetProperty("attempts").GetInt32() == 1);
        // Nothing else is sent that could succeed.
        await using (
            var db = await _host.Services.GetRequiredService<IDbContextFactory<OperationsDb>>().CreateDbContextAsync()
        )
            await db.Set<WebhookEndpoint>().ExecuteUpdateAsync(x => x.SetProperty(e => e.QueuedSeq, 1_000_000));
        Withdraw(Message());
        _host.Time.Now += TimeSpan.FromMinutes(10);
        await DeliveriesAsync(hook, x => x.All(d => d.GetProperty("state").GetString() == "failed"));
        var after = Read(await _host.TextAsync($"{Path}/{hook.GetProperty("id")}"));
        Assert.Equal(JsonValueKind.Null, after.GetProperty("failingSince").ValueKind);
    }

    [Fact]
    public async Task Everything_after_a_sequence_is_sent_again_posts_too()
    {
        var hook = await AddAsync("message", "post");
        var before = _host.Store.Current.Seq;
        Publish(Message());
        await Until(() => _receiver.Taken.Count == 2);
        using var answer = await _host.Client.PostAsJsonAsync(
            $"{Path}/{hook.GetProperty("id")}/replay",
            new { after = before }
        );
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        await Until(() => _receiver.Taken.Count == 4);
        Assert.Equal(2, _receiver.Taken.Select(x => x.Id).Distinct().Count());
    }

    private static KeyMessage Message() => (KeyMessage)SampleSnapshot.Create().Find(SampleSnapshot.Key(103), "vi-VN")!;

    private async Task<JsonElement> AddAsync(params string[] types)
    {
        using var answer = await _host.Client.PostAsJsonAsync(Path, new { url = _receiver.Url, types });
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return Read(text);
    }

    private async Task<(string? Type, JsonElement Data)> TakenAsync(int count)
    {
        await Until(() => _receiver.Taken.Count == count);
        var body = Read(_receiver.Taken.Last().Body);
        return (body.GetProperty("type").GetString(), body.GetProperty("data"));
    }

    private async Task<List<JsonElement>> DeliveriesAsync(JsonElement hook, Func<List<JsonElement>, bool> wanted)
    {
        for (var i = 0; ; i++)
        {
            var all = Read(await _host.TextAsync($"{Path}/{hook.GetProperty("id")}/deliveries"))
                .GetProperty("items")
                .EnumerateArray()
                .ToList();
            if (wanted(all))
                return all;
            Assert.True(i < 6000, "it did not come about");
            await Task.Delay(50);
        }
    }

    private static async Task Until(Func<bool> done)
    {
        for (var i = 0; !done(); i++)
        {
            Assert.True(i < 6000, "it did not come about");
            await Task.Delay(50);
        }
    }

    private void Publish(PublishedItem item)
    {
        var seq = _host.Store.Current.Seq + 1;
        item = item with { Header = item.Header with { Version = seq } };
        Replace(
            item,
            [item],
            new(seq, item.Id, item.Type.Name, item.Language, ChangeAction.Upsert, ChangeReason.Updated, _host.Time.Now)
        );
    }

    private void Withdraw(PublishedItem item)
    {
        var seq = _host.Store.Current.Seq + 1;
        Replace(
            item,
            [],
            new(
                seq,
                item.Id,
                item.Type.Name,
                item.Language,
                ChangeAction.Delete,
                ChangeReason.Unpublished,
                _host.Time.Now
            )
        );
    }

    private void Replace(PublishedItem item, PublishedItem[] upserts, Change row)
    {
        var now = _host.Store.Current;
        row = row with { Before = ChangeScope.Of(now.Find(item.Id, item.Language)) };
        _host.Store.Replace(now.Apply(upserts, [row], row.Seq));
    }

    private static JsonElement Read(string json) => JsonDocument.Parse(json).RootElement;

    private static string? Text(JsonElement forms, string kind) =>
        forms
            .GetProperty("channels")
            .EnumerateArray()
            .SelectMany(x => x.GetProperty("texts").EnumerateArray())
            .Single(x => x.GetProperty("kind").GetString() == kind)
            .GetProperty("text")
            .GetString();
}
