using Campaign.Web.Words;

namespace Campaign.Web.Tests.Site;

public sealed class MarkupTests
{
    private static string Html(string markdown) => Markup.Html(markdown).Value;

    [Fact]
    public void Raw_html_is_text()
    {
        var html = Html("Xin <script>alert(1)</script> <img src=x onerror=y>\n\n<div onclick=z>a</div>");
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<div", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("![", "](/media/a.png)")]
    [InlineData("> - ", "")]
    [InlineData("**a *b ", "* **")]
    public void A_text_that_is_nested_too_deep_does_nothing_to_the_next_one(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 400)) + "x" + string.Concat(Enumerable.Repeat(close, 400));
        for (var i = 0; i < 50; i++)
        {
            Html(deep);
            Markup.Plain(deep);
            Assert.Equal("<p>Ở <strong>đường lớn</strong>.</p>\n", Html("Ở **đường lớn**."));
            Assert.Equal("Ở đường lớn.", Markup.Plain("Ở **đường lớn**."));
        }
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[**x**](JaVaScRiPt:alert(1))")]
    [InlineData("[x](java&#x73;cript:alert(1))")]
    [InlineData("[x](javascript&colon;alert(1))")]
    [InlineData("[x](<java script:alert(1)>)")]
    [InlineData("[x](<&#1;javascript:alert(1)>)")]
    [InlineData("[x](java&Tab;script:alert(1))")]
    [InlineData("[x](data:text/html,1)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x][r]\n\n[r]: javascript:alert(1)")]
    [InlineData("[x]\n\n[x]: vbscript:alert(1)")]
    [InlineData("[![a](/media/a.png)](javascript:alert(1))")]
    public void A_link_to_what_a_browser_would_run_is_only_its_text(string markdown)
    {
        var html = Html(markdown);
        Assert.DoesNotContain("href", html, StringComparison.Ordinal);
        Assert.Matches("x|javascript|a.png", html);
    }

    [Theory]
    [InlineData("https://example.org/a?b=c#d")]
    [InlineData("/ke-hoach#kh-1")]
    [InlineData("tel:111")]
    [InlineData("mailto:a@example.org")]
    [InlineData("tai-lieu/a.pdf")]
    public void A_link_to_a_page_mail_or_telephone_stays(string url) =>
        Assert.Contains($"href=\"{url}\"", Html($"[x]({url})"), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://example.org/a.png")]
    [InlineData("//example.org/a.png")]
    [InlineData("data:image/png;base64,x")]
    public void A_picture_of_another_host_is_its_description(string url)
    {
        var html = Html($"![mô tả]({url})");
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("mô tả", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_of_this_site_stays() =>
        Assert.Contains("src=\"/media/a.png\"", Html("![a](/media/a.png)"), StringComparison.Ordinal);

    [Fact]
    public void Plain_text_has_no_markup() =>
        Assert.Equal(
            "Mục đích\nĐậm và liên kết",
            Markup.Plain("## Mục đích\n\n**Đậm** và [liên kết](/x)").ReplaceLineEndings("\n")
        );
}
