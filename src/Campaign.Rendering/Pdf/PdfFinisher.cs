using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Campaign.Rendering.Templates;

namespace Campaign.Rendering.Pdf;

/// <summary>Gives Chromium's PDF (tagged, in its language) what a print house needs: exact boxes.</summary>
internal static partial class PdfFinisher
{
    private const double PointsPerMm = 72 / 25.4;
    private static readonly string[] Typefaces = ["BeVietnamPro", "NotoSansKhmer", "NotoSans-"];

    /// <summary>Sets boxes, unit and document information.</summary>
    /// <exception cref="UnprintableException">A letter was drawn with a typeface that is not ours.</exception>
    public static byte[] Finish(byte[] pdf, SheetGeometry geometry, string title, string author, DateTimeOffset now)
    {
        var update = new PdfUpdate(pdf);
        RefuseStrangeFonts(update);
        foreach (var page in update.Pages)
            update.Replace(page, MediaBoxPattern().Replace(update.Dictionary(page), m => Boxes(m, geometry)));
        update.Replace(update.Information, Information(title, author, now));
        // UserUnit came with PDF 1.6, and Chromium writes 1.4.
        if (geometry.Format.UserUnit > 1)
            update.Replace(update.Catalog, update.Dictionary(update.Catalog).Insert(2, "/Version /1.6\n"));
        return update.Save();
    }

    // Chromium rounds a page up to whole pixels; the boxes say what was meant. The upper left corner is the fixed one.
    private static string Boxes(Match mediaBox, SheetGeometry geometry)
    {
        var top = double.Parse(mediaBox.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        string Inset(double mm) => string.Create(CultureInfo.InvariantCulture,
            $"[{mm * PointsPerMm:0.###} {top - (geometry.SheetHeight - mm) * PointsPerMm:0.###} " +
            $"{(geometry.SheetWidth - mm) * PointsPerMm:0.###} {top - mm * PointsPerMm:0.###}]");
        var trim = Inset(geometry.Slug + geometry.Bleed);
        var unit = geometry.Format.UserUnit > 1
            ? string.Create(CultureInfo.InvariantCulture, $"\n/UserUnit {geometry.Format.UserUnit}") : "";
        return $"/MediaBox {Inset(0)}\n/CropBox {Inset(0)}\n/BleedBox {Inset(geometry.Slug)}\n/TrimBox {trim}\n" +
            $"/ArtBox {trim}{unit}";
    }

    private static string Information(string title, string author, DateTimeOffset now)
    {
        var date = now.UtcDateTime.ToString("'(D:'yyyyMMddHHmmss'Z)'", CultureInfo.InvariantCulture);
        return $"<</Title {Text(title)}\n/Author {Text(author)}\n/Creator (Campaign)\n/Producer (Chromium)\n" +
            $"/CreationDate {date}\n/ModDate {date}>>";
    }

    private static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    // A letter our typefaces lack would be drawn with whatever the machine has: another shape, another licence.
    private static void RefuseStrangeFonts(PdfUpdate update)
    {
        var strange = update.Fonts.Where(f => !Typefaces.Any(t => f.Contains(t, StringComparison.Ordinal))).ToList();
        if (strange.Count > 0)
        {
            throw new UnprintableException(
                [$"Có chữ không nằm trong phông chữ in (thay bằng {string.Join(", ", strange)})."]);
        }
    }

    [GeneratedRegex(@"/MediaBox \[0 0 [\d.]+ ([\d.]+)\]")]
    private static partial Regex MediaBoxPattern();
}
