using System.Net;
using System.Text.Json.Nodes;
using Campaign.Core.Campaigns;
using Campaign.Core.Time;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Authority;
using Campaign.Web.Tests.Whole;

namespace Campaign.Web.Tests.Backoffice.Lists;

[Collection("whole")]
public sealed class ListsOnSqlite(SqliteSite site) : ListTests<SqliteSite>(site);

[Collection("whole")]
public sealed class ListsOnPostgres(PostgresSite site) : ListTests<PostgresSite>(site);

/// <summary>Lists of drafts: what is in them, for whom, and in which order.</summary>
public abstract class ListTests<TSite>(TSite whole) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private readonly AuthoritySite _site = new(whole);

    [Fact]
    public async Task A_row_says_what_the_draft_says_where_it_is_for_and_how_far_it_has_come()
    {
        using var chief = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        var (folder, ids) = await MessagesAsync(chief, "Ba mẫu", "Một mẫu", "Hai mẫu");
        using (var done = await AuthoritySite.PublishAsync(chief, ids[0]))
            Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());
        using (var saved = await AuthoritySite.SaveAsync(chief, ids[0], x => Put(x, "Bốn mẫu")))
            Assert.True(saved.IsSuccessStatusCode);
        var at = _site.Get<CampaignClock>().UtcNow.AddDays(1);
        using (
            var planned = await AuthoritySite.PublishAsync(
                chief,
                ids[1],
                schedule: new { publishTime = at.ToString("O"), unpublishTime = at.AddDays(9).ToString("O") }
            )
        )
            Assert.True(planned.IsSuccessStatusCode, await planned.Content.ReadAsStringAsync());

        var rows = (await RowsAsync(chief, folder)).ToDictionary(x => (Guid)x["id"]!);

        Assert.Equal(3, rows.Count);
        var (changed, scheduled, draft) = (rows[ids[0]], rows[ids[1]], rows[ids[2]]);
        Assert.Equal("Bốn mẫu", (string?)changed["text"]);
        Assert.Equal("Cả nước", (string?)changed["place"]);
        Assert.Equal("Mẫu.", (string?)changed["source"]);
        Assert.Equal(_site.Snapshot.All<Edition>().First().Year, (int)changed["year"]!);
        Assert.Equal((true, true), State(changed));
        Assert.Equal((false, true), State(draft));
        Assert.Equal(at, (DateTimeOffset)scheduled["publishAt"]!, TimeSpan.FromSeconds(1));
        Assert.Null(draft["publishAt"]);
        // Whoever schedules many keeps the end of each language, so each is told by itself.
        Assert.Equal(at.AddDays(9), Ends(scheduled)["vi-VN"]!.Value, TimeSpan.FromSeconds(1));
        Assert.All(Ends(draft).Values, x => Assert.Null(x));
    }

    private static Dictionary<string, DateTimeOffset?> Ends(JsonNode row) =>
        row["languages"]!.AsArray().ToDictionary(x => (string)x!["culture"]!, x => (DateTimeOffset?)x!["unpublishAt"]);

    [Fact]
    public async Task A_list_is_filtered_by_words_and_state_sorted_and_read_in_pages()
    {
        using var chief = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        var (folder, ids) = await MessagesAsync(chief, "Ưu tiên mẫu", "Ân cần mẫu", "Bình yên mẫu", "Đón nghe mẫu");
        using (var done = await AuthoritySite.PublishAsync(chief, ids[2]))
            Assert.True(done.IsSuccessStatusCode);

        Assert.Equal(
            ["Ân cần mẫu", "Bình yên mẫu", "Đón nghe mẫu", "Ưu tiên mẫu"],
            await TextsAsync(chief, folder, "orderBy=text&orderDirection=asc")
        );
        Assert.Equal(
            ["Đón nghe mẫu", "Bình yên mẫu"],
            await TextsAsync(chief, folder, "orderBy=text&orderDirection=desc&skip=1&take=2")
        );
        Assert.Equal(["Đón nghe mẫu"], await TextsAsync(chief, folder, "filter=don%20NGHE"));
        Assert.Equal(["Bình yên mẫu"], await TextsAsync(chief, folder, "state=public"));
        Assert.Equal(3, (await TextsAsync(chief, folder, "state=draft")).Count);
        foreach (var wrong in new[] { "state=lost", "orderBy=secret", "take=0", "take=100000", "skip=-1", "under=x" })
        {
            using var refused = await chief.SendAsync("GET", $"campaign/lists/message?{wrong}");
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }
        using var unknown = await chief.SendAsync("GET", "campaign/lists/folder");
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
    }

    [Fact]
    public async Task Whoever_acts_on_a_row_acts_on_what_it_showed()
    {
        using var chief = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        using var other = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        var (folder, ids) = await MessagesAsync(chief, "Chữ đã đọc");
        var seen = Assert.Single(await RowsAsync(chief, folder));
        using (var saved = await AuthoritySite.SaveAsync(other, ids[0], x => Put(x, "Chữ chưa ai đọc")))
            Assert.True(saved.IsSuccessStatusCode);

        using (var refused = await PublishRowAsync(chief, seen))
        {
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            // A list holds nothing that somebody typed.
            Assert.DoesNotContain("Chữ bạn gõ", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        using var done = await PublishRowAsync(chief, Assert.Single(await RowsAsync(chief, folder)));
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
    }

    private static Task<HttpResponseMessage> PublishRowAsync(Session session, JsonNode row) =>
        session.SendAsync(
            "PUT",
            $"document/{row["id"]}/publish",
            new { publishSchedules = new[] { new { culture = "vi-VN", schedule = (object?)null } } },
            x => x.Headers.TryAddWithoutValidation("If-Match", (string?)row["state"])
        );

    [Fact]
    public async Task The_latest_year_comes_first_and_what_a_province_writes_counts_by_the_edition_it_names()
    {
        using var chief = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        await _site.PublishedMessageAsync(chief, _site.Folder(AuthoritySite.Own));

        var rows = (await chief.GetAsync("campaign/lists/message?take=200"))["items"]!.AsArray();

        var years = rows.Select(x => (int?)x!["year"]).ToList();
        Assert.True(years.Distinct().Count() > 1, "One year cannot show an order.");
        Assert.DoesNotContain(null, years);
        Assert.Equal(years.OrderByDescending(x => x), years);
    }

    [Fact]
    public async Task An_officer_of_a_province_finds_only_what_lies_in_its_folder()
    {
        using var chief = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        using var nobody = new Session(whole.Http.BaseAddress!.ToString());
        var own = await _site.PublishedMessageAsync(chief, _site.Folder(AuthoritySite.Own));
        var foreign = await _site.PublishedMessageAsync(chief, _site.Folder(AuthoritySite.Foreign));

        var seen = (await officer.GetAsync("campaign/lists/message?take=200")).ToJsonString();

        Assert.Contains($"{own}", seen, StringComparison.Ordinal);
        Assert.DoesNotContain($"{foreign}", seen, StringComparison.Ordinal);
        Assert.Empty(await RowsAsync(officer, _site.Folder(AuthoritySite.Foreign)));
        using var refused = await nobody.SendAsync("GET", "campaign/lists/message");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task A_new_message_begins_with_the_next_number_and_the_source_of_its_edition()
    {
        using var chief = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var (folder, _) = await MessagesAsync(chief, "Một mẫu", "Hai mẫu");
        var last = (await RowsAsync(chief, _site.Snapshot.All<Edition>().First().Id)).Max(x => (decimal)x["order"]!);

        var first = (await BeginAsync(chief, folder))["values"]!.AsArray();

        Assert.Equal(last + 1, (decimal)first.Single(x => (string?)x!["alias"] == "order")!["value"]!);
        var edition = await chief.GetAsync($"document/{_site.Snapshot.All<Edition>().First().Id}");
        Assert.Equal(SourceOf(edition["values"]!.AsArray()), SourceOf(first));
        Assert.DoesNotContain(first, x => (string?)x!["alias"] == "edition");
        using var refused = await officer.SendAsync("GET", BeginPath(folder));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task In_a_provinces_folder_a_new_message_belongs_to_the_edition_of_its_neighbours()
    {
        using var chief = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var folder = _site.Folder(AuthoritySite.Own);
        await _site.PublishedMessageAsync(chief, folder);

        var first = (await BeginAsync(officer, folder))["values"]!.AsArray();

        var edition = first.Single(x => (string?)x!["alias"] == "edition")!["value"]!.AsArray();
        Assert.Equal(_site.Snapshot.All<Edition>().First().Id, (Guid)edition.Single()!["unique"]!);
    }

    private async Task<(Guid Folder, List<Guid> Messages)> MessagesAsync(Session session, params string[] texts)
    {
        var edition = _site.Snapshot.All<Edition>().First().Id;
        var folder = await AuthoritySite.CreateAsync(session, "folder", $"Bộ mẫu {Guid.NewGuid():N}", edition);
        using (var done = await AuthoritySite.PublishAsync(session, folder, null))
            Assert.True(done.IsSuccessStatusCode);
        var made = new List<Guid>();
        foreach (var text in texts)
            made.Add(
                await AuthoritySite.CreateAsync(
                    session,
                    "message",
                    $"Mục mẫu {Guid.NewGuid():N}",
                    folder,
                    AuthoritySite.Value("order", Random.Shared.Next(1000, 1_000_000)),
                    AuthoritySite.Value("officialText", text, "vi-VN"),
                    AuthoritySite.Value("sourceNote", "Mẫu.")
                )
            );
        return (folder, made);
    }

    private static void Put(JsonObject body, string text) => AuthoritySite.Put(body, "officialText", text, "vi-VN");

    private static async Task<List<JsonNode>> RowsAsync(Session session, Guid under, string more = "take=200") =>
        [
            .. (await session.GetAsync($"campaign/lists/message?under={under}&{more}"))["items"]!
                .AsArray()
                .Select(x => x!),
        ];

    private static async Task<List<string>> TextsAsync(Session session, Guid under, string more) =>
        [.. (await RowsAsync(session, under, more)).Select(x => (string)x["text"]!)];

    private static (bool IsPublic, bool IsChanged) State(JsonNode row) =>
        ((bool)row["languages"]![0]!["isPublic"]!, (bool)row["languages"]![0]!["isChanged"]!);

    private string BeginPath(Guid parent) =>
        $"document/new?documentTypeId={_site.Get<Umbraco.Cms.Core.Services.IContentTypeService>().Get("message")!.Key}"
        + $"&parentId={parent}";

    private Task<JsonNode> BeginAsync(Session session, Guid parent) => session.GetAsync(BeginPath(parent));

    private static string SourceOf(JsonArray values) =>
        string.Join(
            "|",
            new[] { "source", "sourceNote" }.Select(alias =>
                values.FirstOrDefault(x => (string?)x!["alias"] == alias)?["value"]?.ToJsonString()
            )
        );
}
