using Campaign.UmbracoHost.Reading.Converters;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Campaign.Web.Delivery.Media;

/// <summary>A media item in the form of the API's answers, with its path and dates.</summary>
internal sealed class DeliveredMedia(IApiMediaWithCrops media, string path, IPublishedContent item)
    : CroppedMedia(media, media.FocalPoint, media.Crops),
        IApiMediaWithCropsResponse
{
    public string Path => path;

    public DateTime CreateDate => item.CreateDate;

    public DateTime UpdateDate => item.UpdateDate;
}
