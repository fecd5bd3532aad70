using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Campaign.Web.Delivery.Media;

/// <summary>Paths of media, made from their names: <c>/folder/file-name/</c>.</summary>
internal sealed class MediaPaths(
    IPublishedMediaCache media,
    IMediaNavigationQueryService tree,
    IShortStringHelper strings
)
{
    public string Of(IPublishedContent item)
    {
        tree.TryGetAncestorsKeys(item.Key, out var ancestors);
        var names = ancestors
            .Reverse()
            .Append(item.Key)
            .Select(media.GetById)
            .OfType<IPublishedContent>()
            .Select(Segment);
        return $"/{string.Join('/', names)}/";
    }

    /// <summary>The item with this key or path, whether visible or not; null when there is none.</summary>
    public Guid? Find(string keyOrPath)
    {
        if (Guid.TryParse(keyOrPath.Trim('/'), out var key))
            return key;
        tree.TryGetRootKeys(out var among);
        Guid? found = null;
        foreach (var segment in keyOrPath.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            found = among
                .Cast<Guid?>()
                .FirstOrDefault(x =>
                    media.GetById(x!.Value) is { } item
                    && Segment(item).Equals(segment, StringComparison.OrdinalIgnoreCase)
                );
            if (found is not { } parent)
                return null;
            tree.TryGetChildrenKeys(parent, out among);
        }
        return found;
    }

    private string Segment(IPublishedContent item) => (item.Name ?? "").ToUrlSegment(strings);
}
