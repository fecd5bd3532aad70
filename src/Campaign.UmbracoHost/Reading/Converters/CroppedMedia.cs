using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Serialization;

namespace Campaign.UmbracoHost.Reading.Converters;

/// <summary>A media item of the Content Delivery API with its focal point and crops.</summary>
public interface ICroppedMediaBuilder
{
    /// <summary>The media item as it is in the library.</summary>
    IApiMediaWithCrops Build(IPublishedContent media);
}

/// <summary>Core's media builder, and around it the crops: those of the pick before those of the file.</summary>
internal sealed class CroppedMediaBuilder(IApiMediaBuilder media, IJsonSerializer json) : ICroppedMediaBuilder
{
    public IApiMediaWithCrops Build(IPublishedContent item) => Build(item, null);

    public IApiMediaWithCrops Build(IPublishedContent item, StoredImage? pick)
    {
        json.TryDeserialize<StoredImage>(item.GetProperty(Constants.Conventions.Media.File)?.GetSourceValue() ?? "", out var own);
        IEnumerable<ImageCrop> crops = [.. pick?.Cuts ?? [], .. own?.Cuts ?? []];
        return new CroppedMedia(media.Build(item), pick?.Focus ?? own?.Focus, crops.DistinctBy(x => x.Alias).ToArray());
    }
}

/// <summary>See <see cref="CroppedMediaBuilder"/>.</summary>
internal sealed class CroppedMedia(IApiMedia media, ImageFocalPoint? focalPoint, IEnumerable<ImageCrop> crops) : IApiMediaWithCrops
{
    public ImageFocalPoint? FocalPoint => focalPoint;

    public IEnumerable<ImageCrop>? Crops => crops;

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
