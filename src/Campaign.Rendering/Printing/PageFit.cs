using Campaign.Rendering.Faults;
using Campaign.Rendering.Templates;
using PdfSharp.Pdf.IO;

namespace Campaign.Rendering.Printing;

/// <summary>
/// Lets a text flow over at most so many pages. What counts is the finished PDF, not a guess of heights: articles are
/// taken off the end until it fits, and named.
/// </summary>
internal static class PageFit
{
    /// <summary>The PDF of as many sections as fit, in order.</summary>
    /// <param name="content">The whole.</param>
    /// <param name="most">Pages there are.</param>
    /// <param name="render">Makes the PDF.</param>
    /// <exception cref="UnprintableException">Not even the first section fits.</exception>
    public static async Task<byte[]> RenderAsync(
        PrintContent content,
        int most,
        Func<PrintContent, Task<byte[]>> render
    )
    {
        var best = await render(content);
        if (PagesOf(best) <= most)
            return best;
        var (fits, tooMany) = (0, content.Sections.Count);
        while (tooMany - fits > 1)
        {
            var middle = (fits + tooMany) / 2;
            var pdf = await render(With(content, middle));
            if (PagesOf(pdf) <= most)
                (fits, best) = (middle, pdf);
            else
                tooMany = middle;
        }
        return fits > 0
            ? best
            : throw new UnprintableException([$"Mục đầu tiên dài hơn {most} trang: {content.Sections[0].Heading}."]);
    }

    private static PrintContent With(PrintContent content, int sections) =>
        content with
        {
            Sections = [.. content.Sections.Take(sections)],
            LeftOut = [.. content.Sections.Skip(sections).Select(x => x.Heading)],
        };

    private static int PagesOf(byte[] pdf)
    {
        using var document = PdfReader.Open(new MemoryStream(pdf), PdfDocumentOpenMode.Import);
        return document.PageCount;
    }
}
