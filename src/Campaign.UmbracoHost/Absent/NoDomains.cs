using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Absent;

/// <summary>
/// No document has a host name of its own: the site's address is a setting. Assigning one is not hosted, so that
/// answering "none" is the truth.
/// </summary>
internal sealed class NoDomains(Lazy<ILanguageService> languages) : IDomainCache, IDomainCacheService
{
    public string DefaultCulture => languages.Value.GetDefaultIsoCodeAsync().GetAwaiter().GetResult(); // from memory

    public IEnumerable<Domain> GetAll(bool includeWildcards) => [];

    public IEnumerable<Domain> GetAssigned(int documentId, bool includeWildcards = false) => [];

    public bool HasAssigned(int documentId, bool includeWildcards = false) => false;

    public void Refresh(DomainCacheRefresher.JsonPayload[] payloads) { }
}

/// <summary>The members of IDomainRepository that only read; see NotHosted.Make.</summary>
internal sealed class NoDomainRows
{
#pragma warning disable CA1822 // found by NotHosted on an instance
    public IEnumerable<IDomain> GetAll(bool includeWildcards) => [];

    public IEnumerable<IDomain> GetAssignedDomains(int contentId, bool includeWildcards) => [];

    public IEnumerable<IDomain> GetMany(params int[]? ids) => [];

    public IDomain? GetByName(string domainName) => null;

    public bool Exists(string domainName) => false;
}
