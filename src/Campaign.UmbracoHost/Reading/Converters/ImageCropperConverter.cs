using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Serialization;

namespace Campaign.UmbracoHost.Reading.Converters;

/// <summary>Umbraco.ImageCropper: {url, focalPoint, crops}.</summary>
internal sealed class ImageCropperConverter(IJsonSerializer json)
    : DeliveredConverter("Umbraco.ImageCropper", typeof(string), typeof(DeliveredImage))
{
    // A value that is not JSON is the bare address, as an upload field keeps it.
    protected override object? Value(string? stored, IPublishedPropertyType type, IPublishedElement owner) =>
        json.TryDeserialize<StoredImage>(stored ?? "", out var image) ? image.Src : stored;

    protected override object? Delivered(string? stored, IPublishedPropertyType type, IPublishedElement owner) =>
        json.TryDeserialize<StoredImage>(stored ?? "", out var image) && image.Src is { Length: > 0 } src
            ? new DeliveredImage(src, image.Focus, [.. image.Cuts])
        : string.IsNullOrEmpty(stored) || stored.StartsWith('{') ? null
        : new DeliveredImage(stored, null, []);
}

/// <summary>An image's file.</summary>
/// <param name="Url">Its address on this site.</param>
/// <param name="FocalPoint">The point that a crop keeps.</param>
/// <param name="Crops">Its crops.</param>
internal sealed record DeliveredImage(string Url, ImageFocalPoint? FocalPoint, IReadOnlyList<ImageCrop> Crops);
