using System.Net;
using System.Text.Json.Nodes;
using Campaign.Core.Campaigns;
using Campaign.Core.Results;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Authority;
using Campaign.Web.Tests.Whole;

namespace Campaign.Web.Tests.Reporting;

[Collection("whole")]
public sealed class ResultDeskOnSqlite(SqliteSite site) : ResultDeskTests<SqliteSite>(site);

[Collection("whole")]
public sealed class ResultDeskOnPostgres(PostgresSite site) : ResultDeskTests<PostgresSite>(site);

/// <summary>Officers fill in, hand in and take reports over HTTP, each within what is theirs.</summary>
public abstract class ResultDeskTests<TSite>(TSite whole) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private const string Desk = "campaign/results";
    private readonly AuthoritySite _site = new(whole);

    private Edition Edition => _site.Snapshot.All<Edition>().First(x => x is { Year: 2025, Header.Campaign: Campaign });

    private const string Campaign = "thang-hanh-dong";

    [Fact]
    public async Task A_provinces_report_is_filled_in_there_taken_by_the_nation_and_then_public()
    {
        var code = await IndicatorAsync();
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        using var chief = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        var report = await OkAsync(officer, "POST", "/open", Unit(AuthoritySite.Own));
        report = await OkAsync(officer, "PUT", $"/{Id(report)}", Save(report, code, 115));
        var submitted = await OkAsync(officer, "POST", $"/{Id(report)}/steps", Step(report, "submit"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(officer, submitted, "accept"));
        Assert.Equal(HttpStatusCode.Conflict, await StatusAsync(chief, report, "accept"));
        Assert.DoesNotContain("115", await PublicAsync(code), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(chief, submitted, "accept"));
        Assert.Contains("115", await PublicAsync(code), StringComparison.Ordinal);

        var read = await OkAsync(officer, "GET", $"/{Id(report)}", null);
        Assert.Equal(
            ["Open", "Save", "Submit", "Accept"],
            read["steps"]!.AsArray().Select(x => x!["action"]!.GetValue<string>())
        );
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        var events = (await administrator.GetAsync("campaign/account-events?take=500"))["items"]!.AsArray();
        Assert.Contains(
            events,
            x =>
                x!["kind"]!.GetValue<string>() == "ResultsChanged"
                && Detail(x).StartsWith("Accept", StringComparison.Ordinal)
        );
        var units = (await OkAsync(officer, "GET", $"?campaign={Campaign}&year=2025", null))["units"]!.AsArray();
        Assert.Equal(AuthoritySite.Own, Assert.Single(units)!["place"]!.GetValue<string>());
    }

    [Fact]
    public async Task Nobody_touches_a_report_of_a_place_that_is_not_theirs()
    {
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        using var chief = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        var foreign = await OkAsync(chief, "POST", "/open", Unit(AuthoritySite.Foreign));
        foreach (
            var (method, path, body) in new (string, string, object?)[]
            {
                ("POST", "/open", Unit(AuthoritySite.Foreign)),
                ("GET", $"/{Id(foreign)}", null),
                ("PUT", $"/{Id(foreign)}", Save(foreign, "X", 1)),
                ("POST", $"/{Id(foreign)}/steps", Step(foreign, "submit")),
            }
        )
        {
            using var answer = await officer.SendAsync(method, Desk + path, body);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{method} {path}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Whoever_only_translates_reports_for_nobody_and_adds_no_place_to_those_of_another_group()
    {
        using var chief = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        using var translator = await _site.SignInAsync(OfficerGroup.Translator);
        using var both = await _site.SignInAsync([OfficerGroup.ProvinceOfficer, OfficerGroup.Translator]);
        var foreign = await OkAsync(chief, "POST", "/open", Unit(AuthoritySite.Foreign));
        var link = await OkAsync(chief, "POST", "/links", Unit(AuthoritySite.Foreign));
        foreach (var officer in new[] { translator, both })
        {
            foreach (
                var (method, path, body) in new (string, string, object?)[]
                {
                    ("POST", "/open", Unit(AuthoritySite.Foreign)),
                    ("PUT", $"/{Id(foreign)}", Save(foreign, "X", 1)),
                    ("POST", $"/{Id(foreign)}/steps", Step(foreign, "submit")),
                    ("POST", "/form", Unit(AuthoritySite.Foreign)),
                    ("POST", "/links", Unit(AuthoritySite.Foreign)),
                    ("POST", "/links/list", Unit(AuthoritySite.Foreign)),
                    ("POST", $"/links/{Id(link)}/revoke", null),
                }
            )
            {
                using var answer = await officer.SendAsync(method, Desk + path, body);
                Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{method} {path}: {answer.StatusCode}");
            }
            var units = (await OkAsync(officer, "GET", $"?campaign={Campaign}&year=2025", null))["units"]!.AsArray();
            Assert.All(
                units,
                x => Assert.Equal(officer == both && (string?)x!["place"] == AuthoritySite.Own, (bool)x!["fills"]!)
            );
        }
        await OkAsync(both, "POST", "/open", Unit(AuthoritySite.Own));
    }

    [Fact]
    public async Task What_is_wrong_is_told_in_a_sentence_and_a_contradiction_names_the_field()
    {
        var code = await IndicatorAsync();
        using var chief = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        var opened = await OkAsync(chief, "POST", "/open", Unit("79"));
        var saved = await OkAsync(chief, "PUT", $"/{Id(opened)}", Save(opened, code, 10));
        Assert.Contains(
            code,
            await TextAsync(chief, "PUT", $"/{Id(opened)}", Save(opened, code, 11)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "trạng thái khác",
            await TextAsync(chief, "POST", $"/{Id(saved)}/steps", Step(saved, "return")),
            StringComparison.OrdinalIgnoreCase
        );
        Assert.Contains(
            "Lâm Đồng",
            await TextAsync(chief, "POST", "/open", Unit("dak-nong")),
            StringComparison.Ordinal
        );
        var wrong = await OkAsync(chief, "PUT", $"/{Id(saved)}", Save(saved, "KHONG-HOI", 1));
        Assert.Contains(
            "KHONG-HOI",
            await TextAsync(chief, "POST", $"/{Id(wrong)}/steps", Step(wrong, "submit")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_may_name_a_person_is_asked_about_before_it_is_handed_in()
    {
        using var chief = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        var opened = await OkAsync(chief, "POST", "/open", Unit("48"));
        var words = new { outcome = "Có người được giúp, là Nguyễn Thị Mẫu." };
        var saved = await OkAsync(
            chief,
            "PUT",
            $"/{Id(opened)}",
            new { revision = Revision(opened), content = new { narrative = words } }
        );
        var asked = await TextAsync(chief, "POST", $"/{Id(saved)}/steps", Step(saved, "submit"));
        Assert.Contains("Nguyễn Thị Mẫu", asked, StringComparison.Ordinal);
        var body = new
        {
            revision = Revision(saved),
            action = "submit",
            confirmed = true,
        };
        await OkAsync(chief, "POST", $"/{Id(saved)}/steps", body);
    }

    private async Task<string> IndicatorAsync()
    {
        using var chief = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        var code = $"MAU-{Random.Shared.Next(100_000, 999_999)}";
        var id = await AuthoritySite.CreateAsync(
            chief,
            "indicator",
            $"Chỉ số mẫu {code}",
            Edition.Id,
            AuthoritySite.Value("code", code),
            AuthoritySite.Value("unit", "buổi", "vi-VN"),
            AuthoritySite.Value("sourceNote", "Mẫu.")
        );
        var seq = _site.Snapshot.Seq;
        using var done = await AuthoritySite.PublishAsync(chief, id);
        Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (_site.Snapshot.All<Indicator>().All(x => x.Code != code))
            await _site.Get<Core.Publication.SnapshotStore>().NewerThanAsync(seq, patience.Token);
        return code;
    }

    private async Task<string> PublicAsync(string code)
    {
        var answer = JsonNode.Parse(await whole.Http.GetStringAsync("/api/v1/results?edition=2025&place=20"))!;
        var figures = answer["items"]![0]!["figures"]!.AsArray();
        return string.Concat(
            figures.Where(x => x!["indicator"]!.GetValue<string>() == code).Select(x => x!["value"]!.ToJsonString())
        );
    }

    private static object Unit(string place) =>
        new
        {
            campaign = Campaign,
            year = 2025,
            place,
        };

    private static object Save(JsonNode report, string code, long value) =>
        new
        {
            revision = report["revision"]!.GetValue<int>(),
            content = new { scope = "own", figures = new[] { new { indicator = code, value } } },
        };

    private static object Step(JsonNode report, string action) =>
        new { revision = report["revision"]!.GetValue<int>(), action };

    private static int Revision(JsonNode report) => report["revision"]!.GetValue<int>();

    private static string Id(JsonNode report) => report["id"]!.GetValue<string>();

    private static string Detail(JsonNode line) => line["detail"]?.GetValue<string>() ?? "";

    private static async Task<HttpStatusCode> StatusAsync(Session session, JsonNode report, string action)
    {
        using var answer = await session.SendAsync("POST", $"{Desk}/{Id(report)}/steps", Step(report, action));
        return answer.StatusCode;
    }

    private static async Task<JsonNode> OkAsync(Session session, string method, string path, object? body)
    {
        using var answer = await session.SendAsync(method, Desk + path, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{method} {path}: {answer.StatusCode} {text}");
        var json = JsonNode.Parse(text)!;
        return json;
    }

    private static async Task<string> TextAsync(Session session, string method, string path, object? body)
    {
        using var answer = await session.SendAsync(method, Desk + path, body);
        Assert.False(answer.IsSuccessStatusCode, $"{method} {path}");
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["title"]!.GetValue<string>();
    }
}
