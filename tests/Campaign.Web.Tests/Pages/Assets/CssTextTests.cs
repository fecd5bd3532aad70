using System.Text.RegularExpressions;
using Campaign.Web.Pages.Assets;
using Campaign.Web.Tests.Api;

namespace Campaign.Web.Tests.Pages.Assets;

public sealed partial class CssTextTests
{
    [Theory]
    [InlineData("a  >  b , c {\n  color : red;\n  margin: 0 auto;\n}\n", "a>b,c{color:red;margin:0 auto}")]
    [InlineData("/* why */\na { b: calc(1px + 2px); }", "a{b:calc(1px + 2px)}")]
    [InlineData("a::before { content: \"; }  /* x */\"; }", "a::before{content:\"; }  /* x */\"}")]
    [InlineData("a :hover { x: y } b:hover { c: d }", "a :hover{x:y}b:hover{c:d}")]
    [InlineData("@media (min-width: 1px) and (x) { a { b: c } }", "@media(min-width:1px) and (x){a{b:c}}")]
    [InlineData("a{b:url(\"data:x, y  ;z\") 1px}", "a{b:url(\"data:x, y  ;z\") 1px}")]
    [InlineData("a { content: \"\\2713\"; color: #ff0000 }", "a{content:\"\\2713\";color:#f00}")]
    [InlineData("@supports not (height: 1dvh) { a { b: c } }", "@supports not (height:1dvh){a{b:c}}")]
    [InlineData("::details-content { block-size: auto !important }", "::details-content{block-size:auto!important}")]
    [InlineData("a { width: calc(100% - (2 * var(--x))) }", "a{width:calc(100% - (2*var(--x)))}")]
    public void Only_what_means_nothing_is_left_out(string css, string shorter) =>
        Assert.Equal(shorter, CssText.Shortened(css));

    [Fact]
    public void What_is_no_style_sheet_is_refused_with_its_place() =>
        Assert.Contains(
            "(2,1)",
            Assert.Throws<FormatException>(() => CssText.Shortened("a { b: c }\n} d { e: f }")).Message
        );

    [Fact]
    public void The_sites_style_sheet_keeps_every_rule_and_loses_a_fifth()
    {
        var source = Source();
        var sent = CssText.Shortened(source);
        Assert.Equal(Rules(source), Rules(sent));
        Assert.True(sent.Length < source.Length * 0.8, $"{sent.Length} of {source.Length}");
    }

    // Village offices keep computers as long as they run. What these browsers lack only makes a page plainer, where
    // @supports asks first or the rule is a mere nicety (text-wrap).
    [Theory]
    [InlineData(":has(", "Firefox 115")]
    [InlineData("color-mix(", "Chrome 109")]
    [InlineData("light-dark(", "both")]
    [InlineData("subgrid", "Chrome 109")]
    [InlineData("@scope", "both")]
    [InlineData("&", "Chrome 109, Firefox 115: rules inside rules")]
    [InlineData("content-visibility", "Firefox 115")]
    public void The_sites_style_sheet_needs_nothing_that_old_browsers_lack(string feature, string lacking)
    {
        var asked = Asked().Replace(Comments().Replace(Source(), ""), "");
        Assert.False(asked.Contains(feature, StringComparison.Ordinal), $"{feature} is missing in {lacking}");
    }

    private static string Source() =>
        string.Concat(
            Directory
                .EnumerateFiles(Path.Combine(Approved.Root, "src/Campaign.Web/Pages/Assets/css"), "*.css")
                .Select(File.ReadAllText)
        );

    // Selectors and conditions without their blanks, in order.
    private static List<string> Rules(string css) =>
        [.. Heads().Matches(Comments().Replace(css, "")).Select(x => string.Concat(x.Groups[1].Value.Split()))];

    [GeneratedRegex(@"([^{};]+)\{")]
    private static partial Regex Heads();

    // What stands under a question whether the browser knows it, or under a selector that only those know who know it.
    [GeneratedRegex(@"@supports[^{]*\{(?:[^{}]|\{[^{}]*\})*\}|[^{}]*::details-content\s*\{[^{}]*\}")]
    private static partial Regex Asked();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();
}
