using Campaign.UmbracoHost.Absent;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Campaign.UmbracoHost.Persistence.Documents;

/// <summary>Permissions are given to groups for start nodes, not node by node.</summary>
internal partial class DocumentRepository
{
    public void ReplaceContentPermissions(EntityPermissionSet permissionSet) =>
        throw new NotHostedException(nameof(IDocumentRepository), nameof(ReplaceContentPermissions));

    public void AssignEntityPermission(IContent entity, string permission, IEnumerable<int> groupIds) =>
        throw new NotHostedException(nameof(IDocumentRepository), nameof(AssignEntityPermission));

    public void AddOrUpdatePermissions(ContentPermissionSet permission) =>
        throw new NotHostedException(nameof(IDocumentRepository), nameof(AddOrUpdatePermissions));

    /// <summary>No node has permissions of its own.</summary>
    public EntityPermissionCollection GetPermissionsForEntity(int entityId) => [];

    public ContentDataIntegrityReport CheckDataIntegrity(ContentDataIntegrityReportOptions options) =>
        throw new NotHostedException(nameof(IDocumentRepository), nameof(CheckDataIntegrity));
}
