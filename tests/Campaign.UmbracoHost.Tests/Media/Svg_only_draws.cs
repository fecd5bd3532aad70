using System.Text;
using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.Media.Cleaning;

namespace Campaign.UmbracoHost.Tests.Media;

public sealed class Svg_only_draws
{
    private const string Open = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 9 9'>";

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<script href='https://x.test/a.js'/>")]
    [InlineData("<g onload='alert(1)'/>")]
    [InlineData("<g ONCLICK='alert(1)'/>")]
    [InlineData("<a href='javascript:alert(1)'><text>x</text></a>")]
    [InlineData("<use href='https://x.test/a.svg#x'/>")]
    [InlineData("<use xlink:href='data:image/svg+xml;base64,AA#x'/>")]
    [InlineData("<image href='https://x.test/track.png'/>")]
    [InlineData("<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><iframe src='https://x.test'/></body></foreignObject>")]
    [InlineData("<style>@import url(https://x.test/a.css);</style>")]
    [InlineData("<rect style='background:url(https://x.test)'/>")]
    [InlineData("<rect fill='url(https://x.test/#a)'/>")]
    [InlineData("<rect fill='url(#a) url(https://x.test)'/>")]
    [InlineData("<animate attributeName='href' values='javascript:alert(1)'/>")]
    [InlineData("<set attributeName='onload' to='alert(1)'/>")]
    [InlineData("<metadata>https://x.test alert</metadata>")]
    [InlineData("<!-- alert -->")]
    [InlineData("<?xml-stylesheet href='https://x.test/a.css'?>")]
    [InlineData("<iframe xmlns='http://www.w3.org/1999/xhtml' src='https://x.test'/>")]
    [InlineData("<handler xmlns='http://www.w3.org/2001/xml-events' event='load'>alert(1)</handler>")]
    public void Whatever_runs_or_fetches_is_taken_out(string part)
    {
        var clean = Clean(Open + part + "<path id='a' d='M0 0h9'/></svg>");
        Assert.DoesNotContain("alert", clean, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("x.test", clean, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("javascript", clean, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("d=\"M0 0h9\"", clean, StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_and_document_types_are_refused() =>
        Assert.Throws<UploadRefusedException>(() => Clean("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + Open + "<text>&x;</text></svg>"));

    [Fact]
    public void A_page_that_contains_a_drawing_is_refused() =>
        Assert.Throws<UploadRefusedException>(() => Clean("<html><svg/></html>"));

    [Fact]
    public void Own_gradients_and_uses_stay()
    {
        var clean = Clean(Open + "<defs><linearGradient id='g'/></defs><rect id='r' fill='url(#g)'/><use href='#r'/></svg>");
        Assert.Contains("fill=\"url(#g)\"", clean, StringComparison.Ordinal);
        Assert.Contains("href=\"#r\"", clean, StringComparison.Ordinal);
    }

    private static string Clean(string svg) => Encoding.UTF8.GetString(SvgCleaning.Clean(Encoding.UTF8.GetBytes(svg)));
}
