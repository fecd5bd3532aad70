using Campaign.Content.Projection;
using Campaign.Content.Types;

namespace Campaign.Content.Tests.Projection;

public class MarkdownTests
{
    [Fact]
    public void Raw_html_is_text()
    {
        var html = Markdown.ToHtml("Xin <script>alert(1)</script> <img src=x onerror=y>\n\n<div onclick=z>a</div>");
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<div", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](java&#x73;cript:alert(1))")]
    [InlineData("[x](data:text/html,1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x][r]\n\n[r]: javascript:alert(1)")]
    [InlineData("[x](//evil.example/)")]
    [InlineData("[x](\\\\evil.example)")]
    public void A_link_leads_to_no_script_and_no_hidden_host(string markdown) =>
        Assert.Contains("href=\"\"", Markdown.ToHtml(markdown), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://example.org/a?b=c#d")]
    [InlineData("/ke-hoach#kh-1")]
    [InlineData("tel:111")]
    [InlineData("mailto:a@example.org")]
    [InlineData("tai-lieu/a.pdf")]
    public void A_link_to_a_page_stays(string url) =>
        Assert.Contains($"href=\"{url}\"", Markdown.ToHtml($"[x]({url})"), StringComparison.Ordinal);

    [Fact]
    public void A_picture_comes_from_this_site_only()
    {
        Assert.Contains("src=\"\"", Markdown.ToHtml("![a](https://example.org/a.png)"), StringComparison.Ordinal);
        Assert.Contains("src=\"/media/a.png\"", Markdown.ToHtml("![a](/media/a.png)"), StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_text_has_no_marks() => Assert.Equal("Mục đích\nĐậm và liên kết", Markdown.ToPlainText("## Mục đích\n\n**Đậm** và [liên kết](/x)").ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("Thông điệp số 1: Đừng im lặng!", "thong-diep-so-1-dung-im-lang")]
    [InlineData("ខ្មែរ", "muc")]
    [InlineData("  ", "muc")]
    public void A_name_becomes_ascii(string name, string slug) => Assert.Equal(slug, Slugs.Of(name));
}
