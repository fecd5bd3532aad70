using System.Collections.Concurrent;
using Campaign.UmbracoHost.Media;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Reading;

/// <summary>Finds media items with the file they had when something was published.</summary>
public interface IMediaVersions
{
    /// <summary>The item; null when it is gone, in the bin, or the file of that version is no longer served.</summary>
    /// <param name="key">The item.</param>
    /// <param name="version">Which version of it; 0: the one it has now.</param>
    IPublishedContent? Find(Guid key, int version);
}

/// <summary>Media for Umbraco's own readers. Media in the recycle bin are not found.</summary>
internal sealed class PublishedMedia(
    Lazy<IMediaService> media,
    Lazy<MediaFileManager> files,
    Lazy<IPublishedContentTypeCache> types,
    Lazy<IIdKeyMap> ids,
    IVariationContextAccessor variation,
    PublishedTree tree
) : IMediaCacheService, IPublishedMediaCache, IMediaVersions
{
    private readonly ConcurrentDictionary<Guid, IPublishedContent> _known = new();

    public IPublishedContent? GetById(Guid contentId)
    {
        if (_known.TryGetValue(contentId, out var known))
            return known;
        return media.Value.GetById(contentId) is { Trashed: false } item
            ? _known.GetOrAdd(contentId, Content(item))
            : null;
    }

    public IPublishedContent? Find(Guid key, int version)
    {
        if (media.Value.GetById(key) is not { Trashed: false } now)
            return null;
        if (version == 0 || version == now.VersionId)
            return GetById(key);
        if (media.Value.GetVersion(version) is not { } former)
            return null;
        return MediaFile.Source(former) == MediaFile.Source(now) ? GetById(key)
            : IsServed(former) ? Content(former)
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

    private bool IsServed(IMedia item) =>
        MediaFile.Source(item) is { } source
        && files.Value.FileSystem.FileExists(files.Value.FileSystem.GetRelativePath(source));

    private PublishedNodeContent Content(IMedia item) =>
        new(item, types.Value.Get(PublishedItemType.Media, item.ContentType.Key), false, variation, tree);

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
