using Campaign.Core.Publication;
using Campaign.UmbracoHost.Persistence.Querying;
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
    Database database,
    PublicationSignal signal,
    TimeProvider clock
) : ICommitHook
{
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
        if (tracker.Wrote(work))
            signal.Wake();
    }

    private void Append(CmsDbContext db, List<PendingChange> changes)
    {
        var last = db.Publications.OrderByDescending(x => x.Seq).Select(x => new { x.Seq, x.At }).FirstOrDefault();
        var seq = last?.Seq ?? 0;
        var now = AfterLast(last?.At);
        foreach (var change in changes)
        {
            var row = db.Add(change.Row with { Seq = ++seq, At = now });
            row.Property(PublicationColumns.Ancestors).CurrentValue = string.Join('/', change.Ancestors);
            row.Property(PublicationColumns.Segment).CurrentValue = change.Segment;
            Remember(db, change, seq);
        }
        db.SaveChanges();
        db.ChangeTracker.Clear();
        if (database.IsPostgres) // heard by the other nodes when this transaction commits
            db.Database.ExecuteSqlRaw($"NOTIFY {PublicationSignal.Channel}");
    }

    // The machine's clock may step back. Readers ask by time whether something has changed, so a change is never
    // earlier than the one before it, and never in the same second when the clock would say so.
    private DateTimeOffset AfterLast(DateTimeOffset? last)
    {
        var now = clock.GetUtcNow();
        return now < last ? last.Value.AddSeconds(1) : now;
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
