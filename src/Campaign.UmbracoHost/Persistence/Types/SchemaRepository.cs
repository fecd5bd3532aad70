using Campaign.UmbracoHost.Absent;
using Campaign.UmbracoHost.Persistence.Caching;
using Campaign.UmbracoHost.Persistence.Querying;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Persistence.Types;

/// <summary>
/// What document types and media types have in common: groups, properties, compositions, allowed children.
/// </summary>
internal abstract class SchemaRepository<T>(
    ScopeProvider scopes,
    SchemaChanges schema,
    DataTypeRepository dataTypes,
    IShortStringHelper strings,
    bool publishing
) : NodeRepository<T>(scopes, schema), IContentTypeRepositoryBase<T>
    where T : class, IContentTypeComposition
{
    /// <summary>Groups and properties are numbered within their type: it can have this many in its life.</summary>
    private const int IdsPerType = 1000;

    private readonly SchemaMapping _mapping = new(strings, publishing);

    protected IShortStringHelper Strings => strings;

    /// <summary>The object type of what is made from these types.</summary>
    protected abstract Guid ContentObjectType { get; }

    public T? Get(string alias) =>
        Cached.Values.FirstOrDefault(x => x.Alias.InvariantEquals(alias)) is { } type ? Clone(type) : null;

    public IEnumerable<MoveEventInfo<T>> Move(T moving, EntityContainer container) =>
        throw new NotHostedException(nameof(IContentTypeRepositoryBase<T>), nameof(Move));

    public string GetUniqueAlias(string alias)
    {
        var unique = alias;
        for (var number = 1; Cached.Values.Any(x => x.Alias.InvariantEquals(unique)); number++)
            unique = alias + number;
        return unique;
    }

    public bool HasContainerInPath(string contentPath) => HasContainerInPath(Paths.Ids(contentPath));

    public bool HasContainerInPath(params int[] ids) =>
        Cached.Values.Any(x => ids.Contains(x.Id) && x.ListView is not null);

    public bool HasContentNodes(int id) =>
        Scopes.Db.Nodes.Any(x => x.ObjectType == ContentObjectType && x.ContentTypeId == id);

    public IEnumerable<Guid> GetAllowedParentKeys(Guid key) =>
        [.. Cached.Values.Where(x => x.AllowedContentTypes?.Any(a => a.Key == key) == true).Select(x => x.Key)];

    /// <summary>Types created below a type go with it.</summary>
    public override void Delete(T entity)
    {
        foreach (var child in Cached.Values.Where(x => x.ParentId == entity.Id).ToList())
            Delete(Clone(child));
        base.Delete(entity);
    }

    protected abstract T New(int parentId);

    /// <summary>A type that exists is about to be overwritten.</summary>
    protected virtual void Changing(SchemaDefinition before, T after) { }

    protected override T Read(NodeRow row)
    {
        var definition = PersistedJson.Read<SchemaDefinition>(row.Json!);
        var type = New(row.ParentId);
        type.Id = row.Id;
        type.Key = row.Key;
        type.Alias = definition.Alias;
        type.Name = row.Name;
        type.Path = row.Path;
        type.Level = row.Level;
        type.SortOrder = row.SortOrder;
        type.CreatorId = row.CreatorId;
        type.CreateDate = row.CreateDate;
        type.UpdateDate = row.UpdateDate;
        type.Description = definition.Description;
        type.Icon = definition.Icon;
        type.Thumbnail = definition.Thumbnail;
        type.AllowedAsRoot = definition.AllowedAsRoot;
        type.IsElement = definition.IsElement;
        type.ListView = definition.ListView;
        type.Variations = definition.Variations;
        type.AllowedContentTypes = definition.Allowed.ConvertAll(x => new ContentTypeSort(x.Key, x.SortOrder, x.Alias));
        if (type is IContentType documentType)
            documentType.HistoryCleanup = definition.Cleanup;
        foreach (var group in definition.Groups)
            type.PropertyGroups.Add(_mapping.Group(group));
        if (definition.Ungrouped.Count > 0)
            type.NoGroupPropertyTypes = definition.Ungrouped.ConvertAll(x => _mapping.Property(x, null));
        return type;
    }

    protected override void Link(IReadOnlyDictionary<int, T> all)
    {
        var definitions = Scopes
            .Db.Nodes.Where(x => x.ObjectType == ObjectType)
            .Select(x => new { x.Id, x.Json })
            .ToList();
        foreach (var row in definitions)
        foreach (var id in PersistedJson.Read<SchemaDefinition>(row.Json!).Compositions)
            if (all.TryGetValue(id, out var composition))
                all[row.Id].AddContentType(composition);
    }

    protected override string Write(T entity, NodeRow row)
    {
        var before = row.Json is null ? null : PersistedJson.Read<SchemaDefinition>(row.Json);
        if (before is not null)
            Changing(before, entity);
        var lastId = Number(entity, before?.LastId ?? entity.Id * IdsPerType);
        return PersistedJson.Write(
            new SchemaDefinition(
                entity.Alias,
                entity.Description,
                entity.Icon,
                entity.Thumbnail,
                entity.AllowedAsRoot,
                entity.IsElement,
                entity.ListView,
                entity.Variations,
                [.. (entity.AllowedContentTypes ?? []).Select(x => new AllowedType(x.Key, x.SortOrder, x.Alias))],
                [.. entity.ContentTypeComposition.Select(x => x.Id)],
                [.. entity.PropertyGroups.Select(SchemaMapping.Definition)],
                [.. entity.NoGroupPropertyTypes.Select(SchemaMapping.Definition)],
                (entity as IContentType)?.HistoryCleanup,
                lastId
            )
        );
    }

    private int Number(T entity, int lastId)
    {
        foreach (var group in entity.PropertyGroups.Where(x => x.Id == 0))
            group.Id = ++lastId;
        foreach (var property in entity.PropertyTypes)
        {
            if (property.Id == 0)
                property.Id = ++lastId;
            if (
                (
                    dataTypes.Cached.Values.FirstOrDefault(x => x.Key == property.DataTypeKey)
                    ?? dataTypes.Cached.GetValueOrDefault(property.DataTypeId)
                ) is
                { } known
            )
                (property.DataTypeId, property.DataTypeKey) = (known.Id, known.Key);
        }
        return lastId;
    }
}
