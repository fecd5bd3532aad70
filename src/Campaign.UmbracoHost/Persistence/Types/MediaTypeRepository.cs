using Campaign.UmbracoHost.Persistence.Caching;
using Campaign.UmbracoHost.Persistence.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Strings;

namespace Campaign.UmbracoHost.Persistence.Types;

/// <summary>Media types.</summary>
internal sealed class MediaTypeRepository(
    ScopeProvider scopes,
    SchemaChanges schema,
    DataTypeRepository dataTypes,
    IShortStringHelper strings
) : SchemaRepository<IMediaType>(scopes, schema, dataTypes, strings, false), IMediaTypeRepository
{
    protected override Guid ObjectType => Constants.ObjectTypes.MediaType;

    protected override Guid ContentObjectType => Constants.ObjectTypes.Media;

    protected override IMediaType New(int parentId) => new MediaType(Strings, parentId);
}
