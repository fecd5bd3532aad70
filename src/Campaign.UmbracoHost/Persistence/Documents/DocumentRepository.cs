using Campaign.UmbracoHost.Persistence.Caching;
using Campaign.UmbracoHost.Persistence.Querying;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Campaign.UmbracoHost.Persistence.Types;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Persistence.Documents;

/// <summary>Reads documents. Writing is DocumentWriter's; versions and schedules have files of their own.</summary>
internal partial class DocumentRepository(
    ScopeProvider scopes,
    ContentTypeRepository types,
    DocumentMapper mapper,
    DocumentWriter writer,
    AppCaches caches,
    SchemaChanges schema
) : IDocumentRepository
{
    private readonly EntityCache<IContent> _cache = new(scopes, caches, schema);

    protected virtual Guid ObjectType => Constants.ObjectTypes.Document;

    public int RecycleBinId => Constants.System.RecycleBinContent;

    private CmsDbContext Db => scopes.Db;

    private IQueryable<NodeRow> Documents => Db.Nodes.Where(x => x.ObjectType == ObjectType);

    private bool ForBlueprints => ObjectType == Constants.ObjectTypes.DocumentBlueprint;

    public IContent? Get(int id) => Own(_cache.Get(id, () => Fetch(Documents.Where(x => x.Id == id)).FirstOrDefault()));

    public IContent? Get(Guid id) =>
        Own(_cache.Get(id, () => Fetch(Documents.Where(x => x.Key == id)).FirstOrDefault()));

    public IEnumerable<IContent> GetMany(params int[]? ids) =>
        Fetch(ids is { Length: > 0 } ? Documents.Where(x => ids.Contains(x.Id)) : Documents);

    public IEnumerable<IContent> GetMany(params Guid[]? ids) =>
        Fetch(ids is { Length: > 0 } ? Documents.Where(x => ids.Contains(x.Key)) : Documents);

    public bool Exists(int id) => Documents.Any(x => x.Id == id);

    public bool Exists(Guid id) => Documents.Any(x => x.Key == id);

    public IEnumerable<IContent> Get(IQuery<IContent> query) => Fetch(Ordered(Documents.Apply(query)));

    public int Count(IQuery<IContent>? query) => Documents.Apply(query).Count();

    [Obsolete("Umbraco's interface still has it.")]
    public IEnumerable<IContent> GetPage(
        IQuery<IContent>? query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        IQuery<IContent>? filter,
        Ordering? ordering
    )
    {
        var page = Documents.Apply(query).Apply(filter);
        totalRecords = page.LongCount();
        return Fetch(page.OrderBy(ordering).Page(pageIndex, pageSize));
    }

    public IEnumerable<IContent> GetRecycleBin() => Fetch(Ordered(Documents.Where(x => x.Trashed)));

    public bool RecycleBinSmells() => Documents.Any(x => x.Trashed);

    public int Count(string? contentTypeAlias = null) => OfType(contentTypeAlias).Count(x => !x.Trashed);

    public int CountPublished(string? contentTypeAlias = null) =>
        OfType(contentTypeAlias).Count(x => !x.Trashed && x.Published);

    public int CountChildren(int parentId, string? contentTypeAlias = null) =>
        OfType(contentTypeAlias).Count(x => x.ParentId == parentId && !x.Trashed);

    public int CountDescendants(int parentId, string? contentTypeAlias = null)
    {
        var path =
            parentId == Constants.System.Root
                ? Constants.System.RootString
                : Db.Nodes.Where(x => x.Id == parentId).Select(x => x.Path).FirstOrDefault();
        return path is null ? 0 : OfType(contentTypeAlias).Below(path).Count(x => !x.Trashed);
    }

    public bool IsPathPublished(IContent? content)
    {
        if (content is null || content.Trashed || !content.Published)
            return false;
        var ids = Paths.Ids(content.Path);
        return Documents.Count(x => ids.Contains(x.Id) && x.Published && !x.Trashed) == ids.Length;
    }

    public void Save(IContent entity)
    {
        writer.Save(entity, ObjectType);
        _cache.Saved(entity);
    }

    public void Delete(IContent entity)
    {
        writer.Delete(entity);
        _cache.Removed(entity.Id);
    }

    public void UpdateSortOrder(IReadOnlyList<int> orderedNodeIds)
    {
        foreach (var id in writer.Sort(orderedNodeIds))
            _cache.Removed(id);
    }

    /// <summary>Documents and blueprints share Umbraco's cache of IContent, not their ids.</summary>
    private IContent? Own(IContent? document) => document?.Blueprint == ForBlueprints ? document : null;

    private List<IContent> Fetch(IQueryable<NodeRow> nodes) => mapper.Map([.. nodes]);

    private static IOrderedQueryable<NodeRow> Ordered(IQueryable<NodeRow> nodes) =>
        nodes.OrderBy(x => x.Level).ThenBy(x => x.SortOrder).ThenBy(x => x.Id);

    private IQueryable<NodeRow> OfType(string? alias)
    {
        if (alias is null)
            return Documents;
        var id = types.Cached.Values.FirstOrDefault(x => x.Alias == alias)?.Id ?? 0;
        return Documents.Where(x => x.ContentTypeId == id);
    }
}
