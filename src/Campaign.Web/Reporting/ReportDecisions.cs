using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Publication;
using Campaign.Web.Storage;

namespace Campaign.Web.Reporting;

/// <summary>
/// Steps that change public sums. Each is written together with a row of the publication log, in one transaction.
/// </summary>
internal sealed class ReportDecisions(ILoggedWrites writes, SnapshotStore snapshots, CampaignClock clock)
{
    private readonly ReportRows _rows = new(clock);

    /// <summary>Whether a step changes what counts.</summary>
    /// <param name="before">Where the report stands.</param>
    /// <param name="action">What is done.</param>
    public static bool Concerns(ReportState before, ReportAction action) =>
        action == ReportAction.Accept || (action == ReportAction.Return && ReportFlow.Counts(before));

    /// <summary>Takes the step; false when somebody has changed the report since it was seen.</summary>
    /// <param name="seen">The report as it was seen.</param>
    /// <param name="isReplaced">Whether another version of the report counts while this one does not.</param>
    /// <param name="action">What is done.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="words">Why.</param>
    public bool Write(StoredReport seen, bool isReplaced, ReportAction action, string by, string? words)
    {
        var area = ResultArea.Of(snapshots.Current, seen.Campaign, seen.Year, seen.Report.Unit);
        var reason =
            isReplaced ? ChangeReason.Updated
            : action == ReportAction.Accept ? ChangeReason.Published
            : ChangeReason.Unpublished;
        var written = writes.Write(
            area.Id,
            ResultArea.ChangeType,
            (transaction, _) =>
            {
                using var db = SharedTransaction.Join(transaction);
                if (db.Set<ReportRow>().FirstOrDefault(x => x.Id == seen.Id) is not { } row)
                    return false;
                if (row.Revision != seen.Revision || ReportFlow.After(seen.Report.State, action) is not { } state)
                    return false;
                (row.State, row.ChangedAt, row.Revision) = (state.ToString(), clock.UtcNow, row.Revision + 1);
                db.Add(_rows.Step(row, action, by, words));
                return db.SaveChanges() == 2;
            },
            reason
        );
        return written is not null;
    }
}
