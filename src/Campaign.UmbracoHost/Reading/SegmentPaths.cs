using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Campaign.UmbracoHost.Reading;

/// <summary>
/// A document's path in the Content Delivery API: the segments of its ancestors and its own. A folder that does not
/// vary by language has one segment for all; Umbraco's own paths end at such a folder.
/// </summary>
internal sealed class SegmentPaths(
    IDocumentUrlService urls,
    ILanguageService languages,
    IDocumentNavigationQueryService tree,
    IOptions<GlobalSettings> settings
) : IApiContentPathProvider
{
    public string? GetContentPath(IPublishedContent content, string? culture)
    {
        var usual = languages.GetDefaultIsoCodeAsync().GetAwaiter().GetResult(); // from memory
        if (!tree.TryGetAncestorsOrSelfKeys(content.Key, out var keys))
            return null;
        var path = keys.Reverse()
            .Skip(settings.Value.HideTopLevelNodeFromPath ? 1 : 0)
            .Select(x => Segment(x, culture, usual))
            .ToList();
        return path.Contains(null) ? null : "/" + string.Concat(path.Select(x => x + "/"));
    }

    private string? Segment(Guid key, string? culture, string usual) =>
        !string.IsNullOrEmpty(culture) && urls.GetUrlSegment(key, culture, false) is { Length: > 0 } own ? own
        : urls.GetUrlSegment(key, usual, false) is { Length: > 0 } shared ? shared
        : null;
}
