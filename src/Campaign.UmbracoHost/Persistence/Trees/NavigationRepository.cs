using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Campaign.UmbracoHost.Persistence.Types;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Campaign.UmbracoHost.Persistence.Trees;

/// <summary>The whole tree at once, for Umbraco's navigation in memory.</summary>
internal sealed class NavigationRepository(
    ScopeProvider scopes,
    ContentTypeRepository types,
    MediaTypeRepository mediaTypes
) : INavigationRepository
{
    public IEnumerable<INavigationModel> GetContentNodesByObjectType(Guid objectTypeKey) => Read(objectTypeKey, false);

    public IEnumerable<INavigationModel> GetTrashedContentNodesByObjectType(Guid objectTypeKey) =>
        Read(objectTypeKey, true);

    private List<INavigationModel> Read(Guid objectType, bool trashed)
    {
        var rows = scopes
            .Db.Nodes.Where(x => x.ObjectType == objectType && x.Trashed == trashed)
            .OrderBy(x => x.Level)
            .ThenBy(x => x.SortOrder)
            .ThenBy(x => x.Id)
            .Select(x => new NodeRow
            {
                Id = x.Id,
                Key = x.Key,
                ContentTypeId = x.ContentTypeId,
                ParentId = x.ParentId,
                SortOrder = x.SortOrder,
            })
            .ToList();
        return rows.ConvertAll<INavigationModel>(x => new Node(
            x.Id,
            x.Key,
            TypeKey(x.ContentTypeId),
            x.ParentId,
            x.SortOrder,
            trashed
        ));
    }

    private Guid TypeKey(int id) =>
        types.Cached.GetValueOrDefault(id)?.Key ?? mediaTypes.Cached.GetValueOrDefault(id)?.Key ?? Guid.Empty;

    private sealed class Node(int id, Guid key, Guid typeKey, int parentId, int sortOrder, bool trashed)
        : INavigationModel
    {
        public int Id { get; set; } = id;
        public Guid Key { get; set; } = key;
        public Guid ContentTypeKey { get; set; } = typeKey;
        public int ParentId { get; set; } = parentId;
        public int SortOrder { get; set; } = sortOrder;
        public bool Trashed { get; set; } = trashed;
    }
}
