using System.Net;
using System.Text.RegularExpressions;

namespace Campaign.Web.Tests.Site;

public sealed class LanguageTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Theory]
    [InlineData("/", "/en", "en")]
    [InlineData("/tro-giup", "/en/help", "en")]
    [InlineData("/tro-giup/111", "/en/help/111", "en")]
    [InlineData("/gioi-thieu", "/en/contact", "en")]
    [InlineData("/an-toan", "/en/an-toan", "en")]
    [InlineData("/en/an-toan", "/an-toan", "vi")]
    [InlineData("/dia-phuong/68", "/en/places/68", "en")]
    [InlineData("/en/places/68", "/dia-phuong/68", "vi")]
    [InlineData("/en", "/", "vi")]
    [InlineData("/en/help", "/tro-giup", "vi")]
    [InlineData("/en/help/111", "/tro-giup/111", "vi")]
    [InlineData("/en/contact", "/gioi-thieu", "vi")]
    public async Task A_page_leads_to_itself_in_the_other_language(string path, string other, string language)
    {
        var html = await site.Client.GetStringAsync(path);
        Assert.Matches($"<a class=\"lang-link\" href=\"{other}\" lang=\"{language}\" hreflang=\"{language}\"", html);
    }

    [Theory]
    [InlineData("/thong-diep/cham-dut", "/thong-diep/cham-dut?tieng=en-US")]
    [InlineData("/tai-lieu/ap-phich-doc", "/tai-lieu/ap-phich-doc?tieng=en-US")]
    [InlineData("/tro-giup/111", "/en/help/111")]
    public async Task An_item_names_the_languages_it_is_published_in(string path, string english)
    {
        var html = await site.Client.GetStringAsync(path);
        Assert.Contains($"<a href=\"{path}\" hreflang=\"vi-VN\" aria-current=\"true\">tiếng Việt</a>", html);
        Assert.Contains($"<a href=\"{english}\" hreflang=\"en-US\">tiếng Anh</a>", html);
    }

    [Fact]
    public async Task Every_language_link_is_answered_by_the_page_it_names()
    {
        string[] starts =
        [
            "/",
            "/tro-giup",
            "/tro-giup/111",
            "/gioi-thieu",
            "/thong-diep/cham-dut",
            "/tai-lieu/ap-phich-doc",
        ];
        foreach (var start in starts)
        {
            var links = Alternates(await site.Client.GetStringAsync(start));
            Assert.True(links.Count >= 3, start);
            Assert.Single(links, x => x.Language == "x-default");
            foreach (var (language, url) in links)
            {
                var html = await site.Client.GetStringAsync(url);
                Assert.Equal(links, Alternates(html));
                if (language != "x-default")
                    Assert.Equal(url, Regex.Match(html, "rel=\"canonical\" href=\"([^\"]+)\"").Groups[1].Value);
            }
        }
    }

    [Theory]
    [InlineData("/an-toan")]
    [InlineData("/en/an-toan")]
    public async Task What_stays_on_a_device_is_said_for_each_browser_in_both_languages(string path)
    {
        var html = System.Net.WebUtility.HtmlDecode(await site.Client.GetStringAsync(path));
        foreach (var browser in (string[])["Chrome", "Cốc Cốc", "Samsung Internet", "Safari", "Zalo"])
            Assert.Matches($"<th scope=\"row\">[^<]*{browser}</th>", html);
    }

    [Fact]
    public async Task English_pages_lead_to_English_ones_where_there_are_some()
    {
        var html = await site.Client.GetStringAsync("/en/help");
        var footer = html[html.IndexOf("<footer", StringComparison.Ordinal)..];
        foreach (var path in (string[])["/en/help", "/en/an-toan", "/en/contact"])
            Assert.Contains($"<li><a href=\"{path}\">", footer, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/an-toan\"", footer, StringComparison.Ordinal);
        Assert.Contains("href=\"/lich\" hreflang=\"vi\"", Regex.Replace(footer, "\\s+", " "), StringComparison.Ordinal);
        Assert.Contains("href=\"/en/an-toan\"", html[..^footer.Length], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/thong-diep/vun-dap?tieng=en-US", "Nội dung này chưa có bản tiếng Anh. Dưới đây là bản tiếng Việt.")]
    [InlineData("/tai-lieu/bang-ron?tieng=en-US", "Nội dung này chưa có bản tiếng Anh. Dưới đây là bản tiếng Việt.")]
    [InlineData("/en/help/tram-y-te", "There is no English version yet; this is the Vietnamese one.")]
    public async Task A_page_that_falls_back_says_so_and_is_not_the_canonical_one(string path, string words)
    {
        var html = await site.Client.GetStringAsync(path);
        Assert.Contains(words, html);
        Assert.DoesNotContain($"rel=\"canonical\" href=\"{site.Address}{path}\"", html);
    }

    [Fact]
    public async Task Foreign_words_on_a_Vietnamese_page_are_marked()
    {
        var html = await site.Client.GetStringAsync("/tai-lieu/ap-phich-doc?tieng=en-US");
        Assert.Contains("<html lang=\"vi\"", html);
        Assert.Matches("<h1 lang=\"en-US\">Portrait poster, A3", html);
        Assert.Contains("<div lang=\"en-US\"><p>Hang it on <strong>main roads</strong>.</p>", html);
    }

    [Fact]
    public async Task A_missing_English_page_says_so_in_English()
    {
        var answer = await site.Client.GetAsync("/en/khong-co");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("<html lang=\"en\"", html);
        Assert.Contains("There is nothing at this address.", html);
        Assert.Contains("<title>Page not found</title>", html);
        Assert.Contains("<h1>Page not found</h1>", html);
        var content = Regex.Match(html, "<main.*</main>", RegexOptions.Singleline).Value;
        Assert.Contains("href=\"/en/help\"", content);
        Assert.DoesNotContain("Không", content);
        Assert.DoesNotContain("Trang chủ", content);
    }

    private static List<(string Language, string Url)> Alternates(string html) =>
        [
            .. Regex
                .Matches(html, "<link rel=\"alternate\" hreflang=\"([^\"]+)\" href=\"([^\"]+)\"")
                .Select(x => (x.Groups[1].Value, WebUtility.HtmlDecode(x.Groups[2].Value))),
        ];
}
