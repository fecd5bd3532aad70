using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Campaign.UmbracoHost.Absent;

/// <summary>A document has one URL per language; Umbraco's umbracoUrlAlias property is not read.</summary>
internal sealed class NoUrlAliases : IDocumentUrlAliasRepository
{
    public void Save(IEnumerable<PublishedDocumentUrlAlias> aliases)
    {
        if (aliases.Any())
            throw new NotHostedException(nameof(IDocumentUrlAliasRepository), nameof(Save));
    }

    public IEnumerable<PublishedDocumentUrlAlias> GetAll() => [];

    public void DeleteByDocumentKey(IEnumerable<Guid> documentKeys) { }

    public void DeleteAll() { }

    public IEnumerable<DocumentUrlAliasRaw> GetAllDocumentUrlAliases() => [];
}
