using Campaign.UmbracoHost.Persistence.Querying;
using Campaign.UmbracoHost.Persistence.Schema;
using Umbraco.Cms.Core;

namespace Campaign.UmbracoHost.Persistence.Publication;

/// <summary>
/// The part of the document tree a change concerns, read inside its transaction. A document can be seen in a culture
/// when it is published in it, is not in the bin, and its parent can be seen in it; one that does not vary by culture
/// can be seen when its parent can be seen in any.
/// </summary>
internal sealed class VisibilityTree(CmsDbContext db)
{
    private readonly Dictionary<int, TreeNode> _nodes = [];

    public TreeNode? Find(int id) => _nodes.GetValueOrDefault(id);

    /// <summary>Reads these documents, their ancestors and the ancestors they had.</summary>
    public void Load(IReadOnlyCollection<int> ids, IEnumerable<string> formerPaths)
    {
        Add(Documents.Where(x => ids.Contains(x.Id)));
        var ancestors = _nodes
            .Values.Select(x => x.Path)
            .Concat(formerPaths)
            .SelectMany(Paths.Ids)
            .Where(x => !_nodes.ContainsKey(x))
            .Distinct()
            .ToList();
        if (ancestors.Count > 0)
            Add(Documents.Where(x => ancestors.Contains(x.Id)));
    }

    /// <summary>Reads everything below a document.</summary>
    public List<TreeNode> LoadBelow(TreeNode node) => Add(Documents.Below(node.Path));

    /// <summary>The cultures citizens see the document in, by the names of the log.</summary>
    public IReadOnlyCollection<string> VisibleCultures(TreeNode node) =>
        Through(node) is { Any: true } open
            ? node.State.PublishedCultures is { Count: > 0 }
                ? open.Names
                : Cultures.All.Names
            : [];

    public IReadOnlyList<Guid> AncestorKeys(string path) =>
        [.. Paths.Ids(path).SkipLast(1).Select(Find).OfType<TreeNode>().Select(x => x.Key)];

    private Cultures Through(TreeNode node)
    {
        if (node.ParentId == Constants.System.Root)
            return node.Own;
        return Find(node.ParentId) is { } parent && node.Own is { Any: true } own
            ? own.And(Through(parent))
            : Cultures.None;
    }

    private IQueryable<NodeRow> Documents => db.Nodes.Where(x => x.ObjectType == Constants.ObjectTypes.Document);

    private List<TreeNode> Add(IQueryable<NodeRow> rows)
    {
        var nodes = rows.ToList().ConvertAll(TreeNode.Of);
        foreach (var node in nodes)
            _nodes[node.Id] = node;
        return nodes;
    }
}
