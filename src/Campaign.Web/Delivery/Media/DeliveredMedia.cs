using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Campaign.Web.Delivery.Media;

/// <summary>A media item as the API answers it: with its path and dates.</summary>
internal sealed class DeliveredMedia(IApiMediaWithCrops media, string path, IPublishedContent item) : IApiMediaWithCropsResponse
{
    public string Path => path;

    public DateTime CreateDate => item.CreateDate;

    public DateTime UpdateDate => item.UpdateDate;

    public ImageFocalPoint? FocalPoint => media.FocalPoint;

    public IEnumerable<ImageCrop>? Crops => media.Crops;

    public Guid Id => media.Id;

    public string Name => media.Name;

    public string MediaType => media.MediaType;

    public string Url => media.Url;

    public string? Extension => media.Extension;

    public int? Width => media.Width;

    public int? Height => media.Height;

    public int? Bytes => media.Bytes;

    public IDictionary<string, object?> Properties => media.Properties;
}
