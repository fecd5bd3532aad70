using Campaign.UmbracoHost.Persistence.Querying;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services.Changes;

namespace Campaign.UmbracoHost.Persistence.Scoping;

/// <summary>
/// The changes of a scope, one a document. Umbraco refreshes a branch by reading all of it, several times; a branch
/// whose documents are all among the changes, such as one without children, is refreshed by refreshing each of them.
/// </summary>
internal static class CollectedChanges
{
    private const int IdsPerQuery = 2000;

    /// <summary>
    /// The collected changes; null when something was unpublished or removed, where every step counts.
    /// </summary>
    /// <param name="changes">What the scope did, in order, after its commit.</param>
    /// <param name="database">Knows the children.</param>
    public static IReadOnlyList<TreeChange<IContent>>? Of(IEnumerable<TreeChange<IContent>> changes, Database database)
    {
        var all = changes.ToList();
        if (!all.TrueForAll(IsRefresh))
            return null;
        var merged = all.GroupBy(x => x.Item.Key).Select(Merge).ToList();
        if (!merged.Exists(x => x.ChangeTypes.HasFlag(TreeChangeTypes.RefreshBranch)))
            return merged;
        var partial = Partial(merged, database);
        return merged.ConvertAll(x => partial.Contains(x.Item.Id) ? x : With(x, TreeChangeTypes.RefreshNode));
    }

    private static bool IsRefresh(TreeChange<IContent> change) =>
        change.UnpublishedCultures is null
        && (change.ChangeTypes & ~(TreeChangeTypes.RefreshNode | TreeChangeTypes.RefreshBranch)) == 0;

    // The last step has the document as it is now.
    private static TreeChange<IContent> Merge(IEnumerable<TreeChange<IContent>> steps)
    {
        var all = steps.ToList();
        var types = all.Aggregate(TreeChangeTypes.None, (known, x) => known | x.ChangeTypes);
        var published = all.SelectMany(x => x.PublishedCultures ?? []).Distinct().ToList();
        return new(
            all[^1].Item,
            types.HasFlag(TreeChangeTypes.RefreshBranch) ? TreeChangeTypes.RefreshBranch : types,
            published.Count == 0 ? null : published,
            null
        );
    }

    private static TreeChange<IContent> With(TreeChange<IContent> change, TreeChangeTypes types) =>
        new(change.Item, types, change.PublishedCultures, null);

    /// <summary>The documents with something below them that is not among the changes.</summary>
    private static HashSet<int> Partial(List<TreeChange<IContent>> changes, Database database)
    {
        var known = changes.CountBy(x => x.Item.ParentId).ToDictionary();
        var children = new Dictionary<int, int>();
        using var db = database.Open();
        foreach (var ids in changes.Select(x => x.Item.Id).Chunk(IdsPerQuery))
        foreach (
            var row in db
                .Nodes.Where(x => x.ObjectType == Constants.ObjectTypes.Document && ids.Contains(x.ParentId))
                .GroupBy(x => x.ParentId)
                .Select(x => new { Parent = x.Key, Count = x.Count() })
                .ToList()
        )
            children[row.Parent] = row.Count;
        return
        [
            .. changes
                .Where(x => children.GetValueOrDefault(x.Item.Id) != known.GetValueOrDefault(x.Item.Id))
                .SelectMany(x => Paths.Ids(x.Item.Path)),
        ];
    }
}
