using System.Data.Common;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Publication;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Campaign.Web.Tests.Reporting;

/// <summary>
/// A log in memory for hosts without Umbraco: the tables are written in a real transaction, and readers have the row
/// afterwards.
/// </summary>
internal sealed class RowsInMemory(
    IDbContextFactory<OperationsDb> database,
    SnapshotStore snapshots,
    CampaignClock clock
) : ILoggedWrites
{
    private readonly Lock _turn = new();

    public long? Write(Guid id, ItemType type, Func<DbTransaction, long, bool> write, ChangeReason reason)
    {
        lock (_turn)
        {
            var seq = snapshots.Current.Seq + 1;
            using var db = database.CreateDbContext();
            using var transaction = db.Database.BeginTransaction();
            if (!write(transaction.GetDbTransaction(), seq))
                return null;
            transaction.Commit();
            var row = new Change(seq, id, type.Name, Change.Invariant, ChangeAction.Upsert, reason, clock.UtcNow);
            snapshots.Update(x => x.Apply([], [row], seq));
            return seq;
        }
    }
}
