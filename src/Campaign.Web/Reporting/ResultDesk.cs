using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.Core.Services;
using Campaign.Core.Text;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Authority;

namespace Campaign.Web.Reporting;

/// <summary>Officers open, fill in, hand in and take reports.</summary>
internal sealed class ResultDesk(
    SnapshotStore snapshots,
    ReportStore store,
    AcceptedReports accepted,
    OfficerPlaces places,
    DeskUnits units,
    StepActors actors,
    AccountLog log
)
{
    private const int LongestReason = 2000;

    /// <summary>Opens a unit's report.</summary>
    public async Task<IResult> OpenAsync(HttpContext http, UnitWords words)
    {
        if (units.Find(http, words, out var edition, out var unit) is { } problem)
            return problem;
        return Results.Ok(
            View(await store.OpenAsync(words.Campaign!, edition.Year, unit, By(http), http.RequestAborted))
        );
    }

    /// <summary>A report with its steps.</summary>
    public async Task<IResult> ReadAsync(HttpContext http, Guid id)
    {
        if (await store.FindAsync(id, http.RequestAborted) is not { } report)
            return Problems.NotFound();
        if (!places.Of(http.Officer(), Permissions.Dashboard)(report.Report.Unit.Place))
            return Problems.Forbidden(OfficerPlaces.Outside);
        var steps = await store.StepsAsync(id, http.RequestAborted);
        return Results.Ok(
            new
            {
                report = View(report),
                titles = snapshots
                    .Current.All<Indicator>()
                    .Where(x => report.Report.Content.Figures.Keys.Any(k => k.Indicator == x.Code))
                    .ToDictionary(x => x.Code, x => x.Title),
                steps = steps.Select(x => new
                {
                    x.Revision,
                    action = x.Action.ToString(),
                    x.By,
                    who = actors.NameOf(x.By),
                    x.At,
                    x.Words,
                    content = ContentWords.Of(x.Content),
                }),
            }
        );
    }

    /// <summary>Keeps figures and words, together with what others changed meanwhile.</summary>
    public async Task<IResult> SaveAsync(HttpContext http, Guid id, SaveWords words)
    {
        if (await store.FindAsync(id, http.RequestAborted) is not { } report)
            return Problems.NotFound();
        if (!places.Of(http.Officer(), Permissions.DocumentUpdate)(report.Report.Unit.Place))
            return Problems.Forbidden(OfficerPlaces.Outside);
        if (words is not { Revision: { } seen, Content: { } said })
            return Problems.Invalid("Thiếu revision hoặc content.");
        if (said.Read(out var fault) is not { } content)
            return Problems.Invalid($"{fault!.Value.Field}: {fault.Value.Message}");
        try
        {
            var saving = await store.SaveAsync(id, seen, content, By(http), http.RequestAborted);
            return saving.Conflicts.IsEmpty
                ? Results.Ok(View(saving.Now))
                : Problems.Conflict(
                    $"Người khác vừa ghi khác ở: {string.Join(", ", saving.Conflicts.Select(NameOf))}. Chưa lưu gì."
                );
        }
        catch (ReportStepRefused refused)
        {
            return Problems.Conflict(refused.Message);
        }
    }

    /// <summary>Hands in, returns, takes, closes or corrects a report.</summary>
    public async Task<IResult> StepAsync(HttpContext http, Guid id, StepWords words)
    {
        var (snapshot, stop) = (snapshots.Current, http.RequestAborted);
        if (await store.FindAsync(id, stop) is not { } report)
            return Problems.NotFound();
        if (Find(snapshot, report.Campaign, report.Year) is not { } edition)
            return Problems.Invalid("Năm chiến dịch của báo cáo không còn công khai.");
        if (words.Revision is not { } seen || Action(words.Action) is not { } action)
            return Problems.Invalid("Hãy chọn nộp, trả lại, chấp nhận, khóa hoặc sửa lại, và cho biết bản đã xem.");
        var facts = ReportingUnitFacts.Of(snapshot, edition, report.Report.Unit);
        if (!May(http.Officer(), action, facts))
            return Problems.Forbidden(OfficerPlaces.Outside);
        var reason = Nfc.Of(words.Words ?? "").Trim();
        if (reason.Length > LongestReason)
            return Problems.Invalid($"Lý do nhiều nhất {LongestReason} ký tự.");
        if (LocationFinder.GivesAwayShelter(reason))
            return Problems.Invalid(LocationFinder.GivenAway);
        if (action == ReportAction.Submit && facts.Wrong(report.Report.Content, words.Confirmed) is { } wrong)
            return Problems.Invalid(wrong.Message);
        try
        {
            var now = await store.ActAsync(id, seen, action, reason.Length > 0 ? reason : null, By(http), stop);
            await log.WriteAsync(
                http,
                AccountEventKind.ResultsChanged,
                $"{action} {now.Id}: {report.Year} {report.Report.Unit.Name}"
            );
            await accepted.ReadAsync(stop);
            return Results.Ok(View(now));
        }
        catch (ReportStepRefused refused)
        {
            return Problems.Conflict(refused.Message);
        }
    }

    // A report is taken by those above: a province's by the nation, a commune's and a body's by the province.
    private bool May(Officer officer, ReportAction action, ReportingUnitFacts facts) =>
        action == ReportAction.Submit
            ? places.Of(officer, Permissions.DocumentUpdate)(facts.Unit.Place)
            : places.Of(officer, Permissions.DocumentPublish)(facts.Receiver);

    private static ReportAction? Action(string? name) =>
        name switch
        {
            "submit" => ReportAction.Submit,
            "return" => ReportAction.Return,
            "accept" => ReportAction.Accept,
            "lock" => ReportAction.Lock,
            "correct" => ReportAction.Correct,
            _ => null,
        };

    private static Edition? Find(CampaignSnapshot snapshot, string campaign, int year) =>
        snapshot.All<Edition>().FirstOrDefault(x => x.Header.Campaign == campaign && x.Year == year);

    private static string By(HttpContext http) => $"officer:{http.Officer().Id}";

    private static string NameOf(MergeConflict conflict) =>
        conflict.Figure is { } key ? ContentWords.Name(key) : conflict.Field!;

    private static object View(StoredReport report) =>
        new
        {
            report.Id,
            report.Campaign,
            report.Year,
            report.Report.Unit.Place,
            report.Report.Unit.Organisation,
            report.Report.Version,
            state = report.Report.State.ToString(),
            report.Revision,
            report.ChangedAt,
            content = ContentWords.Of(report.Report.Content),
        };
}
