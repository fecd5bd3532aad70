using Campaign.UmbracoHost.Persistence.Schema;
using Microsoft.EntityFrameworkCore;

namespace Campaign.UmbracoHost.Persistence.Publication;

/// <summary>Adds rows to the publication log, inside a transaction that holds the write lock.</summary>
internal sealed class LogRows(Database database, TimeProvider clock)
{
    /// <summary>Adds rows, not yet saved, and returns the sequence of the first; the others follow it.</summary>
    public long Add(CmsDbContext db, IReadOnlyList<PendingChange> changes)
    {
        var last = db.Publications.OrderByDescending(x => x.Seq).Select(x => new { x.Seq, x.At }).FirstOrDefault();
        var first = (last?.Seq ?? 0) + 1;
        var now = AfterLast(last?.At);
        for (var i = 0; i < changes.Count; i++)
        {
            var row = db.Add(changes[i].Row with { Seq = first + i, At = now });
            row.Property(PublicationColumns.Ancestors).CurrentValue = string.Join('/', changes[i].Ancestors);
            row.Property(PublicationColumns.Segment).CurrentValue = changes[i].Segment;
        }
        return first;
    }

    /// <summary>Saves them. Other nodes hear of them when the transaction commits.</summary>
    public void Save(CmsDbContext db)
    {
        db.SaveChanges();
        db.ChangeTracker.Clear();
        if (database.IsPostgres)
            db.Database.ExecuteSqlRaw($"NOTIFY {PublicationSignal.Channel}");
    }

    // The machine's clock may step back. Readers ask by time whether something has changed, so a change is never
    // earlier than the one before it, and never in the same second when the clock would say so.
    private DateTimeOffset AfterLast(DateTimeOffset? last)
    {
        var now = clock.GetUtcNow();
        return now < last ? last.Value.AddSeconds(1) : now;
    }
}
