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

/// <summary>
/// Core's media builder, with the crops added: those of the pick take precedence over those of the file.
/// </summary>
internal sealed class CroppedMediaBuilder(IApiMediaBuilder media, IJsonSerializer json) : ICroppedMediaBuilder
{
    public IApiMediaWithCrops Build(IPublishedContent item) => Build(item, null);

    public IApiMediaWithCrops Build(IPublishedContent item, StoredImage? pick)
    {
        json.TryDeserialize<StoredImage>(
            item.GetProperty(Constants.Conventions.Media.File)?.GetSourceValue() ?? "",
            out var own
        );
        IEnumerable<ImageCrop> crops = [.. pick?.Cuts ?? [], .. own?.Cuts ?? []];
        return new CroppedMedia(media.Build(item), pick?.Focus ?? own?.Focus, crops.DistinctBy(x => x.Alias).ToArray());
    }
}

/// <summary>A media item of the API, to which others may add.</summary>
/// <param name="media">What Core's builder makes of it.</param>
/// <param name="focalPoint">The point that stays visible in every crop, if one was chosen.</param>
/// <param name="crops">The named crops.</param>
public class CroppedMedia(IApiMedia media, ImageFocalPoint? focalPoint, IEnumerable<ImageCrop>? crops)
    : IApiMediaWithCrops
{
    /// <inheritdoc/>
    public ImageFocalPoint? FocalPoint => focalPoint;

    /// <inheritdoc/>
    public IEnumerable<ImageCrop>? Crops => crops;

    /// <inheritdoc/>
    public Guid Id => media.Id;

    /// <inheritdoc/>
    public string Name => media.Name;

    /// <inheritdoc/>
    public string MediaType => media.MediaType;

    /// <inheritdoc/>
    public string Url => media.Url;

    /// <inheritdoc/>
    public string? Extension => media.Extension;

    /// <inheritdoc/>
    public int? Width => media.Width;

    /// <inheritdoc/>
    public int? Height => media.Height;

    /// <inheritdoc/>
    public int? Bytes => media.Bytes;

    /// <inheritdoc/>
    public IDictionary<string, object?> Properties => media.Properties;
}
