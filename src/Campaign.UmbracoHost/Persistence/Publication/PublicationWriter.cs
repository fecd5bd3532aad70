using System.Diagnostics;
using System.Diagnostics.Metrics;
using Campaign.Core.Measures;
using Campaign.Core.Publication;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Campaign.UmbracoHost.Persistence.Types;
using Microsoft.EntityFrameworkCore;

namespace Campaign.UmbracoHost.Persistence.Publication;

/// <summary>
/// Writes the publication log at the end of every unit of work that touched documents, in its transaction: what
/// citizens see now is compared with what the log said before, so that no path through Umbraco's services can be
/// forgotten.
/// </summary>
internal sealed class PublicationWriter(
    PublicationTracker tracker,
    RelatedChanges related,
    ContentTypeRepository types,
    LogRows rows,
    PublicationSignal signal,
    IMeterFactory meters
) : ICommitHook
{
    private readonly Histogram<double> _duration = meters
        .Product()
        .Seconds("campaign.publish.duration", "Publications, from the wait for the write lock to the commit.");

    public void BeforeCommit(UnitOfWork work)
    {
        var touched = tracker.TouchedBy(work);
        if (touched.Count == 0)
            return;
        var changes = PublicationChanges.Of(work.Db, types, touched);
        if (changes.Count == 0)
            return;
        changes.AddRange(related.Of(work.Db, changes, touched));
        Append(work.Db, changes);
        tracker.Writing(work);
    }

    public void AfterCommit(UnitOfWork work)
    {
        if (!tracker.Wrote(work))
            return;
        signal.Wake();
        _duration.Record(Stopwatch.GetElapsedTime(work.Began).TotalSeconds);
    }

    private void Append(CmsDbContext db, List<PendingChange> changes)
    {
        var seq = rows.Add(db, changes);
        foreach (var change in changes)
            Remember(db, change, seq++);
        rows.Save(db);
    }

    private static void Remember(CmsDbContext db, PendingChange change, long seq)
    {
        var row = new VisibleRow
        {
            NodeId = change.NodeId,
            Culture = change.Row.Culture,
            Key = change.Row.Id,
            Segment = change.Segment,
            Seq = seq,
        };
        db.Entry(row).State =
            change.Row.Action == ChangeAction.Delete ? EntityState.Deleted
            : change.WasVisible ? EntityState.Modified
            : EntityState.Added;
    }
}
