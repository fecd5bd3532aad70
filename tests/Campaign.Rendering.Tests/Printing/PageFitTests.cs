using Campaign.Rendering.Faults;
using Campaign.Rendering.Printing;
using Campaign.Rendering.Templates;
using Campaign.Rendering.Tests.Support;
using PdfSharp.Pdf;

namespace Campaign.Rendering.Tests.Printing;

public sealed class PageFitTests
{
    // A PDF with a page for each section, and one for what is left out.
    private static Task<byte[]> Pdf(PrintContent content)
    {
        using var document = new PdfDocument();
        foreach (var _ in content.Sections)
            document.AddPage();
        using var file = new MemoryStream();
        document.Save(file);
        return Task.FromResult(file.ToArray());
    }

    private static PrintContent Of(int sections) =>
        Samples.Of("thang-hanh-dong") with
        {
            Sections = [.. Enumerable.Range(1, sections).Select(x => new PrintSection($"Mục {x}", "Lời."))],
        };

    [Theory]
    [InlineData(1, 4)]
    [InlineData(4, 4)]
    [InlineData(5, 4)]
    [InlineData(40, 4)]
    [InlineData(40, 1)]
    public async Task As_much_as_fits_is_taken_in_order_and_the_rest_is_named(int sections, int pages)
    {
        var seen = new List<PrintContent>();
        var pdf = await PageFit.RenderAsync(
            Of(sections),
            pages,
            x =>
            {
                seen.Add(x);
                return Pdf(x);
            }
        );
        using var document = PdfSharp.Pdf.IO.PdfReader.Open(
            new MemoryStream(pdf),
            PdfSharp.Pdf.IO.PdfDocumentOpenMode.Import
        );
        Assert.Equal(Math.Min(sections, pages), document.PageCount);
        Assert.All(seen, x => Assert.Equal(sections, x.Sections.Count + x.LeftOut.Count));
        Assert.All(
            seen,
            x => Assert.Equal(Of(sections).Sections.Skip(x.Sections.Count).Select(s => s.Heading), x.LeftOut)
        );
        Assert.True(seen.Count <= 8, "too many renders");
    }

    [Fact]
    public async Task An_article_longer_than_all_pages_is_refused_by_name()
    {
        var fault = await Assert.ThrowsAsync<UnprintableException>(() => PageFit.RenderAsync(Of(2), 0, Pdf));
        Assert.Contains("Mục 1", fault.Message, StringComparison.Ordinal);
    }
}
