using Campaign.UmbracoHost.Persistence.Documents;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Campaign.UmbracoHost.Persistence.Types;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Entities;

namespace Campaign.UmbracoHost.Persistence.Trees;

/// <summary>Rows to what a tree shows: one query more than the rows themselves, for "has it children?".</summary>
internal sealed class EntityMapper(ScopeProvider scopes, ContentTypeRepository types, MediaTypeRepository mediaTypes)
{
    public List<IEntitySlim> Map(List<NodeRow> rows)
    {
        if (rows.Count == 0)
            return [];
        var parents = new HashSet<int>();
        foreach (var ids in rows.Select(x => x.Id).Chunk(2000))
            parents.UnionWith([
                .. scopes.Db.Nodes.Where(x => ids.Contains(x.ParentId)).Select(x => x.ParentId).Distinct(),
            ]);
        return rows.ConvertAll(x => Map(x, parents.Contains(x.Id)));
    }

    private IEntitySlim Map(NodeRow row, bool hasChildren)
    {
        var entity = New(row);
        entity.Id = row.Id;
        entity.Key = row.Key;
        entity.Name = row.Name;
        entity.ParentId = row.ParentId;
        entity.Level = row.Level;
        entity.Path = row.Path;
        entity.SortOrder = row.SortOrder;
        entity.Trashed = row.Trashed;
        entity.CreatorId = row.CreatorId;
        entity.CreateDate = row.CreateDate;
        entity.UpdateDate = row.UpdateDate;
        entity.NodeObjectType = row.ObjectType;
        entity.HasChildren = hasChildren;
        return entity;
    }

    private EntitySlim New(NodeRow row)
    {
        if (
            row.ObjectType == Constants.ObjectTypes.Document
            || row.ObjectType == Constants.ObjectTypes.DocumentBlueprint
        )
            return Document(row);
        return row.ObjectType == Constants.ObjectTypes.Media ? Media(row) : new EntitySlim();
    }

    private DocumentEntitySlim Document(NodeRow row)
    {
        var type = types.Cached[row.ContentTypeId];
        var state = DocumentState.Read(row.Json);
        return new DocumentEntitySlim
        {
            ContentTypeAlias = type.Alias,
            ContentTypeKey = type.Key,
            ContentTypeIcon = type.Icon,
            ListViewKey = type.ListView,
            IsContainer = type.ListView is not null,
            Variations = type.Variations,
            Published = row.Published,
            Edited = row.Edited,
            CultureNames = state.Names ?? [],
            PublishedCultures = state.PublishedCultures ?? [],
            EditedCultures = state.EditedCultures ?? [],
        };
    }

    private MediaEntitySlim Media(NodeRow row)
    {
        var type = mediaTypes.Cached[row.ContentTypeId];
        return new MediaEntitySlim
        {
            ContentTypeAlias = type.Alias,
            ContentTypeKey = type.Key,
            ContentTypeIcon = type.Icon,
            ListViewKey = type.ListView,
            IsContainer = type.ListView is not null,
        };
    }
}
