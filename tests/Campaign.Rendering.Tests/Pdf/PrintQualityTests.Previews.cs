using Campaign.Rendering.Cache;
using Campaign.Rendering.Templates;
using Campaign.Rendering.Tests.Support;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Campaign.Rendering.Tests.Pdf;

public sealed partial class PrintQualityTests
{
    [Fact]
    public async Task A_preview_is_the_same_picture_in_a_third_of_the_bytes()
    {
        var (content, format) = (Samples.Of("thang-hanh-dong"), PrintFormats.Get("share"));
        var full = await _print.RenderAsync(content, format, new(), RenderCause.Editor);
        var light = await _print.PreviewAsync(content, format, (int)format.Width, RenderCause.Editor);

        using var before = Image.Load<Rgb24>(full.Path);
        using var after = Image.Load<Rgb24>(light.Path);
        Assert.Equal(before.Size(), after.Size());
        Assert.True(new FileInfo(light.Path).Length * 3 < new FileInfo(full.Path).Length);
        var furthest = 0;
        for (var y = 0; y < before.Height; y++)
        for (var x = 0; x < before.Width; x++)
            furthest = Math.Max(furthest, Distance(before[x, y], after[x, y]));
        // Of 255: an edge may take the nearest shade, but no colour may become another.
        Assert.InRange(furthest, 0, 64);
    }

    private static int Distance(Rgb24 a, Rgb24 b) =>
        Math.Max(Math.Abs(a.R - b.R), Math.Max(Math.Abs(a.G - b.G), Math.Abs(a.B - b.B)));
}
