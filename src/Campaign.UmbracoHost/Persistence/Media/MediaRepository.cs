using Campaign.UmbracoHost.Persistence.Caching;
using Campaign.UmbracoHost.Persistence.Documents;
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

namespace Campaign.UmbracoHost.Persistence.Media;

/// <summary>Reads media. Media has no cultures and no publishing; every save keeps the version before it.</summary>
internal sealed class MediaRepository(
    ScopeProvider scopes,
    MediaTypeRepository types,
    MediaWriter writer,
    AppCaches caches,
    SchemaChanges schema
) : IMediaRepository
{
    private readonly EntityCache<IMedia> _cache = new(scopes, caches, schema);

    public int RecycleBinId => Constants.System.RecycleBinMedia;

    private IQueryable<NodeRow> Items => scopes.Db.Nodes.Where(x => x.ObjectType == Constants.ObjectTypes.Media);

    public IMedia? Get(int id) => _cache.Get(id, () => Fetch(Items.Where(x => x.Id == id)).FirstOrDefault());

    public IMedia? Get(Guid id) => _cache.Get(id, () => Fetch(Items.Where(x => x.Key == id)).FirstOrDefault());

    public IEnumerable<IMedia> GetMany(params int[]? ids) =>
        Fetch(ids is { Length: > 0 } ? Items.Where(x => ids.Contains(x.Id)) : Items);

    public IEnumerable<IMedia> GetMany(params Guid[]? ids) =>
        Fetch(ids is { Length: > 0 } ? Items.Where(x => ids.Contains(x.Key)) : Items);

    public bool Exists(int id) => Items.Any(x => x.Id == id);

    public bool Exists(Guid id) => Items.Any(x => x.Key == id);

    public IEnumerable<IMedia> Get(IQuery<IMedia> query) =>
        Fetch(Items.Apply(query).OrderBy(x => x.Level).ThenBy(x => x.SortOrder).ThenBy(x => x.Id));

    public int Count(IQuery<IMedia>? query) => Items.Apply(query).Count();

    [Obsolete("Umbraco's interface still has it.")]
    public IEnumerable<IMedia> GetPage(
        IQuery<IMedia>? query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        IQuery<IMedia>? filter,
        Ordering? ordering
    )
    {
        var page = Items.Apply(query).Apply(filter);
        totalRecords = page.LongCount();
        return Fetch(page.OrderBy(ordering).Page(pageIndex, pageSize));
    }

    public IEnumerable<IMedia> GetRecycleBin() =>
        Fetch(Items.Where(x => x.Trashed).OrderBy(x => x.Level).ThenBy(x => x.Id));

    public bool RecycleBinSmells() => Items.Any(x => x.Trashed);

    public IMedia? GetMediaByPath(string mediaPath) =>
        throw new NotHostedException(nameof(IMediaRepository), nameof(GetMediaByPath));

    public int Count(string? contentTypeAlias = null) => OfType(contentTypeAlias).Count(x => !x.Trashed);

    public int CountChildren(int parentId, string? contentTypeAlias = null) =>
        OfType(contentTypeAlias).Count(x => x.ParentId == parentId && !x.Trashed);

    public int CountDescendants(int parentId, string? contentTypeAlias = null)
    {
        var path =
            parentId == Constants.System.Root
                ? Constants.System.RootString
                : scopes.Db.Nodes.Where(x => x.Id == parentId).Select(x => x.Path).FirstOrDefault();
        return path is null ? 0 : OfType(contentTypeAlias).Below(path).Count(x => !x.Trashed);
    }

    public IEnumerable<IMedia> GetAllVersions(int nodeId) => GetAllVersionsSlim(nodeId, 0, int.MaxValue);

    public IEnumerable<IMedia> GetAllVersionsSlim(int nodeId, int skip, int take)
    {
        if (Items.FirstOrDefault(x => x.Id == nodeId) is not { } node)
            return [];
        var versions = scopes
            .Db.Versions.Where(x => x.NodeId == nodeId)
            .OrderByDescending(x => x.Current)
            .ThenByDescending(x => x.Id)
            .Skip(skip)
            .Take(take)
            .ToList();
        return versions.ConvertAll(x => Map(node, x));
    }

    public IEnumerable<int> GetVersionIds(int id, int topRows) =>
        [
            .. scopes
                .Db.Versions.Where(x => x.NodeId == id)
                .OrderByDescending(x => x.Current)
                .ThenByDescending(x => x.Id)
                .Take(topRows)
                .Select(x => x.Id),
        ];

    public IMedia? GetVersion(int versionId)
    {
        var version = scopes.Db.Versions.FirstOrDefault(x => x.Id == versionId);
        var node = version is null ? null : Items.FirstOrDefault(x => x.Id == version.NodeId);
        return node is null ? null : Map(node, version!);
    }

    public void DeleteVersion(int versionId) => writer.DeleteVersions(x => x.Id == versionId);

    public void DeleteVersions(int nodeId, DateTime versionDate) =>
        writer.DeleteVersions(x => x.NodeId == nodeId && x.VersionDate < versionDate);

    public ContentDataIntegrityReport CheckDataIntegrity(ContentDataIntegrityReportOptions options) =>
        throw new NotHostedException(nameof(IMediaRepository), nameof(CheckDataIntegrity));

    public void Save(IMedia entity)
    {
        writer.Save(entity);
        _cache.Saved(entity);
    }

    public void Delete(IMedia entity)
    {
        writer.Delete(entity);
        _cache.Removed(entity.Id);
    }

    public void UpdateSortOrder(IReadOnlyList<int> orderedNodeIds)
    {
        foreach (var id in writer.Sort(orderedNodeIds))
            _cache.Removed(id);
    }

    private List<IMedia> Fetch(IQueryable<NodeRow> query)
    {
        var rows = query.ToList();
        var versions = new Dictionary<int, VersionRow>();
        foreach (var ids in rows.Select(x => x.VersionId).Chunk(2000))
        foreach (var version in scopes.Db.Versions.Where(x => ids.Contains(x.Id)).ToList())
            versions[version.Id] = version;
        return rows.ConvertAll(x => Map(x, versions[x.VersionId]));
    }

    private IMedia Map(NodeRow row, VersionRow version)
    {
        var type = types.Cached[row.ContentTypeId];
        var media = new Umbraco.Cms.Core.Models.Media(
            version.Name,
            row.ParentId,
            type,
            StoredValues.Properties(type, VersionData.Read(version.Json), null)
        );
        media.DisableChangeTracking();
        media.Id = row.Id;
        media.Key = row.Key;
        media.VersionId = version.Id;
        media.Path = row.Path;
        media.Level = row.Level;
        media.ParentId = row.ParentId;
        media.SortOrder = row.SortOrder;
        media.Trashed = row.Trashed;
        media.CreatorId = row.CreatorId;
        media.WriterId = version.UserId;
        media.CreateDate = row.CreateDate;
        media.UpdateDate = version.VersionDate;
        media.EnableChangeTracking();
        media.ResetDirtyProperties(false);
        return media;
    }

    private IQueryable<NodeRow> OfType(string? alias)
    {
        if (alias is null)
            return Items;
        var id = types.Cached.Values.FirstOrDefault(x => x.Alias == alias)?.Id ?? 0;
        return Items.Where(x => x.ContentTypeId == id);
    }
}
