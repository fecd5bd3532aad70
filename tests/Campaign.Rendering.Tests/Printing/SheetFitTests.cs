using Campaign.Rendering.Browser;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Faults;
using Campaign.Rendering.Printing;
using Campaign.Rendering.Templates;
using Campaign.Rendering.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Campaign.Rendering.Tests.Printing;

[Collection(SharedChromium.Name)]
public sealed class SheetFitTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PrintService _print;

    public SheetFitTests(SharedChromium chromium) => _print = Service(chromium.Renderer);

    public void Dispose() => _folder.Dispose();

    private PrintService Service(IRenderer renderer)
    {
        var clock = Clock.Still();
        var cache = new RenditionCache(_folder.Path, 100_000_000, clock, NullLogger<RenditionCache>.Instance);
        return new(renderer, Repository.Themes, cache, new RenderBudget(new() { Budget = 1 }, clock));
    }

    [Fact]
    public async Task What_is_said_not_to_fit_is_what_would_be_refused_and_for_the_same_reasons()
    {
        var bare = Samples.Of("thang-hanh-dong", Samples.ThreeHundred) with { Sections = [] };
        var crowded = bare with
        {
            Hotlines = [.. Enumerable.Repeat(new Hotline("1900 00 00 01", new string('n', 60), new('m', 60)), 6)],
        };
        var refused = 0;
        foreach (var content in new[] { bare, crowded })
        foreach (var format in PrintFormats.OfMessages.Append(PrintFormats.Sized("Nhỏ", 320, 320)))
        {
            var faults = await _print.FaultsAsync(content, format);
            try
            {
                await _print.RenderAsync(content, format, new(), RenderCause.Editor);
                Assert.Empty(faults);
            }
            catch (UnprintableException why)
            {
                Assert.Equal(why.Faults, faults);
                refused++;
            }
        }
        Assert.InRange(refused, 4, 30);
    }

    [Fact]
    public async Task What_was_measured_once_is_known_without_a_browser()
    {
        var bare = Samples.Of("thang-hanh-dong") with { Sections = [] };
        var trifold = PrintFormats.Get("trifold");
        var poster = PrintFormats.Get("a3");
        var (none, some) = (await _print.FaultsAsync(bare, poster), await _print.FaultsAsync(bare, trifold));
        var without = Service(new UnavailableRenderer("There is none."));
        Assert.Equal(none, await without.FaultsAsync(bare, poster));
        Assert.Equal(some, await without.FaultsAsync(bare, trifold));
        Assert.Empty(none);
        Assert.Contains("trifold", Assert.Single(some), StringComparison.Ordinal);
        await Assert.ThrowsAsync<RenderingUnavailableException>(() =>
            without.FaultsAsync(bare with { Message = "Câu khác" }, poster)
        );
    }

    [Theory]
    [InlineData("a4")]
    [InlineData("banner")]
    public async Task A_grey_preview_has_no_colour_and_as_many_letters(string name)
    {
        var (content, format) = (Samples.Of("thang-hanh-dong"), PrintFormats.Get(name));
        var colours = await _print.PreviewAsync(content, format, 480, RenderCause.Editor);
        var grey = await _print.PreviewAsync(content, format, 480, RenderCause.Editor, new(IsGrey: true));
        using var before = Image.Load<Rgb24>(colours.Path);
        using var after = Image.Load<Rgb24>(grey.Path);
        Assert.Equal(before.Size(), after.Size());
        Assert.Contains(Pixels(before), x => x.R != x.G);
        Assert.All(Pixels(after), x => Assert.True(x.R == x.G && x.G == x.B));
        Assert.Contains(Pixels(after), x => x.R < 0x60);
        Assert.Contains(Pixels(after), x => x.R > 0xC0);
    }

    private static IEnumerable<Rgb24> Pixels(Image<Rgb24> picture) =>
        from y in Enumerable.Range(0, picture.Height)
        from x in Enumerable.Range(0, picture.Width)
        select picture[x, y];
}
