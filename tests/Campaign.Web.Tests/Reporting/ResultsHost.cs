using System.Text.Json;
using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.UmbracoHost.Publication;
using Campaign.Web.Reporting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using static Campaign.Web.Tests.SampleSnapshot;

namespace Campaign.Web.Tests.Reporting;

/// <summary>The public side of reports over a sample: an edition of 2025, two provinces, four communes.</summary>
public sealed class ResultsHost() : RenderingHost(Sample(), new() { ["Campaign:BaseUrl"] = Api.ApiHost.BaseUrl })
{
    public const string Address = "/api/v1/results";

    /// <summary>Counted at three levels.</summary>
    public const string Talks = "NC";

    /// <summary>Counted in one figure, with how many are women.</summary>
    public const string People = "NG";

    internal ReportStore Reports => Services.GetRequiredService<ReportStore>();

    protected override void Add(IServiceCollection services) =>
        services.AddResults().AddSingleton<ILoggedWrites, RowsInMemory>();

    protected override void Map(WebApplication app) => app.MapResults();

    /// <summary>A unit's report, as far as it is to go.</summary>
    internal async Task<StoredReport> ReportAsync(string place, ReportContent content, params ReportAction[] actions)
    {
        var report = await Reports.OpenAsync(SampleSnapshot.Action, 2025, new(place, null), "officer:a", default);
        report = (await Reports.SaveAsync(report.Id, report.Revision, content, "officer:a", default)).Now;
        foreach (var action in actions)
            report = await StepAsync(report, action);
        return report;
    }

    /// <summary>A step of a report, seen by readers.</summary>
    internal async Task<StoredReport> StepAsync(StoredReport report, ReportAction action)
    {
        var next = await Reports.ActAsync(report.Id, report.Revision, action, "Lý do mẫu.", "officer:b", default);
        await Services.GetRequiredService<AcceptedReports>().ReadAsync(default);
        return next;
    }

    /// <summary>A commune's count of talks that is accepted.</summary>
    internal Task<StoredReport> AcceptAsync(string commune, long talks) =>
        ReportAsync(commune, Content((Talks, PlaceLevel.Commune, talks)), ReportAction.Submit, ReportAction.Accept);

    internal static ReportContent Content(params (string Code, PlaceLevel? Level, long Value)[] figures) =>
        figures.Aggregate(
            ReportContent.Empty,
            (content, x) => content with { Figures = content.Figures.Add(new(x.Code, x.Level), new(x.Value)) }
        );

    internal async Task<JsonElement> AnswerAsync(string query) =>
        JsonDocument.Parse(await TextAsync($"{Address}?edition=2025{query}")).RootElement;

    private static CampaignSnapshot Sample()
    {
        var snapshot = Create();
        PublishedItem[] items =
        [
            new Edition(
                Header(902, "2025", "Tháng hành động năm 2025 (mẫu)") with
                {
                    Campaign = SampleSnapshot.Action,
                    Edition = 2025,
                }
            )
            {
                Year = 2025,
                Start = new(2025, 11, 15),
                End = new(2025, 12, 15),
                Indicators = [Key(910), Key(911)],
            },
            new Indicator(
                Header(910, "noi-chuyen", "Buổi nói chuyện (mẫu)") with
                {
                    Campaign = SampleSnapshot.Action,
                    IsSample = true,
                }
            )
            {
                Code = Talks,
                Order = 1,
                Unit = "buổi",
                Levels = [PlaceLevel.Province, PlaceLevel.Commune],
            },
            new Indicator(
                Header(911, "nguoi-du", "Người dự (mẫu)") with
                {
                    Campaign = SampleSnapshot.Action,
                    IsSample = true,
                }
            )
            {
                Code = People,
                Order = 2,
                Unit = "lượt người",
                AsksWomen = true,
            },
            .. Enumerable.Range(2, 3).Select(x => Commune(920 + x, $"0000{x}")),
        ];
        return snapshot.Apply(items, [], items.Max(x => x.Version));
    }

    private static Place Commune(int n, string code) =>
        new(Header(n, code, $"Xã Mẫu {code}"))
        {
            Ref = code,
            Code = code,
            Level = PlaceLevel.Commune,
            Versions = [new($"Mẫu {code}", "xã", "68", new(2025, 7, 1), null, null)],
        };
}
