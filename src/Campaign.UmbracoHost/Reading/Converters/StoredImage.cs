using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Campaign.UmbracoHost.Reading.Converters;

/// <summary>What the image cropper keeps, and for each pick the media picker.</summary>
internal sealed class StoredImage
{
    public string? Src { get; set; }

    public Guid MediaKey { get; set; }

    public StoredPoint? FocalPoint { get; set; }

    public List<StoredCrop>? Crops { get; set; }

    public ImageFocalPoint? Focus => FocalPoint is { } x ? new ImageFocalPoint(x.Left, x.Top) : null;

    public IEnumerable<ImageCrop> Cuts => (Crops ?? []).Where(x => !string.IsNullOrEmpty(x.Alias)).Select(x => x.Cut);
}

internal sealed record StoredPoint(decimal Left, decimal Top);

internal sealed record StoredCrop(string? Alias, int Width, int Height, StoredRectangle? Coordinates)
{
    public ImageCrop Cut =>
        new(Alias, Width, Height, Coordinates is { } x ? new ImageCropCoordinates(x.X1, x.Y1, x.X2, x.Y2) : null);
}

internal sealed record StoredRectangle(decimal X1, decimal Y1, decimal X2, decimal Y2);
