using Campaign.UmbracoHost.Persistence.Schema;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;

namespace Campaign.UmbracoHost.Persistence.Documents;

/// <summary>The history of a document. The draft and the published version are never deleted from it.</summary>
internal partial class DocumentRepository
{
    public IEnumerable<IContent> GetAllVersions(int nodeId) => GetAllVersionsSlim(nodeId, 0, int.MaxValue);

    public IEnumerable<IContent> GetAllVersionsSlim(int nodeId, int skip, int take)
    {
        if (Documents.FirstOrDefault(x => x.Id == nodeId) is not { } node)
            return [];
        var published = PublishedVersion(node);
        var versions = NewestFirst(nodeId).Skip(skip).Take(take).ToList();
        return [.. versions.Select(x => mapper.Map(node, x, published))];
    }

    public IEnumerable<int> GetVersionIds(int id, int topRows) => [.. NewestFirst(id).Take(topRows).Select(x => x.Id)];

    public IContent? GetVersion(int versionId)
    {
        var version = Db.Versions.FirstOrDefault(x => x.Id == versionId);
        var node = version is null ? null : Documents.FirstOrDefault(x => x.Id == version.NodeId);
        return node is null ? null : mapper.Map(node, version!, PublishedVersion(node));
    }

    public void DeleteVersion(int versionId)
    {
        scopes.Work.BeginWrite();
        Db.Versions.Where(x => x.Id == versionId && !x.Current && !x.Published).ExecuteDelete();
    }

    public void DeleteVersions(int nodeId, DateTime versionDate)
    {
        scopes.Work.BeginWrite();
        Db.Versions.Where(x => x.NodeId == nodeId && x.VersionDate < versionDate && !x.Current && !x.Published)
            .ExecuteDelete();
    }

    private IOrderedQueryable<VersionRow> NewestFirst(int nodeId) =>
        Db.Versions.Where(x => x.NodeId == nodeId).OrderByDescending(x => x.Current).ThenByDescending(x => x.Id);

    private VersionRow? PublishedVersion(NodeRow node) =>
        node.PublishedVersionId == 0 ? null : Db.Versions.First(x => x.Id == node.PublishedVersionId);
}
