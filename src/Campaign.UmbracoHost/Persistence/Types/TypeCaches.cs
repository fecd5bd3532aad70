using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Campaign.UmbracoHost.Persistence.Types;

/// <summary>Umbraco's cache refresher says here that content types changed, on this node or another.</summary>
internal sealed class TypeCaches(ContentTypeRepository documentTypes, MediaTypeRepository mediaTypes)
    : IContentTypeCommonRepository
{
    public IEnumerable<IContentTypeComposition>? GetAllTypes() =>
        throw new NotHostedException(nameof(IContentTypeCommonRepository), nameof(GetAllTypes));

    public void ClearCache()
    {
        documentTypes.Forget();
        mediaTypes.Forget();
    }
}
