using System.Globalization;
using Campaign.Web.Delivery.Requests;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;

namespace Campaign.Web.Delivery.Content;

/// <summary>Finds documents by key or path, as far as the reader may see them.</summary>
internal sealed class ContentPaths(IApiDocumentUrlService urls)
{
    /// <summary>The document; null when there is none or it cannot be seen.</summary>
    public DeliveryNode? Find(DeliveryRequest request, string keyOrPath)
    {
        var path = keyOrPath.Trim('/');
        if (Guid.TryParse(path, out var key))
            return request.Find(key);
        if (request.IsPreview && path.StartsWith(Constants.DeliveryApi.Routing.PreviewContentPathPrefix.Trim('/'), StringComparison.Ordinal)
            && Guid.TryParse(path[Constants.DeliveryApi.Routing.PreviewContentPathPrefix.Trim('/').Length..], out key))
            return request.Find(key);
        // Umbraco puts the number of the root in front of a path that begins there.
        var route = request.StartItem is { } start ? start.Id.ToString(CultureInfo.InvariantCulture) + "/" + path : "/" + path;
        return urls.GetDocumentKeyByRoute(route, request.Culture.Length == 0 ? null : request.Culture, request.IsPreview) is { } found
            ? request.Find(found)
            : null;
    }
}
