using Campaign.UmbracoHost.Persistence.Caching;
using Campaign.UmbracoHost.Persistence.Querying;
using Campaign.UmbracoHost.Persistence.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Strings;

namespace Campaign.UmbracoHost.Persistence.Types;

/// <summary>Document types.</summary>
internal sealed class ContentTypeRepository(
    ScopeProvider scopes,
    SchemaChanges schema,
    DataTypeRepository dataTypes,
    IShortStringHelper strings,
    ValueMigration migration
) : SchemaRepository<IContentType>(scopes, schema, dataTypes, strings, true), IContentTypeRepository
{
    protected override Guid ObjectType => Constants.ObjectTypes.DocumentType;

    protected override Guid ContentObjectType => Constants.ObjectTypes.Document;

    public IEnumerable<IContentType> GetByQuery(IQuery<PropertyType> query) =>
        Clones(Cached.Values.Where(x => x.PropertyTypes.OfType<PropertyType>().Apply(query).Any()));

    public IEnumerable<string> GetAllPropertyTypeAliases() =>
        [.. Cached.Values.SelectMany(x => x.PropertyTypes.Select(p => p.Alias)).Distinct()];

    public IEnumerable<string> GetAllContentTypeAliases(params Guid[] objectTypes) =>
        objectTypes.Length == 0 || objectTypes.Contains(ObjectType) ? [.. Cached.Values.Select(x => x.Alias)] : [];

    public IEnumerable<int> GetAllContentTypeIds(string[] aliases) =>
        [.. Cached.Values.Where(x => aliases.Contains(x.Alias)).Select(x => x.Id)];

    protected override void Changing(SchemaDefinition before, IContentType after)
    {
        migration.Apply(ValueMigrationPlan.Of(before, after, after));
        foreach (var user in Cached.Values.Where(x => x.Id != after.Id && x.CompositionIds().Contains(after.Id)))
            migration.Apply(ValueMigrationPlan.Of(before, after, user));
    }

    protected override IContentType New(int parentId) => new ContentType(Strings, parentId);
}
