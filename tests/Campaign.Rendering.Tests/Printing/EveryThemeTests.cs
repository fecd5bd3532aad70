using System.Globalization;
using System.Text.RegularExpressions;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Printing;
using Campaign.Rendering.Templates;
using Campaign.Rendering.Tests.Support;
using Campaign.Web.Tests.Api;
using Microsoft.Extensions.Logging.Abstractions;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Campaign.Rendering.Tests.Printing;

/// <summary>What every theme makes of the same content: an approved line for each picture and kind of print.</summary>
[Collection(SharedChromium.Name)]
public sealed partial class EveryThemeTests : IDisposable
{
    // One of each layout: sheets of other sizes are the same page, larger.
    private static readonly string[] Paper = ["a4", "leaflet", "card", "bulletin-2", "speaker"];

    // As officers add them.
    private static readonly PrintFormat Added = PrintFormats.Sized("Ảnh dọc", 1080, 1350);

    private readonly TemporaryFolder _folder = new();
    private readonly PrintService _print;

    public EveryThemeTests(SharedChromium chromium)
    {
        var clock = Clock.Still();
        var cache = new RenditionCache(_folder.Path, 100_000_000, clock, NullLogger<RenditionCache>.Instance);
        _print = new(chromium.Renderer, Repository.Themes, cache, new RenderBudget(new() { Budget = 1 }, clock));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Pictures_and_print_are_as_approved_in_every_theme()
    {
        var lines = new List<string>();
        foreach (var theme in Repository.Themes.All.Select(x => x.Name).Order(StringComparer.Ordinal))
        {
            foreach (var format in PrintFormats.All.Where(x => x.IsPicture).Append(Added))
                lines.Add($"{theme} | {format.Name} | {Drawn(await FileAsync(theme, format))}");
            foreach (var name in Paper)
                lines.Add($"{theme} | {name} | {Printed(await FileAsync(theme, PrintFormats.Get(name)))}");
        }
        Approved.Equal("docs/forms/themes.txt", string.Join('\n', lines) + "\n");
    }

    private async Task<string> FileAsync(string theme, PrintFormat format) =>
        (await _print.RenderAsync(Samples.Of(theme, Samples.Short), format, new(), RenderCause.Editor)).Path;

    // The ground of the theme, and letters on it: an empty or torn picture has neither.
    private static string Drawn(string path)
    {
        using var picture = Image.Load<Rgb24>(path);
        var counts = new Dictionary<Rgb24, int>();
        for (var y = 0; y < picture.Height; y += 2)
        for (var x = 0; x < picture.Width; x += 2)
            counts[picture[x, y]] = counts.GetValueOrDefault(picture[x, y]) + 1;
        var ground = counts.MaxBy(x => x.Value);
        var share = (double)ground.Value / counts.Values.Sum();
        Assert.InRange(share, 0.2, 0.97);
        Assert.True(counts.Count > 50, $"{path}: {counts.Count} colours");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{picture.Width} × {picture.Height}, #{ground.Key.R:X2}{ground.Key.G:X2}{ground.Key.B:X2}"
        );
    }

    private static string Printed(string path)
    {
        var info = Tool.Run("pdfinfo", path);
        var text = Blank().Replace(Tool.Run("pdftotext", path, "-"), " ");
        Assert.Contains("0000 000 001", text, StringComparison.Ordinal);
        return $"{Pages().Match(info).Groups[1].Value} trang, {Size().Match(info).Groups[1].Value}";
    }

    [GeneratedRegex(@"Pages:\s+(\d+)")]
    private static partial Regex Pages();

    [GeneratedRegex(@"Page size:\s+(\S+ x \S+ pts)")]
    private static partial Regex Size();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
