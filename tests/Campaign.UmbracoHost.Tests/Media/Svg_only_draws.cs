using System.Text;
using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.Media.Cleaning;
using Campaign.UmbracoHost.Media.Cleaning.Svg;

namespace Campaign.UmbracoHost.Tests.Media;

public sealed class Svg_only_draws
{
    private const string Open =
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 9 9'>";

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<script href='https://x.test/a.js'/>")]
    [InlineData("<g onload='alert(1)'/>")]
    [InlineData("<g ONCLICK='alert(1)'/>")]
    [InlineData("<a href='javascript:alert(1)'><text>x</text></a>")]
    [InlineData("<use href='https://x.test/a.svg#x'/>")]
    [InlineData("<use xlink:href='data:image/svg+xml;base64,AA#x'/>")]
    [InlineData(
        "<switch><foreignObject><body xmlns='http://www.w3.org/1999/xhtml'>alert</body></foreignObject><g/></switch>"
    )]
    [InlineData("<style>@import url(https://x.test/a.css);</style>")]
    [InlineData("<rect style='background:url(https://x.test)'/>")]
    [InlineData("<rect fill='url(https://x.test/#a)'/>")]
    [InlineData("<rect fill='url(#a) url(https://x.test)'/>")]
    [InlineData("<animate attributeName='href' values='javascript:alert(1)'/>")]
    [InlineData("<set attributeName='onload' to='alert(1)'/>")]
    [InlineData("<metadata>https://x.test alert</metadata>")]
    [InlineData("<g xmlns:s='http://x.test/sodipodi' s:role='alert' s:id='alert'/>")]
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
        Assert.Throws<UploadRefusedException>(() =>
            Clean("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + Open + "<text>&x;</text></svg>")
        );

    [Theory]
    [InlineData("<style>rect { fill: #c8102e }</style><rect/>", "fill=\"#c8102e\"")]
    [InlineData(
        "<style type='text/css'><![CDATA[ /* Lớp */ .st0{fill:#F58220;} ]]></style><rect class='st0 b'/>",
        "fill=\"#F58220\""
    )]
    [InlineData("<style>.a,.b{fill:red}#r{fill:blue}rect{fill:lime}</style><rect id='r' class='b'/>", "fill=\"blue\"")]
    [InlineData("<style>.a{fill:red!important}</style><rect class='a' style='fill:blue'/>", "fill=\"red\"")]
    [InlineData("<style>.a{fill:red}.a:hover{fill:lime}</style><rect class='a' fill='white'/>", "fill=\"red\"")]
    [InlineData(
        "<rect style='fill:url(#g);stroke:none;-inkscape-stroke:none;line-height:1.25' fill='red'/>",
        "fill=\"url(#g)\" stroke=\"none\""
    )]
    [InlineData(
        "<rect style=\"fill:rgb(1, 2, 3);font-family:'Be Vietnam; Pro'\"/>",
        "fill=\"rgb(1, 2, 3)\" font-family=\"'Be Vietnam; Pro'\""
    )]
    [InlineData(
        "<path d='M0 0' style='marker:url(#m)'/>",
        "marker-start=\"url(#m)\" marker-mid=\"url(#m)\" marker-end=\"url(#m)\""
    )]
    [InlineData("<g transform='translate (1, 2) rotate(3)'/>", "transform=\"translate (1, 2) rotate(3)\"")]
    [InlineData("<rect style='fill: light-dark(#dae8fc, var(--x, #1d293b))'/>", "fill=\"#dae8fc\"")]
    [InlineData("<switch><foreignObject requiredExtensions='x'/><g fill='red'/></switch>", "<g><g fill=\"red\"")]
    [InlineData("<g id='Vector (Stroke)' role='img'/>", "id=\"Vector (Stroke)\" role=\"img\"")]
    [InlineData("<text xml:space='preserve' aria-label='Gọi 111 (miễn phí)'>a  b</text>", ">a  b</text>")]
    public void Colours_of_style_sheets_become_attributes(string part, string expected)
    {
        var clean = Clean(Open + part + "</svg>");
        Assert.Contains(expected, clean, StringComparison.Ordinal);
        Assert.DoesNotContain("style", clean, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ground_coloured_by_css_becomes_a_rectangle_behind_everything() =>
        Assert.Contains(
            "><rect x=\"0\" y=\"0\" width=\"100%\" height=\"100%\" fill=\"#ffffff\" /><path",
            Clean(
                Open.Replace("<svg", "<svg style='background-color: #ffffff'", StringComparison.Ordinal)
                    + "<path d='M0 0'/></svg>"
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("<style>.a .b{fill:red}</style>", "“.a .b”")]
    [InlineData("<style>@media print{.a{fill:red}}</style>", "“@media print{.a{fill:red”")]
    [InlineData("<style>@font-face{font-family:F;src:url(data:x)}</style>", "@font-face")]
    [InlineData("<rect\nstyle='filter:url(#s)'/>", "“filter: url(#s)”")]
    [InlineData("<rect filter='url(#s)'/>", "“filter: url(#s)”")]
    [InlineData("<rect style='mix-blend-mode:multiply'/>", "“mix-blend-mode: multiply”")]
    [InlineData("<rect style='fill:var(--mau)'/>", "“fill: var(--mau)”")]
    [InlineData("<rect fill='color(display-p3 1 0 0)'/>", "“fill: color(display-p3 1 0 0)”")]
    [InlineData("<image href='data:image/png;base64,AA=='/>", "ảnh nhúng")]
    [InlineData("<image href='https://x.test/track.png'/>", "ảnh nằm ngoài tệp")]
    [InlineData("<image xlink:href='file:///C:/anh.jpg'/>", "ảnh nằm ngoài tệp")]
    [InlineData(
        "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'>Xin chào</body></foreignObject>",
        "đoạn trang web"
    )]
    public void What_would_be_missing_from_the_picture_is_refused_by_name_and_line(string part, string named)
    {
        var refused = Assert.Throws<UploadRefusedException>(() =>
            Clean("<?xml version='1.0'?>\n" + Open + "\n" + part + "</svg>")
        );
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.Contains("dòng 3", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>",
        "http://www.w3.org/2000/svg"
    )]
    [InlineData(
        "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://x.test/a.dtd' [<!ENTITY ns_svg "
            + "'http://www.w3.org/2000/svg'>]>",
        "&ns_svg;"
    )]
    public void The_document_type_that_drawing_programs_write_is_accepted(string type, string space)
    {
        var clean = Clean($"<?xml version='1.0'?>{type}<svg xmlns='{space}'><path d='M0 0h9'/></svg>");
        Assert.Contains("d=\"M0 0h9\"", clean, StringComparison.Ordinal);
        Assert.DoesNotContain("DOCTYPE", clean, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_contains_a_drawing_is_refused() =>
        Assert.Throws<UploadRefusedException>(() => Clean("<html><svg/></html>"));

    [Fact]
    public void Gradients_and_uses_within_the_drawing_stay()
    {
        var clean = Clean(
            Open + "<defs><linearGradient id='g'/></defs><rect id='r' fill='url(#g)'/><use href='#r'/></svg>"
        );
        Assert.Contains("fill=\"url(#g)\"", clean, StringComparison.Ordinal);
        Assert.Contains("href=\"#r\"", clean, StringComparison.Ordinal);
    }

    private static string Clean(string svg) => Encoding.UTF8.GetString(SvgCleaning.Clean(Encoding.UTF8.GetBytes(svg)));
}
