using System.Globalization;
using System.Text.RegularExpressions;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Faults;
using Campaign.Rendering.Printing;
using Campaign.Rendering.Templates;
using Campaign.Rendering.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Campaign.Rendering.Tests.Pdf;

/// <summary>What a printing house would see, read with independent programs (poppler, zbar, qpdf).</summary>
[Collection(SharedChromium.Name)]
public sealed partial class PrintQualityTests : IDisposable
{
    private static readonly RenderCause Somebody = new(new Visitor("192.0.2.1"));

    private const int White = 0xFFFFFF;

    private readonly TemporaryFolder _folder = new();
    private readonly PrintService _print;

    public PrintQualityTests(SharedChromium chromium)
    {
        var clock = Clock.Still();
        var cache = new RenditionCache(_folder.Path, 100_000_000, clock, NullLogger<RenditionCache>.Instance);
        _print = new PrintService(
            chromium.Renderer,
            Repository.Themes,
            cache,
            new RenderBudget(new() { Budget = 1 }, clock)
        );
    }

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> PaperFormats() =>
        new(PrintFormats.All.Where(f => !f.IsPicture).Select(f => f.Name));

    private async Task<string> PdfAsync(
        string format,
        PrintOptions? options = null,
        string theme = "thang-hanh-dong"
    ) =>
        (
            await _print.RenderAsync(Samples.Of(theme), PrintFormats.Get(format), options ?? new(), RenderCause.Editor)
        ).Path;

    [Theory]
    [MemberData(nameof(PaperFormats))]
    public async Task Every_pdf_is_sound_tagged_titled_and_of_the_true_size(string name)
    {
        var format = PrintFormats.Get(name);
        var pdf = await PdfAsync(name);

        Tool.Run("qpdf", "--check", pdf);
        var info = Tool.Run("pdfinfo", "-box", pdf);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Matches(name == "card" ? @"Title:\s+card\b" : $@"Title:\s+{Regex.Escape(Samples.Long)}", info);
        Assert.Equal(format.Width, Box(info, "TrimBox").Width * format.Scale, 0.1);
        Assert.Equal(format.Height, Box(info, "TrimBox").Height * format.Scale, 0.1);
        Assert.Matches(@"/Lang ?\(vi-VN\)", File.ReadAllText(pdf, System.Text.Encoding.Latin1));
        Assert.DoesNotContain("Date:", info, StringComparison.Ordinal);
        Assert.True(new FileInfo(pdf).Length < 500_000, "A printer receives it by mail.");
    }

    [Theory]
    [MemberData(nameof(PaperFormats))]
    public async Task All_fonts_are_embedded_subsets_of_ours_and_no_picture_is_a_bitmap(string name)
    {
        var pdf = await PdfAsync(name);

        var fonts = Tool.Run("pdffonts", pdf).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.NotEmpty(fonts);
        Assert.All(fonts, f => Assert.Matches(@"^[A-Z]{6}\+BeVietnamPro\S+.*\byes yes yes\b", f));
        // Also those that hide in tiling patterns, which pdfimages does not list.
        var source = File.ReadAllText(pdf, System.Text.Encoding.Latin1);
        Assert.DoesNotMatch(@"/Subtype ?/Image\b", source);
    }

    [Theory]
    [InlineData("a3")]
    [InlineData("banner")]
    [InlineData("leaflet")]
    [InlineData("trifold")]
    [InlineData("script")]
    [InlineData("programme")]
    public async Task Text_is_selectable_and_equal_to_its_source(string name)
    {
        var content = Samples.Of("thang-hanh-dong");
        var text = Flat(Tool.Run("pdftotext", await PdfAsync(name), "-"));

        Assert.Contains(Flat(content.Message), text, StringComparison.Ordinal);
        Assert.Contains(Flat(content.Organisation), text, StringComparison.Ordinal);
        foreach (var hotline in content.Hotlines)
            Assert.Contains(Flat(hotline.Number), text, StringComparison.Ordinal);
        if (name == "script")
            Assert.All(content.Script, s => Assert.Contains(Flat(s.Text), text, StringComparison.Ordinal));
        if (name == "trifold")
            Assert.All(content.Sections, s => Assert.Contains(Flat(s.Heading), text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a3")]
    [InlineData("trifold")]
    [InlineData("programme")]
    [InlineData("report")]
    [InlineData("banner-6m")]
    public async Task One_piece_gives_the_same_bytes_from_any_browser_at_any_time(string name)
    {
        var first = await PdfAsync(name);
        await using var other = SharedChromium.Start();
        await other.RenderPdfAsync(
            "<!doctype html><title>x</title>" + string.Concat(Enumerable.Repeat("<p>a", 50)),
            new(210, 297),
            default
        );
        using var folder = new TemporaryFolder();
        var clock = new FakeTimeProvider(new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        var cache = new RenditionCache(folder.Path, 100_000_000, clock, NullLogger<RenditionCache>.Instance);
        var print = new PrintService(other, Repository.Themes, cache, new RenderBudget(new() { Budget = 1 }, clock));
        var second = await print.RenderAsync(
            Samples.Of("thang-hanh-dong"),
            PrintFormats.Get(name),
            new(),
            RenderCause.Editor
        );
        Assert.Equal(await File.ReadAllBytesAsync(first), await File.ReadAllBytesAsync(second.Path));
    }

    [Fact]
    public async Task Khmer_is_set_in_its_own_typeface()
    {
        var content = Samples.Of("thang-hanh-dong", Samples.Khmer) with { Language = "km" };
        var pdf = (await _print.RenderAsync(content, PrintFormats.Get("a3"), new(), RenderCause.Editor)).Path;

        Assert.Contains("NotoSansKhmer", Tool.Run("pdffonts", pdf), StringComparison.Ordinal);
        Assert.Matches(@"/Lang ?\(km\)", File.ReadAllText(pdf, System.Text.Encoding.Latin1));
    }

    [Theory]
    [InlineData("a3")]
    [InlineData("messages")]
    public async Task Letters_of_minority_languages_have_one_typeface_and_read_as_they_were_written(string name)
    {
        var content = Samples.Of("ky-nguyen-so", Samples.Breves) with { Language = "rad" };
        var pdf = (await _print.RenderAsync(content, PrintFormats.Get(name), new(), RenderCause.Editor)).Path;

        var fonts = Tool.Run("pdffonts", pdf).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.Contains(fonts, f => f.Contains("NotoSans-", StringComparison.Ordinal));
        // A document's page numbers are outside the text.
        Assert.All(
            fonts,
            f =>
                Assert.Matches(
                    name == "a3" ? @"^[A-Z]{6}\+NotoSans-\S+.*\byes yes yes\b" : @"^[A-Z]{6}\+(NotoSans-|BeVietnamPro)",
                    f
                )
        );
        var text = Flat(Tool.Run("pdftotext", pdf, "-")).Normalize();
        Assert.All(Samples.Breves.Split(' '), letter => Assert.Contains(letter, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_nobody_translated_are_printed_in_Vietnamese_and_marked_as_such()
    {
        var content = Samples.Of("thang-hanh-dong", Samples.Khmer) with { Language = "km", CampaignLanguage = "vi" };
        var html = PrintDocument.Compose(content, Repository.Themes.Get(content.Theme), PrintFormats.Get("a3"), new());
        Assert.Contains("<p class=\"lead\" lang=\"vi-VN\" >Cần giúp, gọi ngay</p>", html, StringComparison.Ordinal);
        Assert.Contains("<span lang=\"vi-VN\" >Tháng hành động", html, StringComparison.Ordinal);
        Assert.Contains("class=\"place\" lang=\"vi-VN\"", html, StringComparison.Ordinal);

        var english = content with { Message = "A sample", Language = "en-US" };
        var pdf = (await _print.RenderAsync(english, PrintFormats.Get("a4"), new(), RenderCause.Editor)).Path;
        var text = Flat(Tool.Run("pdftotext", pdf, "-"));
        Assert.Contains("Need help? Call now", text, StringComparison.Ordinal);
        Assert.Contains("Issued by:", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a4")]
    [InlineData("a3")]
    [InlineData("a3-ngang")]
    [InlineData("leaflet")]
    [InlineData("trifold")]
    [InlineData("card")]
    [InlineData("messages")]
    public async Task The_code_can_be_read_at_150_dpi(string name)
    {
        var pdf = await PdfAsync(name);
        var picture = Path.Combine(_folder.Path, name);
        Tool.Run("pdftoppm", "-r", "150", "-png", "-f", "1", "-l", "1", "-singlefile", pdf, picture);

        // The card is carried hidden, so its code names no place.
        var expected = name == "card" ? Samples.Of("").CardUrl : Samples.Of("").QrUrl;
        Assert.All(
            Tool.Run("zbarimg", "-q", "--raw", picture + ".png").Trim().Split('\n'),
            x => Assert.Equal(expected, x)
        );
    }

    [Fact]
    public async Task Bleed_and_crop_marks_lie_around_the_finished_piece()
    {
        var info = Tool.Run("pdfinfo", "-box", await PdfAsync("a3", new PrintOptions(Bleed: true, CropMarks: true)));

        Assert.Equal((297, 420), Rounded(Box(info, "TrimBox")));
        Assert.Equal((303, 426), Rounded(Box(info, "BleedBox")));
        Assert.Equal((323, 446), Rounded(Box(info, "MediaBox")));
    }

    [Theory]
    [InlineData("thang-hanh-dong")]
    [InlineData("ky-nguyen-so")]
    [InlineData("thang-gia-dinh")]
    public async Task Colour_runs_to_the_edge_of_the_bleed(string theme)
    {
        foreach (var name in (string[])["a3", "a3-ngang", "banner", "leaflet"])
        {
            var pdf = await PdfAsync(name, new PrintOptions(Bleed: true), theme);
            var picture = Path.Combine(_folder.Path, $"{theme}-{name}");
            Tool.Run("pdftoppm", "-scale-to", "600", "-f", "1", "-l", "1", "-singlefile", pdf, picture);
            var (width, height, pixel) = Ppm(picture + ".ppm");

            // A banner has paper around it, on which its scale is written.
            var (format, paper) = (PrintFormats.Get(name), 0);
            if (format.Scale > 1)
                paper = (int)Math.Ceiling(10 * width / (format.Width / format.Scale + 26));
            var (right, bottom) = (width - 2 - paper, height - 2 - paper);
            for (var i = paper + 2; i <= right; i++)
                Assert.False(
                    pixel(i, paper + 1) == White || pixel(i, bottom) == White,
                    $"{theme} {name}: white at x {i}"
                );
            for (var i = paper + 2; i <= bottom; i++)
                Assert.False(
                    pixel(paper + 1, i) == White || pixel(right, i) == White,
                    $"{theme} {name}: white at y {i}"
                );
        }
    }

    [Fact]
    public async Task A_visitor_spends_the_budget_only_on_what_is_not_in_the_cache()
    {
        var content = Samples.Of("ky-nguyen-so");
        var share = PrintFormats.Get("share");
        var first = await _print.RenderAsync(content, share, new(), Somebody);
        Assert.Equal(first, await _print.RenderAsync(content, share, new(), Somebody));

        await Assert.ThrowsAsync<BudgetExhaustedException>(() => _print.PreviewAsync(content, share, 300, Somebody));
        Assert.NotEqual(first, await _print.PreviewAsync(content, share, 300, RenderCause.Editor));
    }

    private static (double Width, double Height) Box(string info, string name)
    {
        var numbers = Regex
            .Match(info, $@"{name}:\s+(-?[\d.]+)\s+(-?[\d.]+)\s+(-?[\d.]+)\s+(-?[\d.]+)")
            .Groups.Values.Skip(1)
            .Select(g => double.Parse(g.Value, CultureInfo.InvariantCulture))
            .ToArray();
        return ((numbers[2] - numbers[0]) / 72 * 25.4, (numbers[3] - numbers[1]) / 72 * 25.4);
    }

    private static (int, int) Rounded((double Width, double Height) box) =>
        ((int)Math.Round(box.Width), (int)Math.Round(box.Height));

    // Line breaks are layout; everything else must be the source's own characters.
    private static string Flat(string text) => SpacePattern().Replace(text, " ");

    private static (int Width, int Height, Func<int, int, int> Pixel) Ppm(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var header = Regex.Match(System.Text.Encoding.Latin1.GetString(bytes, 0, 40), @"^P6\s+(\d+)\s+(\d+)\s+255\s");
        var width = int.Parse(header.Groups[1].Value, CultureInfo.InvariantCulture);
        var height = int.Parse(header.Groups[2].Value, CultureInfo.InvariantCulture);
        return (
            width,
            height,
            (x, y) =>
            {
                var at = header.Length + (y * width + x) * 3;
                return (bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2];
            }
        );
    }

    [GeneratedRegex(@"[ \n\r\f]+")]
    private static partial Regex SpacePattern();
}
