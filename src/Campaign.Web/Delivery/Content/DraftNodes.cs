using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Campaign.Web.Delivery.Content;

/// <summary>
/// Every document outside the recycle bin with the names in its draft, for previews. Read again after any edit.
/// </summary>
internal sealed class DraftNodes(IDocumentNavigationQueryService tree, IContentService documents, Edits edits)
{
    private const int Batch = 500;
    private volatile Tuple<long, IReadOnlyDictionary<Guid, DeliveryNode>>? _known;

    public IReadOnlyDictionary<Guid, DeliveryNode> All()
    {
        var edit = edits.Count;
        if (_known is not { } known || known.Item1 != edit)
            _known = known = new(edit, Read());
        return known.Item2;
    }

    private Dictionary<Guid, DeliveryNode> Read()
    {
        var nodes = new Dictionary<Guid, DeliveryNode>();
        tree.TryGetRootKeys(out var roots);
        foreach (var root in roots)
            if (tree.TryGetDescendantsKeysOrSelfKeys(root, out var keys))
                foreach (var some in keys.Chunk(Batch))
                foreach (var document in documents.GetByIds(some).Where(x => !x.Trashed))
                    nodes[document.Key] = Map(document);
        return nodes;
    }

    private DeliveryNode Map(IContent document)
    {
        tree.TryGetAncestorsKeys(document.Key, out var ancestors);
        var names = document.ContentType.VariesByCulture()
            ? document.AvailableCultures.ToDictionary(
                x => x,
                x => document.GetCultureName(x) ?? "",
                StringComparer.OrdinalIgnoreCase
            )
            : new() { [DeliveryNode.Invariant] = document.Name ?? "" };
        return new(
            document.Key,
            document.Id,
            document.ContentType.Alias,
            [.. ancestors.Reverse()],
            document.SortOrder,
            document.Level,
            new(DateTime.SpecifyKind(document.CreateDate, DateTimeKind.Utc)),
            new(DateTime.SpecifyKind(document.UpdateDate, DateTimeKind.Utc)),
            names,
            []
        );
    }
}
