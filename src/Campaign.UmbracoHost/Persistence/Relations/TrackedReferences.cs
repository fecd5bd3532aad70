using Campaign.UmbracoHost.Persistence.Querying;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Campaign.UmbracoHost.Persistence.Types;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Campaign.UmbracoHost.Persistence.Relations;

/// <summary>Answers "where is this used?" from the tracked references. All of them are dependencies.</summary>
internal sealed class TrackedReferences(
    ScopeProvider scopes,
    RelationTypes relationTypes,
    ContentTypeRepository documentTypes,
    MediaTypeRepository mediaTypes
) : ITrackedReferencesRepository
{
    private CmsDbContext Db => scopes.Db;

    public IEnumerable<RelationItemModel> GetPagedRelationsForItem(
        Guid key,
        long skip,
        long take,
        bool filterMustBeIsDependency,
        out long totalRecords
    ) =>
        Page(
            from child in Db.Nodes
            where child.Key == key
            join relation in Db.Relations on child.Id equals relation.ChildId
            join parent in Db.Nodes on relation.ParentId equals parent.Id
            select new Use(parent, relation.RelationTypeId),
            skip,
            take,
            out totalRecords
        );

    public IEnumerable<RelationItemModel> GetPagedRelationsForRecycleBin(
        Guid objectTypeKey,
        long skip,
        long take,
        bool filterMustBeIsDependency,
        out long totalRecords
    ) => Page(Used(Db.Nodes.Where(x => x.Trashed && x.ObjectType == objectTypeKey)), skip, take, out totalRecords);

    public IEnumerable<RelationItemModel> GetPagedItemsWithRelations(
        ISet<Guid> keys,
        long skip,
        long take,
        bool filterMustBeIsDependency,
        out long totalRecords
    ) => Page(Used(Db.Nodes.Where(x => keys.Contains(x.Key))), skip, take, out totalRecords);

    public IEnumerable<RelationItemModel> GetPagedDescendantsInReferences(
        Guid parentKey,
        long skip,
        long take,
        bool filterMustBeIsDependency,
        out long totalRecords
    )
    {
        totalRecords = 0;
        var path = Db.Nodes.Where(x => x.Key == parentKey).Select(x => x.Path).FirstOrDefault();
        return path is null ? [] : Page(Used(Db.Nodes.Below(path)), skip, take, out totalRecords);
    }

    public Task<PagedModel<Guid>> GetPagedNodeKeysWithDependantReferencesAsync(
        ISet<Guid> keys,
        Guid nodeObjectTypeId,
        long skip,
        long take
    )
    {
        using var scope = scopes.Read();
        var used = Db
            .Nodes.Where(x =>
                keys.Contains(x.Key) && x.ObjectType == nodeObjectTypeId && Db.Relations.Any(y => y.ChildId == x.Id)
            )
            .OrderBy(x => x.Id)
            .Select(x => x.Key)
            .ToList();
        return Task.FromResult(new PagedModel<Guid>(used.Count, [.. used.Skip((int)skip).Take((int)take)]));
    }

    /// <summary>Those of the nodes something refers to.</summary>
    private IQueryable<Use> Used(IQueryable<NodeRow> nodes) =>
        nodes
            .Where(x => Db.Relations.Any(y => y.ChildId == x.Id))
            .Select(x => new Use(x, Db.Relations.Where(y => y.ChildId == x.Id).Min(y => y.RelationTypeId)));

    private List<RelationItemModel> Page(IQueryable<Use> uses, long skip, long take, out long total)
    {
        var found = uses.ToList().DistinctBy(x => x.Node.Id).OrderBy(x => x.Node.Name, StringComparer.Ordinal).ToList();
        total = found.Count;
        return [.. found.Skip((int)skip).Take((int)take).Select(Model)];
    }

    private RelationItemModel Model(Use use)
    {
        var isMedia = use.Node.ObjectType == Constants.ObjectTypes.Media;
        IContentTypeComposition type = isMedia
            ? mediaTypes.Cached[use.Node.ContentTypeId]
            : documentTypes.Cached[use.Node.ContentTypeId];
        return new RelationItemModel
        {
            NodeKey = use.Node.Key,
            NodeName = use.Node.Name,
            NodeType = isMedia ? Constants.UdiEntityType.Media : Constants.UdiEntityType.Document,
            NodePublished = use.Node.Published,
            ContentTypeKey = type.Key,
            ContentTypeAlias = type.Alias,
            ContentTypeIcon = type.Icon,
            ContentTypeName = type.Name,
            RelationTypeName = relationTypes.All.FirstOrDefault(x => x.Id == use.RelationTypeId)?.Name,
            RelationTypeIsDependency = true,
        };
    }

    private sealed record Use(NodeRow Node, int RelationTypeId);
}
