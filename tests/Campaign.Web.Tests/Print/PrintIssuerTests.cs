using System.Net;
using Campaign.Core.Materials;
using Campaign.Core.Organisations;

namespace Campaign.Web.Tests.Print;

public sealed class PrintIssuerTests : IClassFixture<PrintHost>
{
    private const string Drawing =
        """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10H0z"/></svg>""";

    private readonly PrintHost _host;

    public PrintIssuerTests(PrintHost host)
    {
        _host = host;
        host.Store.Replace(
            PrintSample.With(
                host.Store.Current,
                Body(800, "ubnd-xa-mau", "Ủy ban nhân dân xã Mẫu") with
                {
                    Place = PrintSample.Commune,
                },
                Body(801, "so-mau", "Sở Mẫu") with
                {
                    Place = "68",
                },
                Body(802, "hoi-mau", "Hội Mẫu") with
                {
                    Place = "68",
                },
                Body(803, "khong-in", "Cơ quan không phát hành") with
                {
                    Place = "68",
                    IssuesPrint = false,
                },
                Body(804, "da-giai-the", "Cơ quan đã giải thể") with
                {
                    Place = PrintSample.Commune,
                    Successors = [SampleSnapshot.Key(800)],
                }
            )
        );
    }

    private static string Poster(string name) => $"/api/v1/materials/{PrintSample.Poster}/files/{name}";

    private static Organisation Body(int n, string slug, string title) =>
        new(SampleSnapshot.Header(n, slug, title)) { IssuesPrint = true };

    [Fact]
    public async Task A_copy_names_the_places_own_organisation_else_those_of_the_unit_above_else_the_publisher()
    {
        var own = await _host.PdfTextAsync(Poster($"a4.pdf?place={PrintSample.Commune}"));
        Assert.Contains("Đơn vị phát hành: Ủy ban nhân dân xã Mẫu", own);
        Assert.DoesNotContain("giải thể", own);
        var above = await _host.PdfTextAsync(Poster("a4.pdf?place=00002"));
        Assert.Contains("Đơn vị phát hành: Hội Mẫu – Sở Mẫu", above);
        Assert.DoesNotContain("không phát hành", above);
        Assert.Contains("Đơn vị phát hành: Cơ quan mẫu", await _host.PdfTextAsync(Poster("a4.pdf")));
    }

    [Fact]
    public async Task A_sample_organisation_marks_its_copies_as_samples()
    {
        var body = Body(800, "ubnd-xa-mau", "Ủy ban nhân dân xã Mẫu");
        _host.Store.Replace(
            PrintSample.With(
                _host.Store.Current,
                body with
                {
                    Place = PrintSample.Commune,
                    Header = body.Header with { IsSample = true },
                }
            )
        );
        Assert.Matches(
            @"\bMẫu\b.*Hãy lên tiếng",
            await _host.PdfTextAsync(Poster($"a3.pdf?place={PrintSample.Commune}"))
        );
    }

    [Fact]
    public async Task Logos_are_drawn_and_one_that_is_gone_stops_the_copy()
    {
        var logo = new MaterialFile(
            Guid.NewGuid(),
            "logo.svg",
            "image/svg+xml",
            Drawing.Length,
            new string('c', 64),
            "media/x9/logo.svg"
        );
        var folder = Directory.CreateDirectory(Path.Combine(_host.Data, "media", "x9")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "logo.svg"), Drawing);
        var plain = await _host.BytesAsync(Poster("share.png?place=68"));
        _host.Store.Replace(
            PrintSample.With(_host.Store.Current, Body(801, "so-mau", "Sở Mẫu") with { Place = "68", Logos = [logo] })
        );
        Assert.NotEqual(plain, await _host.BytesAsync(Poster("share.png?place=68")));
        File.Delete(Path.Combine(folder, "logo.svg"));
        var problem = await _host.TextAsync(Poster("a3.pdf?place=68"), HttpStatusCode.BadRequest);
        Assert.Contains("logo.svg của Sở Mẫu", problem);
    }
}
