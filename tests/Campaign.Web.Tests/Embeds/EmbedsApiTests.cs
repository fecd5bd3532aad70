using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Campaign.Web.Tests.Api;
using Campaign.Web.Tests.Boards;

namespace Campaign.Web.Tests.Embeds;

public sealed class EmbedsApiTests(EmbedHost host) : IClassFixture<EmbedHost>
{
    private const string Here = "?place=00001";

    private async Task<JsonElement> JsonAsync(string path) =>
        JsonDocument.Parse(await host.TextAsync(path)).RootElement;

    [Fact]
    public async Task Data_hold_what_the_frame_shows()
    {
        var embed = await JsonAsync("/api/v1/embeds/tro-giup" + Here);
        Assert.Equal("113", embed.GetProperty("help")[0].GetProperty("phones")[0].GetProperty("digits").GetString());
        Assert.Equal(
            [EmbedHost.Counsel],
            embed.GetProperty("services").EnumerateArray().Select(x => x.GetProperty("name").GetString())
        );
        Assert.DoesNotContain(EmbedHost.Shelter, embed.GetRawText(), StringComparison.Ordinal);
        Assert.EndsWith("/nhung/tro-giup?place=00001", embed.GetProperty("frameUrl").GetString());
        Assert.Equal(
            await host.TextAsync("/api/v1/embeds/tro-giup.html" + Here),
            embed.GetProperty("html").GetString()
        );
        var events = (await JsonAsync("/api/v1/embeds/lich" + Here)).GetProperty("events").EnumerateArray().ToList();
        foreach (var title in new[] { BoardHost.Ends, BoardHost.Stays })
            Assert.Contains(events, x => x.GetProperty("title").GetString() == title);
    }

    [Fact]
    public async Task In_English_each_text_says_its_language_and_the_snippet_asks_for_English()
    {
        var embed = await JsonAsync($"/api/v1/embeds/tro-giup{Here}&lang=en-US");
        Assert.Equal("en-US", embed.GetProperty("language").GetString());
        var counsel = embed.GetProperty("services")[0];
        Assert.Equal(
            (EmbedHost.CounselInEnglish, "en-US"),
            (counsel.GetProperty("name").GetString(), counsel.GetProperty("language").GetString())
        );
        Assert.Equal("vi-VN", embed.GetProperty("help")[0].GetProperty("language").GetString());
        Assert.Contains("tieng=en-US", embed.GetProperty("snippet").GetString(), StringComparison.Ordinal);
        var html = new HtmlParser().ParseDocument(embed.GetProperty("html").GetString()!);
        Assert.Equal("en", html.QuerySelector("section")!.GetAttribute("lang"));
        Assert.Equal("vi-VN", html.QuerySelector("li")!.GetAttribute("lang"));
        await host.TextAsync("/api/v1/embeds/lich?lang=km", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Every_subject_in_both_languages_is_as_approved()
    {
        var text = new System.Text.StringBuilder();
        foreach (var what in (string[])["tro-giup", "thong-diep", "lich"])
        foreach (var language in (string[])["vi-VN", "en-US"])
            text.Append(await host.TextAsync($"/api/v1/embeds/{what}.html{Here}&lang={language}"));
        // Where the host of the tests listens is another port each time.
        var origin = host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
        Approved.Equal("docs/forms/embeds.html", text.Replace(origin, "https://vi-du.gov.vn").ToString());
    }

    [Theory]
    [InlineData("tro-giup")]
    [InlineData("thong-diep")]
    [InlineData("lich")]
    public async Task Plain_html_is_text_and_links_with_the_numbers_first(string what)
    {
        using var answer = await host.Client.GetAsync($"/api/v1/embeds/{what}.html{Here}");
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        var html = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal(
            ["A", "B", "H2", "H3", "LI", "P", "SECTION", "UL"],
            html.Body!.QuerySelectorAll("*").Select(x => x.TagName).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.All(
            html.QuerySelectorAll("*").SelectMany(x => x.Attributes).Select(x => x.Name),
            x => Assert.Contains(x, new[] { "href", "rel", "class", "lang" })
        );
        Assert.Equal(
            [EmbedHost.Exit, "tel:113"],
            html.QuerySelectorAll("a").Take(2).Select(x => x.GetAttribute("href"))
        );
        Assert.All(
            html.QuerySelectorAll("a").Select(x => x.GetAttribute("href")!),
            x => Assert.Matches("^(tel:|https?:)", x)
        );
    }

    [Fact]
    public async Task What_somebody_typed_is_text_and_nothing_else()
    {
        var html = new HtmlParser().ParseDocument(await host.TextAsync("/api/v1/embeds/thong-diep.html" + Here));
        Assert.Contains(html.QuerySelectorAll("li"), x => x.TextContent.Contains(EmbedHost.Hostile));
        var page = new HtmlParser().ParseDocument(await host.TextAsync("/nhung/thong-diep" + Here));
        Assert.Contains(page.QuerySelectorAll("li"), x => x.TextContent.Contains(EmbedHost.Hostile));
    }

    [Theory]
    [InlineData("/api/v1/embeds/xyz", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/embeds/xyz.html", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/embeds/lich?place=99999", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/embeds/lich?place=huyen-cu", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/embeds/lich?nen=toi", HttpStatusCode.BadRequest)]
    public async Task Machines_are_told_what_is_wrong(string path, HttpStatusCode status) =>
        await host.TextAsync(path, status);

    [Fact]
    public async Task Portals_may_fetch_it_from_their_pages()
    {
        using var answer = await host.Client.GetAsync("/api/v1/embeds/tro-giup.html");
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Theory]
    [InlineData("/nhung", "/nhung/tro-giup\"")]
    [InlineData("/nhung?muc=lich&noi=00001&nen=toi", "/nhung/lich?place=00001&amp;nen=toi\"")]
    public async Task The_page_hands_out_a_snippet(string path, string address)
    {
        var page = new HtmlParser().ParseDocument(await host.TextAsync(path));
        var snippet = page.QuerySelector("pre code")!.TextContent;
        Assert.Contains(address, snippet, StringComparison.Ordinal);
        Assert.Equal(snippet, page.QuerySelector("[data-copy]")!.GetAttribute("data-copy"));
        var frame = new HtmlParser().ParseDocument(snippet).QuerySelector("iframe")!;
        Assert.Equal("no-referrer", frame.GetAttribute("referrerpolicy"));
        Assert.False(string.IsNullOrEmpty(frame.GetAttribute("title")));
        Assert.Contains("nhung/", frame.GetAttribute("src"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nhung?muc=xyz", HttpStatusCode.BadRequest)]
    [InlineData("/nhung?noi=khong+co+noi+nay", HttpStatusCode.BadRequest)]
    [InlineData("/nhung?noi=huyen-cu", HttpStatusCode.OK)]
    public async Task The_page_says_what_is_not_there(string path, HttpStatusCode status) =>
        await host.TextAsync(path, status);
}
