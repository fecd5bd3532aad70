using System.Net;
using System.Text.Json.Nodes;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Testing.Backoffice;
using Campaign.Web.Keys;
using Campaign.Web.Recalls;
using Campaign.Web.Storage;
using Campaign.Web.Subscriptions;
using Campaign.Web.Tests.Webhooks;
using Campaign.Web.Tests.Whole;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Backoffice.Recalls;

/// <summary>What tests of recalls need of the site: officers' requests, and each channel's other end.</summary>
internal sealed class RecallSite(WholeSite site)
{
    public const string Place = "20";

    public const string Station = "dai-thu-hoi@lang-son.example.vn";

    public CampaignSnapshot Snapshot => Get<SnapshotStore>().Current;

    public DateOnly Today => Get<CampaignClock>().Today;

    public T Get<T>()
        where T : notnull => site.Services.GetRequiredService<T>();

    public static async Task<JsonNode> TrailAsync(Session officer, Guid item) =>
        (await officer.GetAsync($"campaign/recalls/{item}/trail"))["channels"]!;

    /// <summary>The lines of one channel, as one text.</summary>
    public static string Lines(JsonNode trail, string channel)
    {
        var part = trail.AsArray().Single(x => x!["channel"]!.GetValue<string>() == channel)!;
        Assert.True(part["isKnown"]!.GetValue<bool>(), channel);
        return string.Join('\n', part["lines"]!.AsArray().Select(x => $"{x!["what"]} | {x["detail"]} | {x["link"]}"));
    }

    public static async Task<JsonNode> RecallAsync(Session officer, Guid item, string reason)
    {
        using var answer = await officer.SendAsync("POST", $"campaign/recalls/{item}", new { reason });
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    public static async Task<(HttpStatusCode Status, string Text)> TryAsync(Session officer, string path, object body)
    {
        using var answer = await officer.SendAsync("POST", $"campaign/recalls/{path}", body);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>An endpoint that is told of everything.</summary>
    public async Task ListenAsync(Receiver receiver)
    {
        var (_, key) = await Get<ApiKeyService>().AddAsync("Cổng mẫu", [Scopes.Webhooks]);
        using var request = Keyed(HttpMethod.Post, "/api/v1/webhooks", key);
        request.Content = System.Net.Http.Json.JsonContent.Create(new { url = receiver.Url });
        using var answer = await site.Http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task<string> TextAsync(string path, string? key = null, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var request = Keyed(HttpMethod.Get, path, key);
        using var answer = await site.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(expected == answer.StatusCode, $"{path}: {answer.StatusCode} {text}");
        return text;
    }

    /// <summary>A station gets today's programme by mail.</summary>
    public async Task MailAsync()
    {
        Assert.Null(await Get<Stations>().AddAsync(Place, Station, new TimeOnly(0, 0)));
        await Get<StationOutbox>().QueueDueAsync(default);
        await UntilAsync(async () =>
        {
            await Get<StationOutbox>().SendDueAsync(default);
            await using var db = await DatabaseAsync();
            return await db.Set<StationMessage>().AnyAsync(x => x.Recipient == Station && x.Items != null);
        });
    }

    public async Task<RecallLetter> LetterAsync(Guid recall)
    {
        RecallLetter? letter = null;
        await UntilAsync(async () =>
        {
            await Get<RecallPost>().SendDueAsync(default);
            await using var db = await DatabaseAsync();
            letter = await db.Set<RecallLetter>()
                .AsNoTracking()
                .SingleOrDefaultAsync(x => x.RecallId == recall && x.SentAt != null);
            return letter is not null;
        });
        return letter!;
    }

    public Task<OperationsDb> DatabaseAsync() => Get<IDbContextFactory<OperationsDb>>().CreateDbContextAsync();

    public static async Task UntilAsync(Func<Task<bool>> done)
    {
        for (var i = 0; !await done(); i++)
        {
            Assert.True(i < 1200, "it did not come about");
            await Task.Delay(100);
        }
    }

    public async Task FollowedAsync(Func<CampaignSnapshot, bool> seen) =>
        await UntilAsync(() => Task.FromResult(seen(Snapshot)));

    private static HttpRequestMessage Keyed(HttpMethod method, string path, string? key)
    {
        var request = new HttpRequestMessage(method, path);
        if (key is not null)
            request.Headers.Authorization = new("Bearer", key);
        return request;
    }
}
