using System.Globalization;
using System.Xml.Linq;
using Campaign.UmbracoHost.Media.Cleaning.Pictures;

namespace Campaign.UmbracoHost.Media;

/// <summary>How large a cleaned picture or drawing is.</summary>
internal static class DrawnSize
{
    /// <summary>Width and height in pixels, as people see it; null for a drawing that names no size.</summary>
    /// <param name="clean">A file that has been cleaned.</param>
    /// <param name="kind">Its kind.</param>
    public static (int Width, int Height)? Of(byte[] clean, FileKind kind) =>
        kind.IsSvg ? OfDrawing(clean) : PictureHead.Read(clean, kind.ContentType).Upright;

    // SVG 2 §8: width and height, or else the last two numbers of the view box; percentages are not a size.
    private static (int, int)? OfDrawing(byte[] svg)
    {
        using var stream = new MemoryStream(svg);
        var root = XDocument.Load(stream).Root!;
        var box = ((string?)root.Attribute("viewBox"))?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) ?? [];
        var width = Number((string?)root.Attribute("width")) ?? Number(box.ElementAtOrDefault(2));
        var height = Number((string?)root.Attribute("height")) ?? Number(box.ElementAtOrDefault(3));
        return width is > 0 and < PictureHead.MaxSide && height is > 0 and < PictureHead.MaxSide
            ? ((int)Math.Round(width.Value), (int)Math.Round(height.Value))
            : null;
    }

    private static double? Number(string? text) =>
        double.TryParse(
            text?.Replace("px", "", StringComparison.Ordinal),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
