using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Reading;

/// <summary>Umbraco's published content types, made once and forgotten when any type changes.</summary>
internal sealed class PublishedTypes(
    IContentTypeService documentTypes,
    IMediaTypeService mediaTypes,
    IPublishedContentTypeFactory factory
) : IPublishedContentTypeCache
{
    private readonly ConcurrentDictionary<Guid, IPublishedContentType> _types = new();

    public void ClearAll() => _types.Clear();

    public void ClearContentType(int id) => _types.Clear();

    public void ClearDataType(int id) => _types.Clear();

    public IPublishedContentType Get(PublishedItemType itemType, Guid key) =>
        _types.TryGetValue(key, out var known) ? known : Add(Find(itemType, key), key);

    public IPublishedContentType Get(PublishedItemType itemType, string alias) =>
        _types.Values.FirstOrDefault(x => x.ItemType == itemType && x.Alias == alias)
        ?? Add(Find(itemType, alias), alias);

    public IPublishedContentType Get(PublishedItemType itemType, int id) =>
        _types.Values.FirstOrDefault(x => x.Id == id) ?? Add(Find(itemType, id), id);

    private IContentTypeComposition? Find(PublishedItemType itemType, object id) =>
        (IsMedia(itemType), id) switch
        {
            (true, Guid key) => mediaTypes.Get(key),
            (true, string alias) => mediaTypes.Get(alias),
            (true, int number) => mediaTypes.Get(number),
            (false, Guid key) => documentTypes.Get(key),
            (false, string alias) => documentTypes.Get(alias),
            (false, int number) => documentTypes.Get(number),
            _ => null,
        };

    private static bool IsMedia(PublishedItemType itemType) =>
        itemType switch
        {
            PublishedItemType.Media => true,
            PublishedItemType.Content or PublishedItemType.Element => false,
            _ => throw new NotHostedException(nameof(IPublishedContentTypeCache), itemType.ToString()),
        };

    private IPublishedContentType Add(IContentTypeComposition? type, object id) =>
        type is null
            ? throw new InvalidOperationException($"There is no content type {id}.")
            : _types.GetOrAdd(type.Key, _ => factory.CreateContentType(type));
}
