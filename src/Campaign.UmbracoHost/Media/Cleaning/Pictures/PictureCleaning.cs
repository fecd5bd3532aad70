using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;

namespace Campaign.UmbracoHost.Media.Cleaning.Pictures;

/// <summary>
/// Decodes a picture and encodes it anew: upright, in sRGB, and with nothing of the original's bytes. Camera, owner,
/// place, previews, comments and whatever hides after the end or under full transparency are gone.
/// </summary>
internal static class PictureCleaning
{
    private const int LeastJpegQuality = 75,
        MostJpegQuality = 92,
        WebpQuality = 85;

    private static readonly Configuration Three = new(
        new JpegConfigurationModule(),
        new PngConfigurationModule(),
        new WebpConfigurationModule()
    )
    {
        // A worker has one file at a time, and its time is counted.
        MaxDegreeOfParallelism = 1,
    };

    /// <exception cref="UploadRefusedException">It is broken, too large or animated.</exception>
    public static byte[] Clean(byte[] file, string contentType)
    {
        using var image = Open(file, contentType);
        var look = Look(image);
        using var clean = new MemoryStream(file.Length);
        image.Save(
            clean,
            contentType switch
            {
                "image/jpeg" => Jpeg(image.Metadata.GetJpegMetadata()),
                "image/png" => Png(look.IsOpaque, look.IsGrey),
                _ => Webp(image.Metadata.GetWebpMetadata()),
            }
        );
        return clean.ToArray();
    }

    /// <summary>The picture as people see it, without metadata.</summary>
    public static Image<Rgba32> Open(byte[] file, string contentType)
    {
        var head = PictureHead.Read(file, contentType);
        head.Check();
        // A profile that cannot be converted is refused before the long work starts.
        var profile =
            head.Profile is { } icc ? ColourProfile.Read(icc)
            : head.Gamma is { } gamma and > 0.01 and < 10 ? ColourProfile.OfGamma(gamma)
            : null;
        var image = Decoder(contentType).Decode<Rgba32>(Three, new MemoryStream(file), CancellationToken.None);
        if (head.Orientation > 1)
            image.Mutate(x => x.RotateFlip(Rotation(head.Orientation), Flip(head.Orientation)));
        if (profile is not null)
            Srgb.Convert(image, profile);
        var about = image.Metadata;
        (about.ExifProfile, about.XmpProfile, about.IptcProfile, about.IccProfile) = (null, null, null, null);
        return image;
    }

    private static IImageDecoder Decoder(string contentType) =>
        contentType switch
        {
            "image/jpeg" => new JpegDecoder { IgnoreMetadata = true },
            "image/png" => new PngDecoder { IgnoreMetadata = true },
            _ => new WebpDecoder { IgnoreMetadata = true },
        };

    // Nobody saw what was under full transparency: a face that somebody rubbed out must not come back.
    private static (bool IsOpaque, bool IsGrey) Look(Image<Rgba32> image)
    {
        var (isOpaque, isGrey) = (true, true);
        image.ProcessPixelRows(rows =>
        {
            for (var y = 0; y < rows.Height; y++)
                foreach (ref var pixel in rows.GetRowSpan(y))
                {
                    if (pixel.A == 0)
                        pixel = default;
                    isOpaque = isOpaque && pixel.A == 255;
                    isGrey = isGrey && pixel.R == pixel.G && pixel.G == pixel.B;
                }
        });
        return (isOpaque, isGrey);
    }

    private static WebpEncoder Webp(WebpMetadata about) =>
        new()
        {
            FileFormat = about.FileFormat ?? WebpFileFormatType.Lossy,
            Quality = WebpQuality,
            Method = WebpEncodingMethod.Level2,
        };

    // Close to what it was: a finer quality would only make it larger, a coarser one would show.
    private static JpegEncoder Jpeg(JpegMetadata about) =>
        new()
        {
            Quality = Math.Clamp(about.Quality, LeastJpegQuality, MostJpegQuality),
            ColorType = about.ColorType switch
            {
                JpegColorType.Luminance => JpegColorType.Luminance,
                JpegColorType.YCbCrRatio420 => JpegColorType.YCbCrRatio420,
                _ => JpegColorType.YCbCrRatio444,
            },
        };

    private static PngEncoder Png(bool isOpaque, bool isGrey) =>
        new()
        {
            ColorType = (isGrey, isOpaque) switch
            {
                (true, true) => PngColorType.Grayscale,
                (true, false) => PngColorType.GrayscaleWithAlpha,
                (false, true) => PngColorType.Rgb,
                _ => PngColorType.RgbWithAlpha,
            },
            BitDepth = PngBitDepth.Bit8,
            InterlaceMethod = PngInterlaceMode.None,
            ChunkFilter = PngChunkFilter.ExcludeAll,
        };

    // Turned first, then mirrored.
    private static RotateMode Rotation(int orientation) =>
        orientation switch
        {
            3 => RotateMode.Rotate180,
            5 or 6 => RotateMode.Rotate90,
            7 or 8 => RotateMode.Rotate270,
            _ => RotateMode.None,
        };

    private static FlipMode Flip(int orientation) =>
        orientation switch
        {
            2 or 5 or 7 => FlipMode.Horizontal,
            4 => FlipMode.Vertical,
            _ => FlipMode.None,
        };
}
