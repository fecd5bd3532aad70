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
}
