using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Campaign.UmbracoHost.Persistence.Trees;

/// <summary>Where things in the recycle bin came from, so that they can be put back there.</summary>
internal sealed class TrashOrigins(ScopeProvider scopes)
{
    /// <summary>
    /// Call before the node's row is overwritten. Only what was thrown away itself counts, not what went along.
    /// </summary>
    public void Remember(NodeRow before, IContentBase after)
    {
        if (
            before.Trashed
            || !after.Trashed
            || after.ParentId is not (Constants.System.RecycleBinContent or Constants.System.RecycleBinMedia)
        )
            return;
        var (db, key, parentId) = (scopes.Db, after.Key, before.ParentId);
        var parent = db.Nodes.Where(x => x.Id == parentId).Select(x => (Guid?)x.Key).FirstOrDefault();
        var row = new TrashOriginRow { Key = key, ParentKey = parent };
        if (db.TrashOrigins.Any(x => x.Key == key))
            db.Write(row);
        else
            db.Insert(row);
    }

    /// <summary>False when nothing is known; a null parent is the root.</summary>
    public bool TryGet(Guid key, out Guid? parent)
    {
        using var scope = scopes.Read();
        var row = scopes.Db.TrashOrigins.FirstOrDefault(x => x.Key == key);
        parent = row?.ParentKey;
        return row is not null;
    }
}
