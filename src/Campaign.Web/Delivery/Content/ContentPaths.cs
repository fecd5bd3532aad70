using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Campaign.Web.Delivery.Requests;
using Umbraco.Cms.Core;

namespace Campaign.Web.Delivery.Content;

/// <summary>Finds documents by key or path, among those the reader may see.</summary>
internal sealed class ContentPaths(Segments segments)
{
    private static readonly string PreviewPrefix = Constants.DeliveryApi.Routing.PreviewContentPathPrefix.Trim('/');

    private readonly ConditionalWeakTable<
        DeliveryView,
        ConcurrentDictionary<string, ILookup<string, DeliveryNode>>
    > _paths = [];

    /// <summary>
    /// The document; null when there is none or it is not visible. Where several roots have the path, the root asked
    /// for counts, otherwise the first one.
    /// </summary>
    public DeliveryNode? Find(DeliveryRequest request, string keyOrPath)
    {
        var path = keyOrPath.Trim('/');
        if (Guid.TryParse(path, out var key))
            return request.Find(key);
        // A document that was never published has no path, so Umbraco makes one for previews.
        if (
            request.IsPreview
            && path.StartsWith(PreviewPrefix, StringComparison.Ordinal)
            && Guid.TryParse(path[PreviewPrefix.Length..], out key)
        )
            return request.Find(key);
        var found = _paths.GetOrCreateValue(request.View).GetOrAdd(request.Culture, _ => Read(request))[path];
        return request.StartItem is { } start
            ? found.FirstOrDefault(x => Root(x) == start.Key)
            : found.OrderBy(x => request.View.SortOrder(Root(x))).FirstOrDefault();
    }

    private ILookup<string, DeliveryNode> Read(DeliveryRequest request) =>
        request.View.All(request.Culture).ToLookup(x => Path(x, request), StringComparer.OrdinalIgnoreCase);

    // The root's own segment is not part of the path.
    private string Path(DeliveryNode node, DeliveryRequest request) =>
        string.Join(
            '/',
            node.Ancestors.Append(node.Key)
                .Skip(1)
                .Select(x => segments.Of(x, request.Culture, request.IsPreview) ?? "#")
        );

    private static Guid Root(DeliveryNode node) => node.Ancestors is [var root, ..] ? root : node.Key;
}
