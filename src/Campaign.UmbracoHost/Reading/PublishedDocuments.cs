using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Reading;

/// <summary>
/// Published documents and drafts for Umbraco's own readers, remembered until Umbraco's cache refresher says otherwise.
/// Nothing unpublished is found by key, and nothing under an unpublished ancestor.
/// </summary>
internal sealed class PublishedDocuments(
    Lazy<IContentService> contents,
    Lazy<IPublishedContentTypeCache> types,
    Lazy<IIdKeyMap> ids,
    IVariationContextAccessor variation,
    PublishedTree tree
) : IDocumentCacheService, IPublishedContentCache
{
    private readonly ConcurrentDictionary<(Guid Key, bool Preview), IPublishedContent> _known = new();

    public IPublishedContent? GetById(bool preview, Guid contentId)
    {
        if (!_known.TryGetValue((contentId, preview), out var item))
        {
            if (
                contents.Value.GetById(contentId) is not { Trashed: false } document
                || (!preview && !document.Published)
            )
                return null;
            item = _known.GetOrAdd(
                (contentId, preview),
                new PublishedItem(
                    document,
                    types.Value.Get(PublishedItemType.Content, document.ContentType.Key),
                    preview,
                    variation,
                    tree
                )
            );
        }
        return preview || IsPathPublished(contentId) ? item : null;
    }

    public IPublishedContent? GetById(bool preview, int contentId) =>
        ids.Value.GetKeyForId(contentId, UmbracoObjectTypes.Document) is { Success: true } key
            ? GetById(preview, key.Result)
            : null;

    public IPublishedContent? GetById(int contentId) => GetById(false, contentId);

    public IPublishedContent? GetById(Guid contentId) => GetById(false, contentId);

    public Task<IPublishedContent?> GetByIdAsync(int id, bool? preview = null) =>
        Task.FromResult(GetById(preview ?? false, id));

    public Task<IPublishedContent?> GetByIdAsync(Guid key, bool? preview = null) =>
        Task.FromResult(GetById(preview ?? false, key));

    public Task<IPublishedContent?> GetByKeyAsync(Guid key, bool? preview = null) => GetByIdAsync(key, preview);

    public Task<bool> HasContentByIdAsync(int id, bool preview = false) =>
        Task.FromResult(GetById(preview, id) is not null);

    public IEnumerable<IPublishedContent> GetByContentType(IPublishedContentType contentType) =>
        [
            .. contents
                .Value.GetPagedOfType(contentType.Id, 0, int.MaxValue, out _, filter: null!)
                .Select(x => GetById(false, x.Key))
                .OfType<IPublishedContent>(),
        ];

    public Task SeedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task RefreshContentAsync(IContent content) => Forget(content.Key);

    public Task DeleteItemAsync(IContentBase content) => Forget(content.Key);

    public Task RefreshMemoryCacheAsync(Guid key) => Forget(key);

    public Task RemoveFromMemoryCacheAsync(Guid key) => Forget(key);

    public Task ClearMemoryCacheAsync(CancellationToken cancellationToken) => ForgetAll();

    public Task RebuildMemoryCacheByContentTypeAsync(IEnumerable<int> contentTypeIds) => ForgetAll();

    public void Rebuild(IReadOnlyCollection<int> contentTypeIds) => _known.Clear();

    public void ClearConvertedContentCache() => _known.Clear();

    public void ClearConvertedContentCache(IReadOnlyCollection<int> contentTypeIds) => _known.Clear();

    private bool IsPathPublished(Guid key) =>
        contents.Value.GetById(key) is { } document && contents.Value.IsPathPublished(document);

    private Task Forget(Guid key)
    {
        _known.TryRemove((key, true), out _);
        _known.TryRemove((key, false), out _);
        return Task.CompletedTask;
    }

    private Task ForgetAll()
    {
        _known.Clear();
        return Task.CompletedTask;
    }
}
