using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.PublishedCache;

namespace Campaign.UmbracoHost.Reading;

/// <summary>Umbraco's published caches together. There are no members.</summary>
internal sealed class CacheManager(IPublishedContentCache content, IPublishedMediaCache media, IDomainCache domains)
    : ICacheManager
{
    public IPublishedContentCache Content => content;

    public IPublishedMediaCache Media => media;

    public IPublishedMemberCache Members => throw new NotHostedException(nameof(ICacheManager), nameof(Members));

    public IDomainCache Domains => domains;

    public IAppCache ElementsCache { get; } = new ObjectCacheAppCache();
}
