using System.Data.Common;
using Campaign.Core.Publication;
using Campaign.UmbracoHost.Persistence.Scoping;
using Campaign.UmbracoHost.Publication;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Umbraco.Cms.Core;

namespace Campaign.UmbracoHost.Persistence.Publication;

/// <summary>Writes rows of the log for what is not a document.</summary>
internal sealed class LoggedWrites(ScopeProvider scopes, LogRows rows, PublicationTracker tracker) : ILoggedWrites
{
    // A row that concerns no document has no node.
    private const int NoNode = 0;

    public long? Write(Guid id, ItemType type, Func<DbTransaction, long, bool> write, ChangeReason reason)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        var work = scopes.Work;
        var row = PendingChange.Of(id, type.Name, Change.Invariant, ChangeAction.Upsert, reason);
        var seq = rows.Add(work.Db, [new PendingChange(NoNode, row, true, [], "")]);
        if (!write(work.Db.Database.CurrentTransaction!.GetDbTransaction(), seq))
            return null;
        rows.Save(work.Db);
        tracker.Writing(work);
        scope.Complete();
        return seq;
    }
}
