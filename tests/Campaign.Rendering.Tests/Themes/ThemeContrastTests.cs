using Campaign.Rendering.Themes;

namespace Campaign.Rendering.Tests.Themes;

public sealed class ThemeContrastTests
{
    // Published examples: black on white is 21, #767676 is the lightest grey that passes AA on white.
    [Theory]
    [InlineData("#000000", "#FFFFFF", 21)]
    [InlineData("#767676", "#FFFFFF", 4.54)]
    [InlineData("#FFFFFF", "#14213D", 15.97)]
    [InlineData("#F5821F", "#FFFFFF", 2.59)]
    public void The_ratio_is_that_of_wcag_whichever_colour_comes_first(string one, string other, double expected)
    {
        Assert.Equal(expected, Math.Floor(ThemeContrast.Ratio(one, other) * 100) / 100);
        Assert.Equal(ThemeContrast.Ratio(one, other), ThemeContrast.Ratio(other, one));
    }

    [Fact]
    public void Words_that_only_colour_sets_apart_are_refused_for_printers_without_colours()
    {
        Assert.Equal("#4C4C4C", ThemeContrast.Grey("#FF0000"));
        // 5.25 in colours.
        var colours = new Dictionary<string, string> { ["p-ink"] = "#000000", ["p-ground"] = "#FF0000" };
        var fault = Assert.Single(ThemeContrast.Check(colours));
        Assert.StartsWith("contrast of p-ink #000000 on p-ground #FF0000, printed in grey, is 2.4", fault);
    }
}
