using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Reading;

/// <summary>A document's path in the Content Delivery API: the segments of its ancestors and its own.</summary>
internal sealed class SegmentPaths(IDocumentUrlService urls) : IApiContentPathProvider
{
    public string? GetContentPath(IPublishedContent content, string? culture) =>
        urls.GetLegacyRouteFormat(content.Key, culture, false) is { } route && route != "#"
            ? route[Math.Max(0, route.IndexOf('/', StringComparison.Ordinal))..]
            : null;
}
