using System.Globalization;
using System.Text.RegularExpressions;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Templates;
using Campaign.Rendering.Tests.Support;

namespace Campaign.Rendering.Tests.Pdf;

public sealed partial class PrintQualityTests
{
    private const double PointsPerMm = 72 / 25.4;

    public static TheoryData<string> CutFormats() => new(PrintFormats.All.Where(f => f.HasGuides).Select(f => f.Name));

    [Theory]
    [InlineData("banner", 400, 80)]
    [InlineData("banner-6m", 600, 100)]
    public async Task A_banner_is_drawn_at_a_tenth_and_says_so_beside_the_piece(string name, int width, int height)
    {
        var plain = await PdfAsync(name);
        var boxes = Tool.Run("pdfinfo", "-box", plain);
        Assert.Equal((width, height), Rounded(Box(boxes, "TrimBox")));
        Assert.Equal((width + 20, height + 20), Rounded(Box(boxes, "MediaBox")));
        var said = Words(plain, 1).Single(x => x.Text == "1:10,");
        Assert.True(said.Top > (height + 10) * PointsPerMm, "It would be printed on the banner.");
        Assert.Contains("in phóng to 1000%", Flat(Tool.Run("pdftotext", "-layout", plain, "-")));

        var house = await PdfAsync(name, PrintOptions.PrintHouse);
        Assert.Equal((width + 6, height + 6), Rounded(Box(Tool.Run("pdfinfo", "-box", house), "BleedBox")));
        Assert.Contains("chừa xén 3 mm là 30 mm thật", Flat(Tool.Run("pdftotext", "-layout", house, "-")));
    }

    [Fact]
    public async Task A_leaflet_has_marks_where_each_side_is_folded_and_nowhere_else()
    {
        var pdf = await PdfAsync("trifold", PrintOptions.PrintHouse);
        double[][] folds =
        [
            [97, 197],
            [100, 200],
        ];
        for (var side = 0; side < folds.Length; side++)
        {
            var picture = Path.Combine(_folder.Path, $"fold-{side}");
            Tool.Run("pdftoppm", "-r", "254", "-f", $"{side + 1}", "-l", $"{side + 1}", "-singlefile", pdf, picture);
            var (width, _, pixel) = Ppm(picture + ".ppm");
            // Ten pixels a millimetre; marks stand between 5 and 10 mm from the sheet's edge, the piece begins at 13.
            var dark = Enumerable
                .Range(0, width)
                .Where(x => Enumerable.Range(55, 40).Any(y => (pixel(x, y) & 0xFF) < 0x90))
                .Select(x => x / 10.0 - 13)
                .ToList();
            double[] wanted = [0, .. folds[side], 297];
            Assert.All(wanted, at => Assert.Contains(dark, x => Math.Abs(x - at) < 0.3));
            Assert.All(dark, x => Assert.Contains(wanted, at => Math.Abs(x - at) < 0.3));
        }
    }

    [Theory]
    [MemberData(nameof(CutFormats))]
    public async Task Words_keep_away_from_every_cut_and_fold(string name)
    {
        var format = PrintFormats.Get(name);
        var options = format.HasBleed ? PrintOptions.PrintHouse : new();
        foreach (var theme in Repository.Themes.All.Select(x => x.Name))
        {
            var pdf = await PdfAsync(name, options, theme);
            var pages = Regex.Count(Tool.Run("pdfinfo", "-l", "9", pdf), @"Page +\d+ size");
            for (var page = 1; page <= pages; page++)
            {
                var edge = options.Bleed ? 13 : 0;
                var (width, height) = (format.Width / format.Scale, format.Height / format.Scale);
                foreach (var word in Words(pdf, page))
                {
                    var (left, right) = (word.Left / PointsPerMm - edge, word.Right / PointsPerMm - edge);
                    var (top, bottom) = (word.Top / PointsPerMm - edge, word.Bottom / PointsPerMm - edge);
                    // The line for the printing house.
                    if (top > height)
                        continue;
                    // Ten cards of 85 x 55 mm, the first at 20 and 11 mm from the sheet's corner.
                    if (name == "card")
                        (left, right, top, bottom, width, height) = (
                            (left - 20) % 85,
                            (right - 20) % 85,
                            (top - 11) % 55,
                            (bottom - 11) % 55,
                            85,
                            55
                        );
                    double[] folds = format.Folds.Count >= page ? [.. format.Folds[page - 1]] : [];
                    var away = new[] { left, width - right, top, height - bottom }
                        .Concat(folds.Select(x => left > x ? left - x : x - right))
                        .Min();
                    Assert.True(away > format.SafeMm / format.Scale - 0.5, $"{theme}: {word.Text} at {away:0.0} mm");
                }
            }
        }
    }

    [Theory]
    [InlineData("a4")]
    [InlineData("trifold")]
    [InlineData("card")]
    public async Task Guides_are_on_sheets_to_look_at_and_never_on_those_to_print(string name)
    {
        var format = PrintFormats.Get(name);
        var options = format.HasBleed ? PrintOptions.PrintHouse : new();
        Assert.True(await MagentaAsync(name, options with { Guides = true }) > 200);
        Assert.Equal(0, await MagentaAsync(name, options));
        if (format.HasBleed)
            Assert.Contains(
                "BẢN XEM, KHÔNG IN",
                Flat(Tool.Run("pdftotext", "-layout", await PdfAsync(name, options with { Guides = true }), "-"))
            );
    }

    [Theory]
    [MemberData(nameof(CutFormats))]
    public async Task A_printing_house_finds_flat_colours_of_one_kind_and_one_box_of_the_piece(string name)
    {
        var options = PrintFormats.Get(name).HasBleed ? PrintOptions.PrintHouse : new();
        foreach (var theme in Repository.Themes.All.Select(x => x.Name))
        {
            var pdf = await PdfAsync(name, options, theme);
            var source = Tool.Run("qpdf", "--qdf", "--object-streams=disable", pdf, "-");
            Assert.DoesNotMatch(@"/(SMask|ShadingType|ICCBased|DeviceCMYK|Separation|ArtBox)\b", source);
            Assert.DoesNotMatch(@"/(ca|CA) 0", source);
            Assert.DoesNotMatch(@"/(OP|op) true", source);
            Assert.Matches(@"/TrimBox\b", source);
        }
    }

    [Fact]
    public async Task The_weave_of_cards_goes_on_beyond_the_cut_and_ends_before_the_marks()
    {
        var picture = Path.Combine(_folder.Path, "card");
        Tool.Run("pdftoppm", "-r", "254", "-f", "2", "-singlefile", await PdfAsync("card"), picture);
        var (_, _, pixel) = Ppm(picture + ".ppm");
        foreach (var (x, y) in new[] { (17.5, 140.0), (192.5, 140.0), (100.0, 8.5), (100.0, 288.5) })
            Assert.NotEqual(White, pixel((int)(x * 10), (int)(y * 10)));
        foreach (var (x, y) in new[] { (16.5, 140.0), (193.5, 140.0), (100.0, 7.5), (100.0, 289.5) })
            Assert.Equal(White, pixel((int)(x * 10), (int)(y * 10)));
    }

    private async Task<int> MagentaAsync(string name, PrintOptions options)
    {
        var picture = Path.Combine(_folder.Path, $"guides-{name}-{options.Guides}");
        Tool.Run("pdftoppm", "-r", "150", "-l", "1", "-singlefile", await PdfAsync(name, options), picture);
        var (width, height, pixel) = Ppm(picture + ".ppm");
        var points = from x in Enumerable.Range(0, width) from y in Enumerable.Range(0, height) select pixel(x, y);
        return points.Count(x => x >> 16 > 0xB0 && ((x >> 8) & 0xFF) < 0x50 && (x & 0xFF) is > 0x50 and < 0xA0);
    }

    private sealed record Word(string Text, double Left, double Top, double Right, double Bottom);

    // In points from the page's upper left corner, as poppler measures them.
    private static List<Word> Words(string pdf, int page)
    {
        var boxes = Tool.Run("pdftotext", "-bbox", "-f", $"{page}", "-l", $"{page}", pdf, "-");
        return
        [
            .. WordBox()
                .Matches(boxes)
                .Select(x =>
                {
                    double At(int i) => double.Parse(x.Groups[i].Value, CultureInfo.InvariantCulture);
                    return new Word(x.Groups[5].Value.Normalize(), At(1), At(2), At(3), At(4));
                }),
        ];
    }

    [GeneratedRegex("<word xMin=\"(.+?)\" yMin=\"(.+?)\" xMax=\"(.+?)\" yMax=\"(.+?)\">(.*?)</word>")]
    private static partial Regex WordBox();
}
