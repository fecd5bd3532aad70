using Campaign.UmbracoHost.Persistence.Schema;
using Umbraco.Cms.Core;

namespace Campaign.UmbracoHost.Persistence.Documents;

/// <summary>What new documents below one parent have to know of it and of each other; read once.</summary>
internal sealed class Siblings
{
    private readonly HashSet<string> _names;
    private int _sortOrder;

    public Siblings(CmsDbContext db, int parent, Guid objectType)
    {
        var above = db.Nodes.Where(x => x.Id == parent).Select(x => new { x.Path, x.Level }).FirstOrDefault();
        ParentPath = above?.Path ?? Constants.System.RootString;
        ParentLevel = above?.Level ?? 0;
        var nodes = db.Nodes.Where(x => x.ParentId == parent && x.ObjectType == objectType);
        _sortOrder = nodes.Max(x => (int?)x.SortOrder) ?? -1;
        _names =
        [
            .. db
                .NodeNames.Where(x => x.Culture == PublishedChanges.Invariant && nodes.Any(y => y.Id == x.NodeId))
                .Select(x => x.NameKey),
        ];
    }

    /// <summary>Path of the parent.</summary>
    public string ParentPath { get; }

    /// <summary>Level of the parent; 0 for the root.</summary>
    public int ParentLevel { get; }

    /// <summary>The place behind the last sibling.</summary>
    public int NextSortOrder() => ++_sortOrder;

    /// <summary>The name, with a number behind it when a sibling has it.</summary>
    public string Unique(string name)
    {
        var unique = name;
        for (var number = 1; !_names.Add(UniqueNames.Key(unique)); number++)
            unique = $"{name} ({number})";
        return unique;
    }
}
