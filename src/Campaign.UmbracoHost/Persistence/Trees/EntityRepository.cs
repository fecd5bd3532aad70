using Campaign.UmbracoHost.Persistence.Querying;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Persistence.Trees;

/// <summary>Nodes of any kind, as the trees, pickers and searches of the backoffice see them.</summary>
internal sealed class EntityRepository(ScopeProvider scopes, EntityMapper mapper) : IEntityRepository
{
    private IQueryable<NodeRow> Nodes => scopes.Db.Nodes;

    public IEntitySlim? Get(int id) => One(Nodes.Where(x => x.Id == id));

    public IEntitySlim? Get(Guid key) => One(Nodes.Where(x => x.Key == key));

    public IEntitySlim? Get(int id, Guid objectTypeId) =>
        One(Nodes.Where(x => x.Id == id && x.ObjectType == objectTypeId));

    public IEntitySlim? Get(Guid key, Guid objectTypeId) =>
        One(Nodes.Where(x => x.Key == key && x.ObjectType == objectTypeId));

    public IEnumerable<IEntitySlim> GetAll(Guid objectType, params int[] ids) =>
        mapper.Map([.. Nodes.Where(x => x.ObjectType == objectType && (ids.Length == 0 || ids.Contains(x.Id)))]);

    public IEnumerable<IEntitySlim> GetAll(Guid objectType, params Guid[] keys) =>
        mapper.Map([.. Nodes.Where(x => x.ObjectType == objectType && (keys.Length == 0 || keys.Contains(x.Key)))]);

    public IEnumerable<IEntitySlim> GetByQuery(IQuery<IUmbracoEntity> query) =>
        mapper.Map([.. Nodes.Apply(query).OrderBy((Ordering?)null)]);

    public IEnumerable<IEntitySlim> GetByQuery(IQuery<IUmbracoEntity> query, Guid objectType) =>
        mapper.Map([.. Nodes.Where(x => x.ObjectType == objectType).Apply(query).OrderBy((Ordering?)null)]);

    public UmbracoObjectTypes GetObjectType(int id) => ObjectType(Nodes.Where(x => x.Id == id));

    public UmbracoObjectTypes GetObjectType(Guid key) => ObjectType(Nodes.Where(x => x.Key == key));

    public int ReserveId(Guid key) => throw new NotHostedException(nameof(IEntityRepository), nameof(ReserveId));

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid objectType, params int[]? ids) =>
        TreePaths(
            Nodes.Where(x => x.ObjectType == objectType && (ids == null || ids.Length == 0 || ids.Contains(x.Id)))
        );

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid objectType, params Guid[] keys) =>
        TreePaths(Nodes.Where(x => x.ObjectType == objectType && (keys.Length == 0 || keys.Contains(x.Key))));

    public bool Exists(int id) => Nodes.Any(x => x.Id == id);

    public bool Exists(Guid key) => Nodes.Any(x => x.Key == key);

    public bool Exists(IEnumerable<Guid> keys)
    {
        var wanted = keys.Distinct().ToList();
        return Nodes.Count(x => wanted.Contains(x.Key)) == wanted.Count;
    }

    public bool Exists(Guid key, Guid objectType) => Nodes.Any(x => x.Key == key && x.ObjectType == objectType);

    public bool Exists(int id, Guid objectType) => Nodes.Any(x => x.Id == id && x.ObjectType == objectType);

    public IEnumerable<IEntitySlim> GetPagedResultsByQuery(
        IQuery<IUmbracoEntity> query,
        ISet<Guid> objectTypes,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        IQuery<IUmbracoEntity>? filter,
        Ordering? ordering
    )
    {
        var page = Filtered(query, objectTypes, filter);
        totalRecords = page.LongCount();
        return pageSize == 0 ? [] : mapper.Map([.. page.OrderBy(ordering).Page(pageIndex, pageSize)]);
    }

    public int CountByQuery(
        IQuery<IUmbracoEntity> query,
        IEnumerable<Guid> objectTypes,
        IQuery<IUmbracoEntity>? filter
    ) => Filtered(query, objectTypes, filter).Count();

    public IEnumerable<IEntitySlim> GetSiblings(
        ISet<Guid> objectTypes,
        Guid targetKey,
        int before,
        int after,
        IQuery<IUmbracoEntity>? filter,
        Ordering ordering,
        out long totalBefore,
        out long totalAfter
    )
    {
        (totalBefore, totalAfter) = (0, 0);
        if (Nodes.FirstOrDefault(x => x.Key == targetKey) is not { } target)
            return [];
        var siblings = Nodes
            .Where(x =>
                objectTypes.Contains(x.ObjectType) && x.ParentId == target.ParentId && x.Trashed == target.Trashed
            )
            .Apply(filter)
            .OrderBy(ordering)
            .ToList();
        var at = siblings.FindIndex(x => x.Key == targetKey);
        var (from, to) = (Math.Max(0, at - before), Math.Min(siblings.Count, at + after + 1));
        (totalBefore, totalAfter) = (from, siblings.Count - to);
        return mapper.Map(siblings[from..to]);
    }

    public IEnumerable<IEntitySlim> GetTrashedSiblings(
        ISet<Guid> objectTypes,
        Guid targetKey,
        int before,
        int after,
        IQuery<IUmbracoEntity>? filter,
        Ordering ordering,
        out long totalBefore,
        out long totalAfter
    ) => GetSiblings(objectTypes, targetKey, before, after, filter, ordering, out totalBefore, out totalAfter);

    private IEntitySlim? One(IQueryable<NodeRow> nodes) => mapper.Map([.. nodes.Take(1)]).FirstOrDefault();

    private IQueryable<NodeRow> Filtered(
        IQuery<IUmbracoEntity> query,
        IEnumerable<Guid> objectTypes,
        IQuery<IUmbracoEntity>? filter
    )
    {
        var wanted = objectTypes.ToList();
        return Nodes.Where(x => wanted.Contains(x.ObjectType)).Apply(query).Apply(filter);
    }

    private static UmbracoObjectTypes ObjectType(IQueryable<NodeRow> nodes) =>
        ObjectTypes.GetUmbracoObjectType(nodes.Select(x => x.ObjectType).FirstOrDefault());

    private static List<TreeEntityPath> TreePaths(IQueryable<NodeRow> nodes) =>
        [
            .. nodes.Select(x => new TreeEntityPath
            {
                Id = x.Id,
                Key = x.Key,
                Path = x.Path,
            }),
        ];
}
