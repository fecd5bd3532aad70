using Campaign.UmbracoHost.Persistence.Caching;
using Campaign.UmbracoHost.Persistence.Scoping;
using Campaign.UmbracoHost.Persistence.Types;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Campaign.UmbracoHost.Persistence.Documents;

/// <summary>Document blueprints are documents of another object type.</summary>
internal sealed class BlueprintRepository(
    ScopeProvider scopes,
    ContentTypeRepository types,
    DocumentMapper mapper,
    DocumentWriter writer,
    AppCaches caches,
    SchemaChanges schema
) : DocumentRepository(scopes, types, mapper, writer, caches, schema), IDocumentBlueprintRepository
{
    protected override Guid ObjectType => Constants.ObjectTypes.DocumentBlueprint;
}
