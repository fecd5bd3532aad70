using Campaign.Rendering.Cache;
using Campaign.Rendering.Templates;
using Campaign.Rendering.Tests.Support;

namespace Campaign.Rendering.Tests.Pdf;

public sealed partial class PrintQualityTests
{
    [Theory]
    [InlineData("messages")]
    [InlineData("bulletin-2")]
    [InlineData("bulletin-a5")]
    [InlineData("speaker")]
    [InlineData("speaker-large")]
    public async Task What_has_no_blanks_is_broken_and_not_cut_at_the_edge(string name)
    {
        var run = string.Concat(Enumerable.Repeat("khôngaibịbỏlạiphíasau", 9));
        var sample = Samples.Of("thang-hanh-dong");
        var content = sample with { Sections = [new(run, run)], Parts = [new("Các thông điệp", [new(run, run)])] };
        var pdf = await _print.RenderAsync(content, PrintFormats.Get(name), new(), RenderCause.Editor);
        var text = string.Concat(Tool.Run("pdftotext", pdf.Path, "-").Normalize().Where(x => !char.IsWhiteSpace(x)));
        Assert.Contains(run, text, StringComparison.Ordinal);
    }
}
