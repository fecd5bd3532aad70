using Campaign.Rendering.Faults;
using Campaign.Rendering.Templates;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace Campaign.Rendering.Pdf;

/// <summary>
/// Gives Chromium's PDF (tagged, in its language) what a printing house needs: exact boxes, a title, an author.
/// </summary>
internal static class PdfFinisher
{
    private const double PointsPerMm = 72 / 25.4;
    private static readonly string[] Typefaces = ["BeVietnamPro", "NotoSansKhmer", "NotoSans-"];

    /// <summary>
    /// Sets boxes and document information. The same page gives the same bytes, whenever it is finished.
    /// </summary>
    /// <exception cref="UnprintableException">A letter was drawn with a typeface that is not ours.</exception>
    public static byte[] Finish(byte[] pdf, SheetGeometry geometry, string title, string author)
    {
        using var document = Open(pdf);
        RefuseStrangeFonts(document);
        foreach (var page in document.Pages)
            SetBoxes(page, geometry);
        SteadyIds.Give(document);
        var about = document.Info;
        about.Elements.Clear();
        (about.Title, about.Author, about.Creator) = (title, author, "Campaign");
        about.Elements.SetString("/Producer", "Chromium");
        return SteadyPdf.Write(document);
    }

    private static PdfDocument Open(byte[] pdf)
    {
        try
        {
            return PdfReader.Open(new MemoryStream(pdf), PdfDocumentOpenMode.Modify);
        }
        catch (Exception fault) when (fault is PdfReaderException or InvalidOperationException)
        {
            throw new RenderingFailedException(
                $"Chromium wrote a PDF of another kind than expected: {fault.Message}",
                fault
            );
        }
    }

    // No ArtBox: PDF/X, to which houses convert, allows one of the two boxes.
    // Chromium rounds a page up to whole pixels; the boxes say what was meant. The upper left corner is the fixed one.
    private static void SetBoxes(PdfPage page, SheetGeometry geometry)
    {
        var top = page.MediaBox.Y2;
        var trim = geometry.Slug + geometry.Bleed;
        foreach (
            var (name, inset) in new[]
            {
                ("/MediaBox", 0),
                ("/CropBox", 0),
                ("/BleedBox", geometry.Slug),
                ("/TrimBox", trim),
            }
        )
            page.Elements[name] = Box(page.Owner, inset, top, geometry);
    }

    private static PdfArray Box(PdfDocument document, double inset, double top, SheetGeometry geometry) =>
        new(
            document,
            [
                .. new[]
                {
                    inset * PointsPerMm,
                    top - ((geometry.SheetHeight - inset) * PointsPerMm),
                    (geometry.SheetWidth - inset) * PointsPerMm,
                    top - (inset * PointsPerMm),
                }.Select(x => new PdfReal(x)),
            ]
        );

    // A letter our typefaces lack would be drawn with whatever the machine has: another shape, another licence.
    private static void RefuseStrangeFonts(PdfDocument document)
    {
        var strange = document
            .Internals.GetAllObjects()
            .OfType<PdfDictionary>()
            .Select(x => x.Elements.GetName("/BaseFont"))
            .Where(x => x.Length > 0)
            .Distinct()
            .Where(x => !Typefaces.Any(t => x.Contains(t, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (strange.Count > 0)
        {
            throw new UnprintableException([
                "Có chữ không nằm trong phông chữ in "
                    + $"(thay bằng {string.Join(", ", strange.Select(x => x.TrimStart('/')))}).",
            ]);
        }
    }
}
