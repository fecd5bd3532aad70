using Campaign.Core.Publication;
using Campaign.UmbracoHost.Persistence.Documents;
using Campaign.UmbracoHost.Persistence.Querying;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Types;
using Campaign.UmbracoHost.Publication;
using Umbraco.Cms.Core;

namespace Campaign.UmbracoHost.Persistence.Publication;

/// <summary>Finds the public documents that show words of documents which have changed.</summary>
internal sealed class RelatedChanges(IEmbedding embedding, ContentTypeRepository types)
{
    private const int Few = 50;

    /// <summary>Notes what a document refers to before its references or the document itself are replaced.</summary>
    public void Remember(CmsDbContext db, int id, string type, TouchedNode touched)
    {
        if (embedding.Shown(type) is not { Count: 0 })
            touched.RelatedBefore.UnionWith(Related(db, id));
    }

    /// <summary>Notes which properties a publication changed.</summary>
    public static void Compare(VersionData before, VersionData after, TouchedNode touched)
    {
        var values = Values(before);
        values.SymmetricExceptWith(Values(after));
        touched.ChangedProperties.UnionWith(values.Select(x => x.Alias));
        if (
            !(before.Cultures ?? [])
                .Select(x => (x.Key, x.Value.Name))
                .ToHashSet()
                .SetEquals((after.Cultures ?? []).Select(x => (x.Key, x.Value.Name)))
        )
            touched.ChangedProperties.Add(IEmbedding.Name);
    }

    /// <summary>One row for each language of each document that shows something of what changed.</summary>
    public List<PendingChange> Of(
        CmsDbContext db,
        List<PendingChange> changes,
        IReadOnlyDictionary<int, TouchedNode> touched
    )
    {
        var done = changes.Select(x => x.NodeId).ToHashSet();
        var found = new HashSet<int>();
        List<PendingChange> shown =
        [
            .. changes
                .GroupBy(x => x.NodeId)
                .Where(x => IsShown(x.First().Row.Alias, x, touched.GetValueOrDefault(x.Key)))
                .Select(x => x.First()),
        ];
        foreach (var change in Telling(db, shown, touched))
            found.UnionWith(ShowersOf(db, change, touched.GetValueOrDefault(change.NodeId)));
        found.ExceptWith(done);
        return found.Count == 0 ? [] : Rows(db, [.. found]);
    }

    // Of new documents side by side that nothing refers to and nothing lies below, one tells what all would: their
    // parent's relations. A list of places has thousands.
    private static IEnumerable<PendingChange> Telling(
        CmsDbContext db,
        List<PendingChange> changes,
        IReadOnlyDictionary<int, TouchedNode> touched
    )
    {
        if (changes.Count < Few)
            return changes;
        var ids = changes.ConvertAll(x => x.NodeId);
        var apart = ids.Where(x =>
                touched.GetValueOrDefault(x) is { RelatedBefore.Count: > 0 } or { PathBefore: not null }
            )
            .ToHashSet();
        foreach (var some in ids.Chunk(2000))
        {
            apart.UnionWith(db.Relations.Where(x => some.Contains(x.ParentId)).Select(x => x.ParentId));
            apart.UnionWith(db.Relations.Where(x => some.Contains(x.ChildId)).Select(x => x.ChildId));
            apart.UnionWith(db.Nodes.Where(x => some.Contains(x.ParentId)).Select(x => x.ParentId));
        }
        return changes
            .Where(x => apart.Contains(x.NodeId))
            .Concat(
                changes
                    .Where(x => !apart.Contains(x.NodeId))
                    .DistinctBy(x => (x.Row.Alias, x.Row.Action, string.Join('/', x.Ancestors)))
            );
    }

    private bool IsShown(string type, IEnumerable<PendingChange> changes, TouchedNode? touched)
    {
        var shown = embedding.Shown(type);
        return shown is null
            || (
                shown.Count > 0
                && (
                    changes.Any(x => x.Row.Reason != ChangeReason.Updated)
                    || touched?.ChangedProperties.Overlaps(shown) == true
                )
            );
    }

    private HashSet<int> ShowersOf(CmsDbContext db, PendingChange change, TouchedNode? touched)
    {
        var (id, type) = (change.NodeId, change.Row.Alias);
        var whatRefersToThem = TypesThat(x => embedding.ShowsWhatRefersToIt(x, type));
        var whatTheyReferTo = TypesThat(x => embedding.ShowsWhatItRefersTo(x, type));
        if (whatRefersToThem.Count + whatTheyReferTo.Count == 0)
            return [];
        var keys = change.Ancestors.ToList();
        var above = db.Nodes.Where(x => keys.Contains(x.Key)).Select(x => x.Id).ToList();
        above.AddRange(touched?.PathBefore is { } path ? Paths.Ids(path).SkipLast(1) : []);
        var near = Related(db, id).Concat(touched?.RelatedBefore ?? []).ToHashSet();
        near.UnionWith(db.Nodes.Where(x => x.ParentId == id).Select(x => x.Id));
        var documents = db.Nodes.Where(x => x.ObjectType == Constants.ObjectTypes.Document);
        var found = documents
            .Where(x =>
                near.Contains(x.Id)
                && (
                    whatRefersToThem.Contains(x.ContentTypeId)
                    || (whatTheyReferTo.Contains(x.ContentTypeId) && (x.ParentId == id || !above.Contains(x.Id)))
                )
            )
            .Select(x => x.Id)
            .ToHashSet();
        // Begins with the few documents of these types: of an edition's messages alone, 100,000 refer to what is above.
        if (whatRefersToThem.Count > 0)
            found.UnionWith(
                documents
                    .Where(x =>
                        whatRefersToThem.Contains(x.ContentTypeId)
                        && (
                            above.Contains(x.Id)
                            || db.Relations.Any(y => y.ParentId == x.Id && above.Contains(y.ChildId))
                        )
                    )
                    .Select(x => x.Id)
            );
        return found;
    }

    private List<int> TypesThat(Func<string, bool> show) =>
        [.. types.Cached.Where(x => show(x.Value.Alias)).Select(x => x.Key)];

    private static List<int> Related(CmsDbContext db, int id) =>
        [
            .. db
                .Relations.Where(x => x.ParentId == id || x.ChildId == id)
                .Select(x => x.ParentId == id ? x.ChildId : x.ParentId),
        ];

    private List<PendingChange> Rows(CmsDbContext db, List<int> ids)
    {
        var tree = new VisibilityTree(db);
        tree.Load(ids, []);
        return
        [
            .. db
                .Visible.Where(x => ids.Contains(x.NodeId))
                .OrderBy(x => x.NodeId)
                .ToList()
                .Select(row => (Row: row, Node: tree.Find(row.NodeId)!))
                .Select(x => new PendingChange(
                    x.Row.NodeId,
                    PendingChange.Of(
                        x.Row.Key,
                        types.Cached[x.Node.ContentTypeId].Alias,
                        x.Row.Culture,
                        ChangeAction.Upsert,
                        ChangeReason.Related
                    ),
                    true,
                    tree.AncestorKeys(x.Node.Path),
                    x.Row.Segment
                )),
        ];
    }

    private static HashSet<(string Alias, string?, string?, string)> Values(VersionData data) =>
        [.. data.Values.Select(x => (x.Alias, x.Culture, x.Segment, x.Value.GetRawText()))];
}
