using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Campaign.UmbracoHost.Reading;

/// <summary>Where a published item stands: parent, children and URL segment, from Umbraco's own services.</summary>
internal sealed class PublishedTree(
    Lazy<IPublishedContentCache> documents,
    Lazy<IPublishedMediaCache> media,
    Lazy<IDocumentUrlService> urls,
    Lazy<ILanguageService> languages,
    Lazy<IDocumentNavigationQueryService> documentTree,
    Lazy<IMediaNavigationQueryService> mediaTree
)
{
    public IPublishedContent? Parent(IPublishedContent item, bool preview) =>
        Tree(item).TryGetParentKey(item.Key, out var parent) && parent is { } key ? Get(item, preview, key) : null;

    public IEnumerable<IPublishedContent> Children(IPublishedContent item, bool preview) =>
        Tree(item).TryGetChildrenKeys(item.Key, out var keys)
            ? [.. keys.Select(x => Get(item, preview, x)).OfType<IPublishedContent>()]
            : [];

    /// <summary>Media have no segments; a document that does not vary has that of the default language.</summary>
    public string? Segment(IPublishedContent item, string? culture, bool preview) =>
        item.ItemType == PublishedItemType.Media
            ? null
            : urls.Value.GetUrlSegment(item.Key, culture ?? DefaultCulture, preview);

    private string DefaultCulture => languages.Value.GetDefaultIsoCodeAsync().GetAwaiter().GetResult(); // from memory

    private INavigationQueryService Tree(IPublishedContent item) =>
        item.ItemType == PublishedItemType.Media ? mediaTree.Value : documentTree.Value;

    private IPublishedContent? Get(IPublishedContent like, bool preview, Guid key) =>
        like.ItemType == PublishedItemType.Media ? media.Value.GetById(key) : documents.Value.GetById(preview, key);
}
