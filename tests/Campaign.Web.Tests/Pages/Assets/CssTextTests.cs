using System.Text.RegularExpressions;
using Campaign.Web.Pages.Assets;
using Campaign.Web.Tests.Api;

namespace Campaign.Web.Tests.Pages.Assets;

public sealed partial class CssTextTests
{
    [Theory]
    [InlineData("a  >  b , c {\n  color : red;\n  margin: 0 auto;\n}\n", "a > b,c{color :red;margin:0 auto}")]
    [InlineData("/* why */\na { b: calc(1px + 2px); }", "a{b:calc(1px + 2px)}")]
    [InlineData("a::before { content: \"; }  /* x */\"; }", "a::before{content:\"; }  /* x */\"}")]
    [InlineData("a :hover{}b:hover { c: d }", "a :hover{}b:hover{c:d}")]
    [InlineData("@media (min-width: 1px) and (x) { a { b: c } }", "@media (min-width:1px) and (x){a{b:c}}")]
    [InlineData("a{b:url(\"data:x, y  ;z\") 1px}", "a{b:url(\"data:x, y  ;z\") 1px}")]
    public void Only_what_means_nothing_is_left_out(string css, string shorter) =>
        Assert.Equal(shorter, CssText.Shortened(css));

    [Fact]
    public void The_sites_style_sheet_keeps_every_rule_and_loses_a_fifth()
    {
        var source = string.Concat(
            Directory
                .EnumerateFiles(Path.Combine(Approved.Root, "src/Campaign.Web/Pages/Assets/css"), "*.css")
                .Select(File.ReadAllText)
        );
        var sent = CssText.Shortened(source);
        Assert.Equal(Rules(source), Rules(sent));
        Assert.True(sent.Length < source.Length * 0.8, $"{sent.Length} of {source.Length}");
    }

    // Selectors and conditions without their blanks, in order.
    private static List<string> Rules(string css) =>
        [.. Heads().Matches(Comments().Replace(css, "")).Select(x => string.Concat(x.Groups[1].Value.Split()))];

    [GeneratedRegex(@"([^{};]+)\{")]
    private static partial Regex Heads();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();
}
