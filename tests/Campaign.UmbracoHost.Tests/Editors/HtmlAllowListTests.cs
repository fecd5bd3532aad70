using Campaign.UmbracoHost.Editors;

namespace Campaign.UmbracoHost.Tests.Editors;

/// <summary>What is stored of formatted text is safe to show.</summary>
public sealed class HtmlAllowListTests
{
    [Theory]
    [InlineData("<p>Lời <strong>đậm</strong></p>", "<p>Lời <strong>đậm</strong></p>")]
    [InlineData("<p>a<script>alert(1)</script>b</p>", "<p>ab</p>")]
    [InlineData("<img src=x onerror=alert(1)>", "<img src=\"x\">")]
    [InlineData("<a href=\"javascript:alert(1)\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\"java\nscript:alert(1)\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\"JaVaScRiPt&#58;alert(1)\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\"data:text/html,x\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\"/{localLink:umb://document/1}\">a</a>", "<a href=\"/{localLink:umb://document/1}\">a</a>")]
    [InlineData(
        "<a href=\"https://a.vn/x:y\" target=\"_blank\">a</a>",
        "<a href=\"https://a.vn/x:y\" target=\"_blank\" rel=\"noopener\">a</a>"
    )]
    [InlineData("<svg><script>1</script></svg><math></math>", "")]
    [InlineData("<center><b>a</b></center>", "<b>a</b>")]
    [InlineData("<center><iframe src=//x></iframe><p style=\"x\">a</p></center>", "<p>a</p>")]
    [InlineData("<p>a<!-- b --></p>", "<p>a</p>")]
    [InlineData("<a href=\"vbscript:x\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\"&#1;javascript:alert(1)\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\"java&Tab;script:alert(1)\">a</a>", "<a>a</a>")]
    [InlineData("<img src=\"data:image/svg+xml,x\" alt=\"b\">", "<img alt=\"b\">")]
    [InlineData("<a href=\"{localLink:umb://document/1}\">a</a>", "<a href=\"{localLink:umb://document/1}\">a</a>")]
    [InlineData("<a href=\"tel:111\">111</a>", "<a href=\"tel:111\">111</a>")]
    [InlineData("<a href=\"mailto:a@b.vn\">thư</a>", "<a href=\"mailto:a@b.vn\">thư</a>")]
    [InlineData("<unknown><p>chữ <x-y>giữ lại</x-y></p></unknown>", "<p>chữ giữ lại</p>")]
    [InlineData("<style>p{color:red}</style><p>a</p>", "<p>a</p>")]
    public void Only_what_the_editor_makes_is_kept(string html, string kept) =>
        Assert.Equal(kept, new HtmlAllowList().Sanitize(html));
}
