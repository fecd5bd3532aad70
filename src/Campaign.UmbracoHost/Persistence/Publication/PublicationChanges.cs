using Campaign.Core.Publication;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Types;

namespace Campaign.UmbracoHost.Persistence.Publication;

/// <summary>Finds what citizens will notice of a unit of work.</summary>
internal sealed class PublicationChanges
{
    private readonly IReadOnlyDictionary<int, TouchedNode> _touched;
    private readonly ContentTypeRepository _types;
    private readonly VisibilityTree _tree;
    private readonly Dictionary<int, List<VisibleRow>> _before = [];
    private readonly List<PendingChange> _changes = [];

    private PublicationChanges(
        CmsDbContext db,
        ContentTypeRepository types,
        IReadOnlyDictionary<int, TouchedNode> touched
    )
    {
        (_types, _touched) = (types, touched);
        _tree = new VisibilityTree(db);
        _tree.Load([.. touched.Keys], touched.Values.Select(x => x.Deleted?.Path ?? x.PathBefore).OfType<string>());
        LoadVisible(db, [.. touched.Keys]);
        foreach (var (id, node) in touched)
            if (node.Deleted is { } deleted)
                AddDeleted(id, deleted);
        AddChanged(db);
    }

    public static List<PendingChange> Of(
        CmsDbContext db,
        ContentTypeRepository types,
        IReadOnlyDictionary<int, TouchedNode> touched
    ) => new PublicationChanges(db, types, touched)._changes;

    private void LoadVisible(CmsDbContext db, List<int> ids)
    {
        foreach (var chunk in ids.Chunk(2000))
        foreach (var row in db.Visible.Where(x => chunk.Contains(x.NodeId)).ToList())
            (_before.TryGetValue(row.NodeId, out var rows) ? rows : _before[row.NodeId] = []).Add(row);
    }

    private void AddDeleted(int id, DeletedNode deleted)
    {
        foreach (var row in Before(id))
            _changes.Add(
                new PendingChange(
                    id,
                    PendingChange.Of(
                        deleted.Key,
                        deleted.TypeAlias,
                        row.Culture,
                        ChangeAction.Delete,
                        ChangeReason.Deleted
                    ),
                    true,
                    _tree.AncestorKeys(deleted.Path),
                    row.Segment
                )
            );
    }

    /// <summary>
    /// Ancestors first. A document whose visibility or place changed takes everything below it along.
    /// </summary>
    private void AddChanged(CmsDbContext db)
    {
        var done = new HashSet<int>();
        var parents = new HashSet<int>();
        foreach (var chunk in _touched.Keys.Chunk(2000))
            parents.UnionWith(db.Nodes.Where(x => chunk.Contains(x.ParentId)).Select(x => x.ParentId));
        foreach (var node in _touched.Keys.Select(_tree.Find).OfType<TreeNode>().OrderBy(x => x.Level).ToList())
        {
            if (!done.Add(node.Id))
                continue;
            var cause = _touched[node.Id];
            var (before, after) = (Before(node.Id), _tree.VisibleCultures(node));
            Compare(node, cause, cause);
            var same = before.Count == after.Count && before.TrueForAll(x => after.Contains(x.Culture));
            if (!parents.Contains(node.Id) || (same && !(cause.Moved && after.Count > 0)))
                continue;
            var below = _tree.LoadBelow(node);
            LoadVisible(db, [.. below.Select(x => x.Id).Where(x => !_touched.ContainsKey(x))]);
            foreach (var child in below.OrderBy(x => x.Level).Where(x => done.Add(x.Id)))
                Compare(child, _touched.GetValueOrDefault(child.Id), cause);
        }
    }

    private void Compare(TreeNode node, TouchedNode? own, TouchedNode cause)
    {
        var after = _tree.VisibleCultures(node);
        var before = Before(node.Id);
        foreach (var row in before.Where(x => !after.Contains(x.Culture)))
            Add(node, row.Culture, ChangeAction.Delete, Hidden(node, own, cause), row);
        foreach (var culture in after)
            if (before.Find(x => x.Culture == culture) is not { } row)
                Add(node, culture, ChangeAction.Upsert, ChangeReason.Published, null);
            else if (own is not null && (own.Sorted || own.Retold || own.Republished.Contains(culture)) && !cause.Moved)
                Add(node, culture, ChangeAction.Upsert, ChangeReason.Updated, row);
            else if (cause.Moved)
                Add(node, culture, ChangeAction.Upsert, ChangeReason.Moved, row);
    }

    private static ChangeReason Hidden(TreeNode node, TouchedNode? own, TouchedNode cause) =>
        IsTrashed(node) ? ChangeReason.Deleted
        : cause.Expiring || own?.Expiring == true ? ChangeReason.Expired
        : cause.Moved ? ChangeReason.Moved
        : ChangeReason.Unpublished;

    private static bool IsTrashed(TreeNode node) => node.Path.StartsWith("-1,-20,", StringComparison.Ordinal);

    private void Add(TreeNode node, string culture, ChangeAction action, ChangeReason reason, VisibleRow? before)
    {
        var segment = action == ChangeAction.Delete ? null : node.State.Segments?.GetValueOrDefault(culture);
        _changes.Add(
            new PendingChange(
                node.Id,
                PendingChange.Of(node.Key, _types.Cached[node.ContentTypeId].Alias, culture, action, reason),
                before is not null,
                _tree.AncestorKeys(PathThen(node, action)),
                segment ?? before?.Segment ?? ""
            )
        );
    }

    /// <summary>A tombstone says where the document was; one in the bin is nowhere.</summary>
    private string PathThen(TreeNode node, ChangeAction action) =>
        action == ChangeAction.Delete && _touched.GetValueOrDefault(node.Id)?.PathBefore is { } before
            ? before
            : node.Path;

    private List<VisibleRow> Before(int id) => _before.GetValueOrDefault(id) ?? [];
}
