using Campaign.UmbracoHost.Persistence.Querying;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Campaign.UmbracoHost.Persistence.Documents;

/// <summary>The list of a document's versions.</summary>
internal sealed class DocumentVersionRepository(ScopeProvider scopes) : IDocumentVersionRepository
{
    [Obsolete("Umbraco's interface still has it.")]
    public IReadOnlyCollection<ContentVersionMeta> GetDocumentVersionsEligibleForCleanup() =>
        GetDocumentVersionsEligibleForCleanup(DateTime.MaxValue, null);

    public IReadOnlyCollection<ContentVersionMeta> GetDocumentVersionsEligibleForCleanup(
        DateTime olderThan,
        int? maxCount
    ) =>
        [
            .. Meta(
                    scopes.Db.Versions.Where(x =>
                        !x.Current && !x.Published && !x.PreventCleanup && x.VersionDate < olderThan
                    )
                )
                .Take(maxCount ?? int.MaxValue),
        ];

    /// <summary>No document type has a policy of its own.</summary>
    public IReadOnlyCollection<ContentVersionCleanupPolicySettings> GetCleanupPolicies() => [];

    public IEnumerable<ContentVersionMeta> GetPagedItemsByContentId(
        int contentId,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        int? languageId = null
    )
    {
        var versions = scopes.Db.Versions.Where(x => x.NodeId == contentId);
        totalRecords = versions.LongCount();
        return [.. Meta(versions).Page(pageIndex, pageSize)];
    }

    public void DeleteVersions(IEnumerable<int> versionIds)
    {
        scopes.Work.BeginWrite();
        var ids = versionIds.ToList();
        scopes.Db.Versions.Where(x => ids.Contains(x.Id) && !x.Current && !x.Published).ExecuteDelete();
    }

    public void SetPreventCleanup(int versionId, bool preventCleanup)
    {
        scopes.Work.BeginWrite();
        scopes
            .Db.Versions.Where(x => x.Id == versionId)
            .ExecuteUpdate(x => x.SetProperty(row => row.PreventCleanup, preventCleanup));
    }

    public ContentVersionMeta? Get(int versionId) =>
        Meta(scopes.Db.Versions.Where(x => x.Id == versionId)).FirstOrDefault();

    private IQueryable<ContentVersionMeta> Meta(IQueryable<VersionRow> versions) =>
        from version in versions
        join node in scopes.Db.Nodes on version.NodeId equals node.Id
        orderby version.Current descending, version.Id descending
        select new ContentVersionMeta(
            version.Id,
            version.NodeId,
            node.ContentTypeId,
            version.UserId,
            version.VersionDate,
            version.Published,
            version.Current,
            version.PreventCleanup,
            ""
        );
}
