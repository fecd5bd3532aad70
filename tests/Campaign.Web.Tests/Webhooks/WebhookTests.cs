using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Campaign.Web.Keys;
using Campaign.Web.Storage;
using Campaign.Web.Tests.Api;
using Campaign.Web.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Webhooks;

public sealed class WebhookTests : IAsyncLifetime
{
    private const string Path = "/api/v1/webhooks";
    private ApiHost _host = null!;
    private Receiver _receiver = null!;

    public async Task InitializeAsync()
    {
        _receiver = await Receiver.StartAsync();
        _host = await ApiHost.StartAsync(new() { ["Campaign:Webhooks:AllowedNetworks"] = "127.0.0.1" });
        var (_, text) = await _host
            .Services.GetRequiredService<ApiKeyService>()
            .AddAsync("Cổng mẫu", [Scopes.Webhooks]);
        _host.Client.DefaultRequestHeaders.Authorization = new("Bearer", text);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    private async Task<JsonElement> Send(
        HttpMethod method,
        string path,
        object? body = null,
        HttpStatusCode expected = HttpStatusCode.OK
    )
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = body is null ? null : JsonContent.Create(body),
        };
        using var response = await _host.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(expected == response.StatusCode, $"{response.StatusCode} {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    private Task<JsonElement> Add(string[]? types = null, string[]? places = null) =>
        Send(
            HttpMethod.Post,
            Path,
            new
            {
                url = _receiver.Url,
                types,
                places,
            },
            HttpStatusCode.Created
        );

    private async Task<JsonElement> Delivery(JsonElement hook, Func<JsonElement, bool> wanted)
    {
        for (var i = 0; ; i++)
        {
            var all = (await _host.GetAsync($"{Path}/{hook.GetProperty("id")}/deliveries"))
                .GetProperty("items")
                .EnumerateArray();
            if (all.FirstOrDefault(wanted) is { ValueKind: JsonValueKind.Object } found)
                return found;
            Assert.True(i < 600, "the delivery did not come about");
            await Task.Delay(50);
        }
    }

    private static bool Is(JsonElement delivery, string state) => delivery.GetProperty("state").GetString() == state;

    [Fact]
    public async Task A_change_is_sent_with_a_signature_that_the_secret_verifies()
    {
        var hook = await Add();
        _host.Change([SampleSnapshot.Message(4, "Mới.")]);
        await Delivery(hook, x => Is(x, "delivered"));
        var (id, timestamp, signature, body) = Assert.Single(_receiver.Taken);
        var at = DateTimeOffset.FromUnixTimeSeconds(
            long.Parse(timestamp, System.Globalization.CultureInfo.InvariantCulture)
        );
        Assert.Equal(Signature.Of(id, at, body, hook.GetProperty("secret").GetString()), signature);
        var data = JsonDocument.Parse(body).RootElement;
        Assert.Equal("message.updated", data.GetProperty("type").GetString());
        Assert.Equal(SampleSnapshot.Key(104), data.GetProperty("data").GetProperty("id").GetGuid());
        Assert.Equal(
            $"{ApiHost.BaseUrl}/api/v1/messages/{SampleSnapshot.Key(104)}?minVersion={_host.Store.Current.Seq}",
            data.GetProperty("data").GetProperty("url").GetString()
        );
        Assert.True(body.Length < 20_000);
    }

    [Fact]
    public async Task A_site_without_a_base_address_sends_paths_only()
    {
        await _host.DisposeAsync();
        _host = await ApiHost.StartAsync(
            new() { ["Campaign:Webhooks:AllowedNetworks"] = "127.0.0.1", ["Campaign:BaseUrl"] = null }
        );
        var (_, text) = await _host
            .Services.GetRequiredService<ApiKeyService>()
            .AddAsync("Cổng mẫu", [Scopes.Webhooks]);
        _host.Client.DefaultRequestHeaders.Authorization = new("Bearer", text);
        var hook = await Add();
        _host.Change([SampleSnapshot.Message(4, "Mới.")]);
        await Delivery(hook, x => Is(x, "delivered"));
        var data = JsonDocument.Parse(Assert.Single(_receiver.Taken).Body).RootElement.GetProperty("data");
        Assert.StartsWith("/api/v1/messages/", data.GetProperty("url").GetString());
    }

    [Fact]
    public async Task Only_requested_types_and_places_are_sent_along_with_every_withdrawal()
    {
        var hook = await Add(["event"], ["68"]);
        var events = _host.Store.Current.Items.OfType<Core.Events.Event>().ToList();
        var local = events.Single(x => x.Header.Places.Length == 1);
        _host.Change([
            SampleSnapshot.Message(4, "Mới."),
            local with
            {
                Header = local.Header with { Places = ["20"] },
            },
            local,
        ]);
        _host.Change([], local);
        await Delivery(hook, x => x.GetProperty("type").GetString() == "event.unpublished" && Is(x, "delivered"));
        Assert.All(_receiver.Taken, x => Assert.Contains("\"type\":\"event.", x.Body));
    }

    [Fact]
    public async Task An_item_that_leaves_the_filter_is_sent_and_the_message_says_which_state_matched()
    {
        await Add(["event"], ["68"]);
        var local = _host.Store.Current.Items.OfType<Core.Events.Event>().Single(x => x.Header.Places.Length == 1);
        var moved = local with { Header = local.Header with { Places = ["20"] } };
        _host.Change([local]);
        await Until(() => _receiver.Taken.Count == 1);
        _host.Change([moved]);
        await Until(() => _receiver.Taken.Count == 2);
        _host.Change([local]);
        await Until(() => _receiver.Taken.Count == 3);
        _host.Change([], local);
        await Until(() => _receiver.Taken.Count == 4);
        Assert.Equal(
            ["both", "before", "after", "before"],
            _receiver.Taken.Select(x =>
                JsonDocument.Parse(x.Body).RootElement.GetProperty("data").GetProperty("match").GetString()
            )
        );
    }

    [Fact]
    public async Task A_row_from_before_a_start_is_sent_to_everyone_who_may_have_the_item()
    {
        await Add(["event"], ["68"]);
        var elsewhere = _host.Store.Current.Items.OfType<Core.Events.Event>().Single(x => x.Header.Places.Length == 1);
        var now = _host.Store.Current;
        var moved = elsewhere with { Header = elsewhere.Header with { Places = ["20"], Version = now.Seq + 1 } };
        var row = new Core.Publication.Change(
            now.Seq + 1,
            moved.Id,
            "event",
            moved.Language,
            Core.Publication.ChangeAction.Upsert,
            Core.Publication.ChangeReason.Updated,
            _host.Time.Now
        );
        _host.Store.Replace(now.Apply([moved], [row], now.Seq + 1));
        await Until(() => _receiver.Taken.Count == 1);
        Assert.Contains("\"match\":\"unknown\"", _receiver.Taken.Single().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_delivery_is_retried_later_with_the_same_id()
    {
        _receiver.Answer = _ => 500;
        var hook = await Add();
        _host.Change([SampleSnapshot.Message(4, "Mới.")]);
        var failed = await Delivery(hook, x => x.GetProperty("attempts").GetInt32() == 1);
        Assert.Equal(500, failed.GetProperty("lastStatus").GetInt32());
        _receiver.Answer = _ => 200;
        _host.Time.Now += TimeSpan.FromSeconds(6);
        await Delivery(hook, x => Is(x, "delivered"));
        Assert.Single(_receiver.Taken.Select(x => x.Id).Distinct());
        Assert.Equal(2, _receiver.Taken.Count);
    }

    [Fact]
    public async Task Retry_after_is_honoured_and_a_redirect_is_a_failure()
    {
        _receiver.Answer = response =>
        {
            response.Headers.RetryAfter = "600";
            return 429;
        };
        var hook = await Add();
        _host.Change([SampleSnapshot.Message(4, "Mới.")]);
        var throttled = await Delivery(hook, x => x.GetProperty("attempts").GetInt32() == 1);
        Assert.Equal(_host.Time.Now.AddSeconds(600).UtcDateTime, throttled.GetProperty("nextAttemptAt").GetDateTime());
        _receiver.Answer = response =>
        {
            response.Headers.Location = "http://127.0.0.1:1/";
            return 302;
        };
        _host.Time.Now += TimeSpan.FromSeconds(600);
        var redirected = await Delivery(hook, x => x.GetProperty("attempts").GetInt32() == 2);
        Assert.Equal(302, redirected.GetProperty("lastStatus").GetInt32());
    }

    [Fact]
    public async Task An_endpoint_that_says_410_is_disabled()
    {
        _receiver.Answer = _ => 410;
        var hook = await Add();
        _host.Change([SampleSnapshot.Message(4, "Mới.")]);
        await Delivery(hook, x => Is(x, "failed"));
        var after = await _host.GetAsync($"{Path}/{hook.GetProperty("id")}");
        Assert.False(after.GetProperty("enabled").GetBoolean());
        Assert.Contains("410", after.GetProperty("disabledReason").GetString());
    }

    [Fact]
    public async Task Rotation_signs_with_both_secrets_for_a_while()
    {
        var hook = await Add();
        var rotated = await Send(HttpMethod.Post, $"{Path}/{hook.GetProperty("id")}/rotate-secret");
        Assert.NotEqual(hook.GetProperty("secret").GetString(), rotated.GetProperty("secret").GetString());
        await Send(HttpMethod.Post, $"{Path}/{hook.GetProperty("id")}/test", expected: HttpStatusCode.Accepted);
        await Delivery(hook, x => Is(x, "delivered"));
        Assert.Equal(2, _receiver.Taken.Single().Signature.Split(' ').Length);
        _host.Time.Now += TimeSpan.FromHours(25);
        await Send(HttpMethod.Post, $"{Path}/{hook.GetProperty("id")}/test", expected: HttpStatusCode.Accepted);
        await Delivery(
            hook,
            x => Is(x, "delivered") && x.GetProperty("deliveredAt").GetDateTime() == _host.Time.Now.UtcDateTime
        );
        Assert.DoesNotContain(' ', _receiver.Taken.Last().Signature);
    }

    [Fact]
    public async Task A_delivery_can_be_sent_again_by_hand()
    {
        var hook = await Add();
        await Send(HttpMethod.Post, $"{Path}/{hook.GetProperty("id")}/test", expected: HttpStatusCode.Accepted);
        var first = await Delivery(hook, x => Is(x, "delivered"));
        await Send(
            HttpMethod.Post,
            $"{Path}/{hook.GetProperty("id")}/deliveries/{first.GetProperty("number")}/retry",
            expected: HttpStatusCode.Accepted
        );
        await Delivery(hook, x => Is(x, "delivered") && _receiver.Taken.Count == 2);
    }

    [Fact]
    public async Task Sending_again_by_hand_gives_a_delivery_all_its_attempts_again()
    {
        _receiver.Answer = _ => 500;
        var hook = await Add();
        await Send(HttpMethod.Post, $"{Path}/{hook.GetProperty("id")}/test", expected: HttpStatusCode.Accepted);
        var number = (await Delivery(hook, x => x.GetProperty("attempts").GetInt32() == 1))
            .GetProperty("number")
            .GetInt64();
        await Database(db =>
            db.Set<WebhookDelivery>()
                .ExecuteUpdateAsync(x =>
                    x.SetProperty(d => d.State, Campaign.Web.Storage.Outboxes.MessageState.Dead)
                        .SetProperty(d => d.Attempts, RetryPlan.Attempts)
                )
        );

        var again = $"{Path}/{hook.GetProperty("id")}/deliveries/{number}/retry";
        await Send(HttpMethod.Post, again, expected: HttpStatusCode.Accepted);

        await Delivery(hook, x => Is(x, "pending") && x.GetProperty("attempts").GetInt32() == 1);
        Assert.True((await _host.GetAsync($"{Path}/{hook.GetProperty("id")}")).GetProperty("enabled").GetBoolean());
    }

    [Fact]
    public async Task A_position_moved_back_by_a_slower_node_loses_and_repeats_nothing()
    {
        await Add();
        var before = _host.Store.Current.Seq;
        _host.Change([SampleSnapshot.Message(4, "Mới.")]);
        await Until(() => _receiver.Taken.Count == 1);
        await Database(db =>
            db.Set<WebhookEndpoint>().ExecuteUpdateAsync(x => x.SetProperty(e => e.QueuedSeq, before))
        );

        _host.Change([SampleSnapshot.Message(5, "Mới nữa.")]);

        await Until(() => _receiver.Taken.Count == 2);
        Assert.Equal(2, _receiver.Taken.DistinctBy(x => x.Id).Count());
    }

    private async Task Database(Func<OperationsDb, Task> work)
    {
        await using var db = await _host
            .Services.GetRequiredService<IDbContextFactory<OperationsDb>>()
            .CreateDbContextAsync();
        await work(db);
    }

    private static async Task Until(Func<bool> done)
    {
        for (var i = 0; !done(); i++)
        {
            Assert.True(i < 600, "it did not come about");
            await Task.Delay(50);
        }
    }

    [Fact]
    public async Task Another_owner_cannot_see_the_webhook()
    {
        var hook = await Add();
        var (_, text) = await _host.Services.GetRequiredService<ApiKeyService>().AddAsync("Khác", [Scopes.Webhooks]);
        _host.Client.DefaultRequestHeaders.Authorization = new("Bearer", text);
        Assert.Empty((await _host.GetAsync(Path)).GetProperty("items").EnumerateArray());
        foreach (var path in (string[])["", "/deliveries"])
            await _host.GetAsync($"{Path}/{hook.GetProperty("id")}{path}", HttpStatusCode.NotFound);
        await Send(HttpMethod.Delete, $"{Path}/{hook.GetProperty("id")}", expected: HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{"url":"http://example.com/"}""", "url", 400)]
    [InlineData("""{"url":"https://10.0.0.1/"}""", "url", 400)]
    [InlineData("""{"url":"https://[fe80::1]/"}""", "url", 400)]
    [InlineData("""{"url":"https://u:p@example.com/"}""", "url", 400)]
    [InlineData("""{"url":"https://example.com/","types":["x"]}""", "types", 400)]
    [InlineData("""{"url":"https://example.com/","places":["99"]}""", "places", 400)]
    [InlineData("""{"url":"https://example.com/","colour":1}""", "colour", 400)]
    [InlineData("""{}""", "url", 400)]
    [InlineData("""{""", "", 400)]
    public async Task An_invalid_body_is_refused_naming_the_field(string body, string named, int status)
    {
        using var response = await _host.Client.PostAsync(
            Path,
            new StringContent(body, System.Text.Encoding.UTF8, "application/json")
        );
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(named, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Another_media_type_is_415()
    {
        using var response = await _host.Client.PostAsync(Path, new StringContent("url=x"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }
}
