using System.Text.Json.Nodes;
using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.Core.Time;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Reporting;
using Campaign.Web.Tests.Authority;
using Campaign.Web.Tests.Whole;

namespace Campaign.Web.Tests.Reporting;

/// <summary>
/// What tests of reports need from the whole product: an indicator, a unit, a link, an earlier report.
/// </summary>
internal sealed class ResultSite(WholeSite whole)
{
    public const string Campaign = "thang-hanh-dong";

    public const string Desk = "campaign/results";

    public const int Year = 2025;

    public AuthoritySite Site { get; } = new(whole);

    public ReportStore Store => Site.Get<ReportStore>();

    public Edition EditionOf(int year) =>
        Site.Snapshot.All<Edition>().First(x => x.Year == year && x.Header.Campaign == Campaign);

    /// <summary>A province that no other test of a class uses: the sites of tests have no communes.</summary>
    public string Province(int number) =>
        Site
            .Snapshot.Places.Provinces(new(Year, 12, 15))
            .Where(x => x.Ref is not (AuthoritySite.Own or AuthoritySite.Foreign or "48"))
            .OrderBy(x => x.Ref, StringComparer.Ordinal)
            .ElementAt(number)
            .Ref;

    /// <summary>Publishes an indicator of the edition and returns its code.</summary>
    public async Task<string> IndicatorAsync(params object[] values)
    {
        using var chief = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        var code = $"MAU-{Random.Shared.Next(100_000, 999_999)}";
        var id = await AuthoritySite.CreateAsync(
            chief,
            "indicator",
            $"Chỉ số mẫu {code}",
            EditionOf(Year).Id,
            [
                AuthoritySite.Value("code", code),
                AuthoritySite.Value("unit", "buổi", "vi-VN"),
                AuthoritySite.Value("sourceNote", "Mẫu."),
                .. values,
            ]
        );
        var seq = Site.Snapshot.Seq;
        using var done = await AuthoritySite.PublishAsync(chief, id);
        Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (Site.Snapshot.All<Indicator>().All(x => x.Code != code))
            await Site.Get<SnapshotStore>().NewerThanAsync(seq, patience.Token);
        return code;
    }

    /// <summary>Path of a new link to a unit's form, with its id.</summary>
    public async Task<(string Path, string Id)> LinkAsync(string place, int year = Year)
    {
        using var officer = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        var link = await OkAsync(officer, "POST", "/links", Unit(place, year));
        return (new Uri(link["url"]!.GetValue<string>()).PathAndQuery, link["id"]!.GetValue<string>());
    }

    /// <summary>A report that is accepted.</summary>
    public async Task AcceptAsync(string place, int year, params (string Code, long Value)[] figures)
    {
        var content = figures.Aggregate(
            ReportContent.Empty,
            (x, f) => x with { Figures = x.Figures.Add(new(f.Code, null), new(f.Value)) }
        );
        var report = await Store.OpenAsync(Campaign, year, new(place, null), "officer:a", default);
        report = (await Store.SaveAsync(report.Id, report.Revision, content, "officer:a", default)).Now;
        foreach (var action in new[] { ReportAction.Submit, ReportAction.Accept })
            report = await Store.ActAsync(report.Id, report.Revision, action, null, "officer:b", default);
        await Site.Get<AcceptedReports>().ReadAsync(default);
    }

    /// <summary>A duty of the own province whose last day is so many days ahead.</summary>
    public async Task DutyAsync(int daysLeft)
    {
        using var chief = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        var due = Site.Get<CampaignClock>().Today.AddDays(daysLeft + 1);
        var id = await AuthoritySite.CreateAsync(
            chief,
            "duty",
            "Báo cáo mẫu",
            EditionOf(Year).Id,
            AuthoritySite.Value("who", "Các xã (mẫu)", "vi-VN"),
            AuthoritySite.Value("subject", "Kết quả (mẫu)", "vi-VN"),
            AuthoritySite.Value("to", "Tỉnh (mẫu)", "vi-VN"),
            AuthoritySite.Value("dueBefore", $"{due:yyyy-MM-dd} 00:00:00"),
            AuthoritySite.Value("sourceNote", "Mẫu."),
            AuthoritySite.Value("places", AuthoritySite.Picked(Site.Place(AuthoritySite.Own)))
        );
        var seq = Site.Snapshot.Seq;
        using var done = await AuthoritySite.PublishAsync(chief, id);
        Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (Site.Snapshot.Find<ReportingDuty>(id) is null)
            await Site.Get<SnapshotStore>().NewerThanAsync(seq, patience.Token);
    }

    public static object Unit(string place, int year = Year) =>
        new
        {
            campaign = Campaign,
            year,
            place,
        };

    public static async Task<JsonNode> OkAsync(Session session, string method, string path, object? body)
    {
        using var answer = await session.SendAsync(method, Desk + path, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path}: {answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }
}
