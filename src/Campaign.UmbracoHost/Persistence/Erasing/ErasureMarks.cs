using System.Globalization;
using Campaign.UmbracoHost.Persistence.Caching;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;

namespace Campaign.UmbracoHost.Persistence.Erasing;

/// <summary>
/// Rows that say what was erased and what is still to be done about it, written in the transaction that erases: a crash
/// between the two loses nothing, and every process finds out.
/// </summary>
internal sealed class ErasureMarks(TimeProvider clock)
{
    /// <summary>The version of the rule by which everything was last checked.</summary>
    private const string Swept = "Campaign.Erasure.Swept";

    /// <summary>The last erasure; caches made before it are made anew.</summary>
    private const string Last = "Campaign.Erasure.Last";

    /// <summary>The database's files may still hold what was erased.</summary>
    private const string Pending = "Campaign.Erasure.Pending";

    private const string Whole = "whole";

    private TaskCompletionSource _next = New();

    /// <summary>Ends at this process's next erasure.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Notes an erasure that the unit of work is about to commit.</summary>
    /// <param name="work">The unit of work.</param>
    /// <param name="whole">Whether deleted values of earlier times may lie in free pages too.</param>
    public void Add(UnitOfWork work, bool whole)
    {
        var name = Guid.NewGuid().ToString("N");
        whole |= Read(work.Db, Pending) == Whole;
        Write(work.Db, Last, name);
        Write(work.Db, Pending, whole ? Whole : name);
        work.Uncommitted(this, () => new Waking(this));
    }

    public static int SweptBy(CmsDbContext db) =>
        int.TryParse(Read(db, Swept), CultureInfo.InvariantCulture, out var version) ? version : -1;

    public void SetSwept(CmsDbContext db, int version) =>
        Write(db, Swept, version.ToString(CultureInfo.InvariantCulture));

    public static string? LastOf(CmsDbContext db) => Read(db, Last);

    /// <summary>What is to be done; null: nothing.</summary>
    public static (string Name, bool Whole)? PendingOf(CmsDbContext db) =>
        Read(db, Pending) is { } name ? (name, name == Whole) : null;

    /// <summary>It was done, unless more came meanwhile.</summary>
    public static void Done(CmsDbContext db, string name) =>
        db.KeyValues.Where(x => x.Id == Pending && x.Value == name).ExecuteDelete();

    private static string? Read(CmsDbContext db, string id) =>
        db.KeyValues.Where(x => x.Id == id).Select(x => x.Value).FirstOrDefault();

    private void Write(CmsDbContext db, string id, string value)
    {
        var row = new KeyValueRow
        {
            Id = id,
            Value = value,
            UpdateDate = clock.GetUtcNow().UtcDateTime,
        };
        if (db.KeyValues.Any(x => x.Id == id))
            db.Write(row);
        else
            db.Insert(row);
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Waking(ErasureMarks marks) : IUncommitted
    {
        public void End(bool committed)
        {
            if (committed)
                Interlocked.Exchange(ref marks._next, New()).SetResult();
        }
    }
}
