using System.Globalization;
using System.Xml.Linq;
using Campaign.UmbracoHost.Media.Cleaning;

namespace Campaign.UmbracoHost.Media;

/// <summary>Pictures: their size, and what is left of them without metadata.</summary>
internal static class Photo
{
    /// <summary>The longest side of a picture, in pixels.</summary>
    public const int MaxSide = 10_000;

    /// <summary>The most pixels of a picture: more would exhaust a phone, and the browser that makes the renditions.</summary>
    public const long MaxPixels = 40_000_000;

    /// <exception cref="UploadRefusedException">It is broken or too large.</exception>
    public static byte[] Clean(byte[] file, FileKind kind)
    {
        try
        {
            var (clean, width, height) = Read(file, kind);
            if (width is < 1 or > MaxSide || height is < 1 or > MaxSide || (long)width * height > MaxPixels)
                throw new UploadRefusedException($"Ảnh {width} × {height} điểm ảnh: tối đa {MaxSide} mỗi cạnh và {MaxPixels / 1_000_000} triệu điểm ảnh.");
            return clean;
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentOutOfRangeException or InvalidDataException)
        {
            throw new UploadRefusedException("Tệp ảnh bị hỏng.");
        }
    }

    /// <summary>Width and height in pixels, as people see it; null for a drawing that names no size.</summary>
    /// <param name="clean">A file that came through <see cref="Clean"/> or <see cref="SvgCleaning"/>.</param>
    /// <param name="kind">Its kind.</param>
    public static (int Width, int Height)? Size(byte[] clean, FileKind kind)
    {
        if (kind.IsSvg)
            return DrawnSize(clean);
        var (_, width, height) = Read(clean, kind);
        return (width, height);
    }

    private static (byte[] Clean, int Width, int Height) Read(byte[] file, FileKind kind) => kind.ContentType switch
    {
        "image/jpeg" => JpegCleaning.Clean(file),
        "image/png" => PngCleaning.Clean(file),
        _ => WebpCleaning.Clean(file),
    };

    // SVG 2 §8: width and height, else the last two numbers of the view box; percentages are no size
    private static (int, int)? DrawnSize(byte[] svg)
    {
        using var stream = new MemoryStream(svg);
        var root = XDocument.Load(stream).Root!;
        var box = ((string?)root.Attribute("viewBox"))?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) ?? [];
        var width = Number((string?)root.Attribute("width")) ?? Number(box.ElementAtOrDefault(2));
        var height = Number((string?)root.Attribute("height")) ?? Number(box.ElementAtOrDefault(3));
        return width is > 0 and < MaxSide && height is > 0 and < MaxSide
            ? ((int)Math.Round(width.Value), (int)Math.Round(height.Value))
            : null;
    }

    private static double? Number(string? text) =>
        double.TryParse(text?.Replace("px", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
