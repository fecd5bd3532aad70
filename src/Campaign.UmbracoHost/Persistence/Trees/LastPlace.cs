using Campaign.UmbracoHost.Persistence.Schema;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Campaign.UmbracoHost.Persistence.Trees;

/// <summary>Where a new or moved item stands.</summary>
internal static class LastPlace
{
    /// <summary>
    /// Gives a document or media item the last place below its parent. While Umbraco moves a subtree it does this
    /// itself.
    /// </summary>
    public static void PutLast(this CmsDbContext db, IContentBase item, Guid objectType)
    {
        var (id, parentId) = (item.Id, item.ParentId);
        var parent = db.Nodes.FirstOrDefault(x => x.Id == parentId);
        var above =
            parent?.Path
            ?? parentId switch
            {
                Constants.System.RecycleBinContent => Constants.System.RecycleBinContentPathPrefix.TrimEnd(','),
                Constants.System.RecycleBinMedia => Constants.System.RecycleBinMediaPathPrefix.TrimEnd(','),
                _ => Constants.System.RootString,
            };
        item.Path = $"{above},{id}";
        item.Level = (parent?.Level ?? 0) + 1;
        var last = db
            .Nodes.Where(x => x.ObjectType == objectType && x.ParentId == parentId && x.Id != id)
            .Max(x => (int?)x.SortOrder);
        item.SortOrder = (last ?? -1) + 1;
    }
}
