using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Management;

/// <summary>
/// The path from the top to a document or media item. IEntityService.GetPathKeys looks up every number as a document's,
/// so it finds no path to media.
/// </summary>
internal sealed class NodePaths(IIdKeyMap keys)
{
    /// <summary>Keys from the top down to the item itself; the recycle bin is not a node.</summary>
    public Guid[] Of(IEntitySlim item)
    {
        var kind = ObjectTypes.GetUmbracoObjectType(item.NodeObjectType);
        var ids = item
            .Path.Split(',')
            .Select(x => int.Parse(x, System.Globalization.CultureInfo.InvariantCulture))
            .Where(x => x > 0);
        return [.. ids.Select(x => keys.GetKeyForId(x, kind)).Where(x => x.Success).Select(x => x.Result)];
    }
}
