using System.Linq.Expressions;
using Campaign.UmbracoHost.Absent;
using Campaign.UmbracoHost.Persistence.Schema;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Persistence.Querying;

/// <summary>
/// The orders the backoffice asks for. The id decides ties, so that pages neither repeat nor skip a node.
/// </summary>
internal static class NodeOrdering
{
    public static IQueryable<NodeRow> OrderBy(this IQueryable<NodeRow> nodes, Ordering? ordering)
    {
        var column = Column(ordering?.OrderBy);
        return ordering?.Direction == Direction.Descending
            ? nodes.OrderByDescending(column).ThenByDescending(x => x.Id)
            : nodes.OrderBy(column).ThenBy(x => x.Id);
    }

    private static Expression<Func<NodeRow, object?>> Column(string? name) =>
        name?.ToUpperInvariant() switch
        {
            "NAME" or "TEXT" or "NODENAME" => x => x.Name,
            "CREATEDATE" => x => x.CreateDate,
            "UPDATEDATE" or "VERSIONDATE" => x => x.UpdateDate,
            "PATH" => x => x.Path,
            "LEVEL" => x => x.Level,
            "ID" or "NODEID" => x => x.Id,
            "PUBLISHED" => x => x.Published,
            "CREATORID" or "OWNER" => x => x.CreatorId,
            "WRITERID" or "UPDATER" => x => x.WriterId,
            "CONTENTTYPEALIAS" => x => x.ContentTypeId,
            null or "" or "SORTORDER" => x => x.SortOrder,
            _ => throw new NotHostedException("Ordering", name!),
        };
}
