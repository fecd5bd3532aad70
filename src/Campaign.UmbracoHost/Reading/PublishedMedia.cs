using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Reading;

/// <summary>Media for Umbraco's own readers. Media in the recycle bin are not found.</summary>
internal sealed class PublishedMedia(
    Lazy<IMediaService> media,
    Lazy<IPublishedContentTypeCache> types,
    Lazy<IIdKeyMap> ids,
    IVariationContextAccessor variation,
    PublishedTree tree
) : IMediaCacheService, IPublishedMediaCache
{
    private readonly ConcurrentDictionary<Guid, IPublishedContent> _known = new();

    public IPublishedContent? GetById(Guid contentId)
    {
        if (_known.TryGetValue(contentId, out var known))
            return known;
        return media.Value.GetById(contentId) is { Trashed: false } item
            ? _known.GetOrAdd(
                contentId,
                new PublishedItem(
                    item,
                    types.Value.Get(PublishedItemType.Media, item.ContentType.Key),
                    false,
                    variation,
                    tree
                )
            )
            : null;
    }

    public IPublishedContent? GetById(int contentId) =>
        ids.Value.GetKeyForId(contentId, UmbracoObjectTypes.Media) is { Success: true } key
            ? GetById(key.Result)
            : null;

    public IPublishedContent? GetById(bool preview, int contentId) => GetById(contentId);

    public IPublishedContent? GetById(bool preview, Guid contentId) => GetById(contentId);

    public Task<IPublishedContent?> GetByIdAsync(int id) => Task.FromResult(GetById(id));

    public Task<IPublishedContent?> GetByIdAsync(Guid key) => Task.FromResult(GetById(key));

    public Task<IPublishedContent?> GetByKeyAsync(Guid key) => Task.FromResult(GetById(key));

    public Task<bool> HasContentByIdAsync(int id) => Task.FromResult(GetById(id) is not null);

    public IEnumerable<IPublishedContent> GetByContentType(IPublishedContentType contentType) =>
        [
            .. media
                .Value.GetPagedOfType(contentType.Id, 0, int.MaxValue, out _, null)
                .Select(x => GetById(x.Key))
                .OfType<IPublishedContent>(),
        ];

    public Task SeedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task RefreshMediaAsync(IMedia media) => Forget(media.Key);

    public Task DeleteItemAsync(IContentBase media) => Forget(media.Key);

    public Task RefreshMemoryCacheAsync(Guid key) => Forget(key);

    public Task RemoveFromMemoryCacheAsync(Guid key) => Forget(key);

    public Task ClearMemoryCacheAsync(CancellationToken cancellationToken) => ForgetAll();

    public Task RebuildMemoryCacheByContentTypeAsync(IEnumerable<int> mediaTypeIds) => ForgetAll();

    public void Rebuild(IReadOnlyCollection<int> contentTypeIds) => _known.Clear();

    public void ClearConvertedContentCache() => _known.Clear();

    public void ClearConvertedContentCache(IReadOnlyCollection<int> mediaTypeIds) => _known.Clear();

    private Task Forget(Guid key)
    {
        _known.TryRemove(key, out _);
        return Task.CompletedTask;
    }

    private Task ForgetAll()
    {
        _known.Clear();
        return Task.CompletedTask;
    }
}
