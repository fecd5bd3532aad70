using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Campaign.Content.Projection;
using Campaign.Core.Broadcast;
using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Vocabularies;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Fetches;
using Campaign.Web.Keys;
using Campaign.Web.Recalls;
using Campaign.Web.Tests.Authority;
using Campaign.Web.Tests.Webhooks;
using Campaign.Web.Tests.Whole;
using Microsoft.EntityFrameworkCore;
using Session = Campaign.Testing.Backoffice.Session;

namespace Campaign.Web.Tests.Backoffice.Recalls;

[Collection("whole")]
public sealed class EveryChannelOnSqlite(EveryChannelOnSqlite.Site site)
    : EveryChannelTests<EveryChannelOnSqlite.Site>(site)
{
    public sealed class Site : WholeSite
    {
        protected override IReadOnlyDictionary<string, string?> Settings => LocalHooks;
    }
}

[Collection("whole")]
public sealed class EveryChannelOnPostgres(EveryChannelOnPostgres.Site site)
    : EveryChannelTests<EveryChannelOnPostgres.Site>(site)
{
    public sealed class Site : WholeSite
    {
        protected override bool OnPostgres => true;

        protected override IReadOnlyDictionary<string, string?> Settings => LocalHooks;
    }
}

/// <summary>
/// One item goes out by every channel; the officer finds it in each, and each is told when it is taken back.
/// </summary>
public abstract class EveryChannelTests<TSite>(TSite site) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private const string Reason = "Số điện thoại ghi trong bài là số sai (mẫu).";

    private readonly RecallSite _site = new(site);

    internal static Dictionary<string, string?> LocalHooks { get; } =
        new() { ["Campaign:Webhooks:AllowedNetworks"] = "127.0.0.1" };

    private string Day => $"{_site.Today:yyyy-MM-dd}";

    [Fact]
    public async Task A_script_is_found_wherever_it_went_and_every_channel_is_told_that_it_is_taken_back()
    {
        await using var receiver = await Receiver.StartAsync();
        using var chief = await site.SignInAsync(OfficerGroup.ChiefEditor);
        var script = OtherThan(_site.Snapshot.All<Script>().First());
        var page = $"/loa/kich-ban/{script.Slug}";
        await _site.ListenAsync(receiver);
        var (prefix, key) = await GoesOutAsync(chief, script, receiver);

        var trail = await RecallSite.TrailAsync(chief, script.Id);

        Assert.Contains(page, RecallSite.Lines(trail, "Trang web và API"), StringComparison.Ordinal);
        Assert.Contains($"/api/v1/scripts/{script.Id}", RecallSite.Lines(trail, "Trang web và API"));
        Assert.Contains($"/loa/{RecallSite.Place}/{Day}", RecallSite.Lines(trail, "Chương trình loa"));
        Assert.Contains(RecallSite.Station, RecallSite.Lines(trail, "Thư gửi đài"), StringComparison.Ordinal);
        var keyed = RecallSite.Lines(trail, "Đài đã lấy bằng khóa");
        Assert.Contains($"Đài mẫu ({prefix}) | đã lấy 1 lần", keyed, StringComparison.Ordinal);
        Assert.Contains("đã lấy chương trình, có thể có", keyed, StringComparison.Ordinal);
        Assert.Contains("3 lượt", RecallSite.Lines(trail, "Đài đã báo phát"), StringComparison.Ordinal);
        Assert.Contains("đã nhận lúc", RecallSite.Lines(trail, "Webhook"), StringComparison.Ordinal);
        Assert.Contains("/feeds/scripts.rss", RecallSite.Lines(trail, "Bản tin và lịch"), StringComparison.Ordinal);
        Assert.Contains($"{script.Id}", RecallSite.Lines(trail, "API Delivery của Umbraco"), StringComparison.Ordinal);

        var told = await RecallSite.RecallAsync(chief, script.Id, Reason);

        var recall = told["id"]!.GetValue<Guid>();
        Assert.Equal(1, told["letters"]!.GetValue<int>());
        await ToldAsync(script, page, recall, receiver);
        // The key has not come back since, so somebody has to call.
        var listed = (await chief.GetAsync("campaign/recalls"))["items"]!
            .AsArray()
            .Single(x => x!["id"]!.GetValue<Guid>() == recall)!;
        Assert.Equal("Đài mẫu", Assert.Single(listed["notFetchedSince"]!.AsArray())!.GetValue<string>());
        Assert.Empty(listed["fetchedSince"]!.AsArray());
        var after = (await chief.GetAsync($"campaign/recalls/{script.Id}/trail"))["says"]!.GetValue<string>();
        Assert.Contains(Reason, after, StringComparison.Ordinal);
        await AcknowledgesAsync(chief, recall);
        Assert.Contains("!!! THU HỒI", await _site.TextAsync($"/api/v1/programmes/20/sessions.rss", key));
        await PublishedAgainAsync(chief, script, recall);
        await FetchesWithItsNewKeyAsync(chief, recall, prefix);
    }

    [Fact]
    public async Task A_station_that_fetches_under_its_former_code_is_listed_and_has_to_be_called_until_it_comes_back()
    {
        const string former = "vinh-phuc",
            successor = "25";
        using var chief = await site.SignInAsync(OfficerGroup.ChiefEditor);
        var authority = new AuthoritySite(site);
        var script = await AuthoritySite.CreateAsync(
            chief,
            "script",
            $"Bài mẫu {Guid.NewGuid():N}",
            authority.Folder(successor),
            AuthoritySite.Value(
                "kind",
                new[] { _site.Get<Projector>().Lists[VocabularySet.ScriptKind].NameOf("spot")! }
            ),
            AuthoritySite.Value("body", "Lời mẫu.", "vi-VN"),
            AuthoritySite.Value("sourceNote", "Mẫu."),
            AuthoritySite.Value("places", AuthoritySite.Picked(authority.Place(successor)))
        );
        using (var published = await AuthoritySite.PublishAsync(chief, script))
            Assert.True(published.IsSuccessStatusCode, await published.Content.ReadAsStringAsync());
        await _site.FollowedAsync(x => x.Find<Script>(script) is not null);
        var (made, key) = await _site
            .Get<ApiKeyService>()
            .AddAsync("Đài cũ mẫu", [Scopes.Reports], places: [successor]);
        await _site.TextAsync($"/api/v1/programmes/{former}/{Day}/doc-truoc.txt", key);

        var keyed = RecallSite.Lines(await RecallSite.TrailAsync(chief, script), "Đài đã lấy bằng khóa");
        Assert.Contains($"Đài cũ mẫu ({made.Prefix})", keyed, StringComparison.Ordinal);
        var recall = (await RecallSite.RecallAsync(chief, script, Reason))["id"]!.GetValue<Guid>();
        await WasYesterdayAsync(recall, made.Prefix);
        Assert.Equal(["Đài cũ mẫu"], Names(await RecallInListAsync(chief, recall), "notFetchedSince"));
        await _site.TextAsync($"/api/v1/programmes/{former}/{Day}.txt", key);
        // These words are for a machine, and have no notice at their head.
        Assert.Equal(["Đài cũ mẫu"], Names(await RecallInListAsync(chief, recall), "notFetchedSince"));
        await _site.TextAsync($"/api/v1/programmes/{former}/{Day}/doc-truoc.txt", key);
        var listed = await RecallInListAsync(chief, recall);
        Assert.Empty(Names(listed, "notFetchedSince"));
        Assert.Equal(["Đài cũ mẫu"], Names(listed, "fetchedSince"));
    }

    // A key that was replaced after the recall is the same station's: it has come back.
    private async Task FetchesWithItsNewKeyAsync(Session chief, Guid recall, string prefix)
    {
        var (_, key) = (await _site.Get<ApiKeyService>().RotateAsync(prefix, TimeSpan.FromDays(7)))!.Value;
        // Only the new key comes today.
        await WasYesterdayAsync(recall, prefix);
        Assert.Equal(["Đài mẫu"], Names(await RecallInListAsync(chief, recall), "notFetchedSince"));
        await _site.TextAsync($"/api/v1/programmes/{RecallSite.Place}/{Day}.ssml", key);
        Assert.Equal(["Đài mẫu"], Names(await RecallInListAsync(chief, recall), "notFetchedSince"));
        await _site.TextAsync($"/api/v1/programmes/{RecallSite.Place}/{Day}", key);
        var listed = await RecallInListAsync(chief, recall);
        Assert.Empty(Names(listed, "notFetchedSince"));
        Assert.Equal(["Đài mẫu"], Names(listed, "fetchedSince"));
    }

    // A recall, and whatever a key fetched.
    private async Task WasYesterdayAsync(Guid recall, string prefix)
    {
        var yesterday = $"{_site.Today.AddDays(-1):yyyy-MM-dd}";
        await _site.Get<FetchStore>().FlushAsync(default);
        await using var db = await _site.DatabaseAsync();
        await db.Set<RecallRow>()
            .Where(x => x.Id == recall)
            .ExecuteUpdateAsync(x => x.SetProperty(r => r.Day, yesterday));
        await db.Set<ItemFetch>()
            .Where(x => x.Key == prefix)
            .ExecuteUpdateAsync(x => x.SetProperty(r => r.Day, yesterday));
    }

    private static IEnumerable<string> Names(JsonNode recall, string list) =>
        recall[list]!.AsArray().Select(x => x!.GetValue<string>());

    private static async Task<JsonNode> RecallInListAsync(Session officer, Guid recall) =>
        (await officer.GetAsync("campaign/recalls"))["items"]!
            .AsArray()
            .Single(x => x!["id"]!.GetValue<Guid>() == recall)!;

    // By mail, by key, aired, and told to a webhook.
    private async Task<(string Prefix, string Key)> GoesOutAsync(Session chief, Script script, Receiver receiver)
    {
        // a second one, so that there is a programme when the first is gone
        foreach (var pin in (Guid[])[script.Id, OtherThan(script).Id])
        {
            using var pinned = await chief.SendAsync(
                "POST",
                "campaign/broadcast/edits",
                new
                {
                    place = RecallSite.Place,
                    kind = "Pin",
                    scripts = new[] { pin },
                    from = Day,
                    until = Day,
                    reason = "Thử",
                }
            );
            Assert.True(pinned.IsSuccessStatusCode, await pinned.Content.ReadAsStringAsync());
        }
        await _site.MailAsync();
        var (made, key) = await _site
            .Get<ApiKeyService>()
            .AddAsync("Đài mẫu", [Scopes.Reports], places: [RecallSite.Place]);
        await _site.TextAsync($"/api/v1/programmes/{RecallSite.Place}/{Day}.txt", key);
        await _site.TextAsync($"/api/v1/scripts/{script.Id}.txt", key);
        using var report = new HttpRequestMessage(HttpMethod.Post, "/api/v1/broadcast-reports")
        {
            Content = JsonContent.Create(
                new
                {
                    scriptId = script.Id,
                    place = RecallSite.Place,
                    airedAt = TimeProvider.System.GetUtcNow().AddSeconds(-1),
                    times = 3,
                }
            ),
        };
        report.Headers.Authorization = new("Bearer", key);
        report.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        using var taken = await site.Http.SendAsync(report);
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
        using var again = await AuthoritySite.PublishAsync(chief, script.Id);
        Assert.True(again.IsSuccessStatusCode, await again.Content.ReadAsStringAsync());
        await RecallSite.UntilAsync(() => Task.FromResult(receiver.Taken.Any(x => x.Body.Contains($"{script.Id}"))));
        return (made.Prefix, key);
    }

    private Script OtherThan(Script script) =>
        _site
            .Snapshot.All<Script>()
            .First(x =>
                x is { Header: { IsSample: false, Places.IsEmpty: true }, Kind: not "loi-chao" and not "loi-ket" }
                && x.Id != script.Id
            );

    private async Task ToldAsync(Script script, string page, Guid recall, Receiver receiver)
    {
        var problem = JsonNode.Parse(
            await _site.TextAsync($"/api/v1/scripts/{script.Id}", expected: HttpStatusCode.Gone)
        )!;
        Assert.Equal(Reason, problem["notice"]!["reason"]!.GetValue<string>());
        Assert.Contains($"Lý do: {Reason}", await _site.TextAsync(page, expected: HttpStatusCode.Gone));
        var change = await LastChangeAsync(script.Id);
        Assert.Equal(
            ("delete", "withdrawn", script.Title),
            (
                change["action"]!.GetValue<string>(),
                change["notice"]!["kind"]!.GetValue<string>(),
                change["notice"]!["title"]!.GetValue<string>()
            )
        );
        foreach (var format in (string[])["atom", "rss", "json"])
            Assert.Contains($"Thu hồi: {script.Title}", await _site.TextAsync($"/feeds/scripts.{format}"));
        var programme = JsonNode.Parse(await _site.TextAsync($"/api/v1/programmes/{RecallSite.Place}/{Day}"))!;
        Assert.Equal(recall, Assert.Single(programme["notices"]!.AsArray())!["id"]!.GetValue<Guid>());
        Assert.Contains(Reason, await _site.TextAsync($"/loa/{RecallSite.Place}/{Day}"), StringComparison.Ordinal);
        // A machine reads this aloud: a notice is for the people at the station.
        Assert.DoesNotContain(
            "THU HỒI",
            await _site.TextAsync($"/api/v1/programmes/{RecallSite.Place}/{Day}.txt"),
            StringComparison.Ordinal
        );
        Assert.Contains(Reason, await _site.TextAsync($"/thu-hoi/{recall}"), StringComparison.Ordinal);
        Assert.Contains($"/thu-hoi/{recall}", await _site.TextAsync("/thu-hoi"), StringComparison.Ordinal);
        JsonNode? message = null;
        await RecallSite.UntilAsync(() =>
        {
            message = receiver
                .Taken.Select(x => JsonNode.Parse(x.Body)!)
                .FirstOrDefault(x =>
                    x["type"]!.GetValue<string>() == "script.unpublished"
                    && x["data"]!["id"]!.GetValue<Guid>() == script.Id
                );
            return Task.FromResult(message is not null);
        });
        Assert.Equal(Reason, message!["data"]!["notice"]!["reason"]!.GetValue<string>());
    }

    private async Task AcknowledgesAsync(Session chief, Guid recall)
    {
        var letter = await _site.LetterAsync(recall);
        Assert.Equal(RecallSite.Station, letter.Recipient);
        Assert.Contains(letter.Code, await _site.TextAsync($"/thu-hoi/{recall}?ma={letter.Code}"));
        Assert.Null((await LetterInListAsync(chief, recall))["acknowledgedAt"]);
        Assert.Equal(HttpStatusCode.BadRequest, await SayAsync(recall, "khong-phai-ma"));
        Assert.Null((await LetterInListAsync(chief, recall))["acknowledgedAt"]);

        Assert.Equal(HttpStatusCode.OK, await SayAsync(recall, letter.Code));
        Assert.NotNull((await LetterInListAsync(chief, recall))["acknowledgedAt"]);
    }

    private async Task PublishedAgainAsync(Session chief, Script script, Guid recall)
    {
        using (var again = await AuthoritySite.PublishAsync(chief, script.Id))
            Assert.True(again.IsSuccessStatusCode, await again.Content.ReadAsStringAsync());
        await _site.FollowedAsync(x => x.Find<Script>(script.Id) is not null);

        await _site.TextAsync($"/thu-hoi/{recall}", expected: HttpStatusCode.NotFound);
        var programme = JsonNode.Parse(await _site.TextAsync($"/api/v1/programmes/{RecallSite.Place}/{Day}"))!;
        Assert.Empty(programme["notices"]!.AsArray());
        Assert.Null((await LastChangeAsync(script.Id))["notice"]);
    }

    [Fact]
    public async Task Printed_sheets_and_what_uses_a_message_are_found_and_the_directory_and_texts_with_a_number()
    {
        using var chief = await site.SignInAsync(OfficerGroup.ChiefEditor);
        var snapshot = _site.Snapshot;
        var material = snapshot.All<Material>().First(x => x.Message is not null && x.Header.Places.IsEmpty);
        var message = snapshot.Find<KeyMessage>(material.Message!.Value)!;
        await _site.TextAsync($"/api/v1/messages/{message.Id}/files/share.png?place={RecallSite.Place}");

        var trail = await RecallSite.TrailAsync(chief, message.Id);

        Assert.Contains("Lạng Sơn", RecallSite.Lines(trail, "Bản in đã kết xuất"), StringComparison.Ordinal);
        Assert.Contains(material.Title, RecallSite.Lines(trail, "Mục khác nhắc đến"), StringComparison.Ordinal);

        var hotline = snapshot.All<Service>().First(x => x.IsHotline && x.Header.Places.IsEmpty);
        var service = await RecallSite.TrailAsync(chief, hotline.Id);

        Assert.Contains($"/hsds/v3/services/{hotline.Id}", RecallSite.Lines(service, "Danh bạ dịch vụ HSDS"));
        Assert.Contains("có ghi số", RecallSite.Lines(service, "Mục khác nhắc đến"), StringComparison.Ordinal);
        Assert.Contains("Lạng Sơn", RecallSite.Lines(service, "Bản in đã kết xuất"), StringComparison.Ordinal);
    }

    private static async Task<JsonNode> LetterInListAsync(Session officer, Guid recall) =>
        Assert.Single(
            (await officer.GetAsync("campaign/recalls"))["items"]!
                .AsArray()
                .Single(x => x!["id"]!.GetValue<Guid>() == recall)!["letters"]!.AsArray()
        )!;

    private async Task<HttpStatusCode> SayAsync(Guid recall, string code)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["ma"] = code });
        using var answer = await site.Http.PostAsync($"/thu-hoi/{recall}", form);
        return answer.StatusCode;
    }

    private async Task<JsonNode> LastChangeAsync(Guid item)
    {
        JsonNode? last = null;
        var path = "/api/v1/changes?limit=200";
        while (true)
        {
            var page = JsonNode.Parse(await _site.TextAsync(path))!;
            last = page["changes"]!.AsArray().LastOrDefault(x => x!["id"]!.GetValue<Guid>() == item) ?? last;
            if (!page["more"]!.GetValue<bool>())
                return last!;
            path = $"/api/v1/changes?limit=200&since={page["cursor"]}";
        }
    }
}
