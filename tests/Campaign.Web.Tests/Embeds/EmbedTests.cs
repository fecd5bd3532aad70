using System.Net;
using AngleSharp.Html.Parser;
using Campaign.Web.Tests.Site;

namespace Campaign.Web.Tests.Embeds;

public sealed class EmbedTests(EmbedHost host) : IClassFixture<EmbedHost>
{
    private static readonly HtmlParser Parser = new();

    [Theory, MemberData(nameof(EmbedHost.Framed), MemberType = typeof(EmbedHost))]
    public async Task Any_site_may_frame_an_embed_which_runs_and_sends_nothing(string path)
    {
        using var answer = await host.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors *", policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("X-Frame-Options"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_other_page_may_be_framed()
    {
        foreach (
            var path in SitePages.Paths.Concat([
                "/nhung",
                "/nhung/tro-giup/x",
                "/bang-tin/00001",
                "/api/v1/embeds/lich",
                "/api/v1/embeds/lich.html",
            ])
        )
        {
            using var answer = await host.Client.GetAsync(path);
            Assert.Contains(
                "frame-ancestors 'none'",
                answer.Headers.GetValues("Content-Security-Policy").Single(),
                StringComparison.Ordinal
            );
        }
    }

    [Theory, MemberData(nameof(EmbedHost.Framed), MemberType = typeof(EmbedHost))]
    public async Task Help_lines_come_before_everything_but_the_exit(string path)
    {
        var page = Parser.ParseDocument(await host.TextAsync(path));
        var links = page.QuerySelectorAll("a").Select(x => x.GetAttribute("href")).ToList();
        Assert.Equal([EmbedHost.Exit, "tel:113", "tel:115", "tel:111"], links[..4]);
        Assert.Equal("_top", page.QuerySelector("base")!.GetAttribute("target"));
        Assert.Equal(path.Contains("en-US", StringComparison.Ordinal) ? "Directory" : "Tra cứu dịch vụ", page.Title);
    }

    [Theory, MemberData(nameof(EmbedHost.Framed), MemberType = typeof(EmbedHost))]
    public async Task No_shelter_is_in_it_no_sample_and_no_street(string path)
    {
        var page = await host.TextAsync(path);
        foreach (
            var kept in new[]
            {
                EmbedHost.Shelter,
                "0000 000 007",
                "0000 000 001",
                "Nơi ở tạm",
                "Trạm Y tế",
                "Thôn Mẫu",
            }
        )
            Assert.DoesNotContain(kept, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_has_its_services_messages_and_events()
    {
        Assert.Contains("0000 000 006", await host.TextAsync("/nhung/tro-giup?place=00001"), StringComparison.Ordinal);
        Assert.Contains(
            "Nghiêng mình",
            await host.TextAsync("/nhung/thong-diep?place=00001"),
            StringComparison.Ordinal
        );
        var events = await host.TextAsync("/nhung/lich?place=00001");
        Assert.Contains("Tuần lễ tuyên truyền", events, StringComparison.Ordinal);
        Assert.DoesNotContain("Việc của nơi khác", events, StringComparison.Ordinal);
        var nation = await host.TextAsync("/nhung/tro-giup");
        Assert.DoesNotContain(EmbedHost.Counsel, nation, StringComparison.Ordinal);
        Assert.Contains("Chấm dứt bạo lực", await host.TextAsync("/nhung/thong-diep"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nhung/xyz", HttpStatusCode.NotFound, "Không có mục «xyz»")]
    [InlineData("/nhung/lich?place=99999", HttpStatusCode.NotFound, "«99999»")]
    [InlineData("/nhung/lich?place=huyen-cu", HttpStatusCode.NotFound, "nay thuộc nhiều nơi")]
    [InlineData("/nhung/lich?nen=hong", HttpStatusCode.BadRequest, "«hong»")]
    [InlineData("/nhung/lich?tieng=km", HttpStatusCode.BadRequest, "«km»")]
    public async Task Whatever_is_wrong_with_its_address_an_embed_shows_the_help_lines(
        string path,
        HttpStatusCode status,
        string said
    )
    {
        using var answer = await host.Client.GetAsync(path);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains("tel:113", page, StringComparison.Ordinal);
        Assert.Contains(
            "frame-ancestors *",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task In_English_what_has_no_English_text_is_marked_as_Vietnamese_and_the_frame_says_so()
    {
        var page = Parser.ParseDocument(await host.TextAsync("/nhung/tro-giup?place=00001&tieng=en-US"));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("If you need help now, call", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Leave now", page.QuerySelector("a.exit")!.TextContent);
        var counsel = page.QuerySelectorAll("li").Single(x => x.TextContent.Contains("0000 000 006"));
        Assert.Contains(EmbedHost.CounselInEnglish, counsel.TextContent, StringComparison.Ordinal);
        Assert.False(counsel.HasAttribute("lang"));
        var police = page.QuerySelectorAll(".calls a").Single(x => x.GetAttribute("href") == "tel:113");
        Assert.Equal("vi-VN", police.QuerySelector(".who")!.GetAttribute("lang"));
        Assert.Contains("has no English text", page.Body!.TextContent, StringComparison.Ordinal);
        var events = Parser.ParseDocument(await host.TextAsync("/nhung/lich?place=00001&tieng=en-US"));
        Assert.Contains("21 November 2025", events.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(
            EmbedHost.CounselInEnglish,
            await host.TextAsync("/nhung/tro-giup?place=00001"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_unit_that_is_gone_shows_its_heir() =>
        Assert.Contains(
            "Tỉnh Lâm Đồng",
            await host.TextAsync("/nhung/tro-giup?place=dak-nong"),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Browsers_keep_no_page_about_help_and_others_as_shortly_as_the_site_does()
    {
        using var help = await host.Client.GetAsync("/nhung/tro-giup?place=00001");
        Assert.Equal("no-store", help.Headers.CacheControl!.ToString());
        foreach (var path in new[] { "/nhung/thong-diep", "/nhung/lich", "/api/v1/embeds/tro-giup.html" })
        {
            using var answer = await host.Client.GetAsync(path);
            Assert.Equal("public, max-age=20, s-maxage=30", answer.Headers.CacheControl!.ToString());
        }
    }

    [Fact]
    public async Task What_is_withdrawn_is_gone()
    {
        await using var own = new OwnHost();
        await own.Host.InitializeAsync();
        Assert.Contains("Sinh hoạt", await own.Host.TextAsync("/nhung/lich?place=00001"), StringComparison.Ordinal);
        own.Host.Withdraw("cau-lac-bo");
        foreach (var path in new[] { "/nhung/lich?place=00001", "/api/v1/embeds/lich?place=00001" })
            Assert.DoesNotContain("Sinh hoạt", await own.Host.TextAsync(path), StringComparison.Ordinal);
    }

    private sealed class OwnHost : IAsyncDisposable
    {
        public EmbedHost Host { get; } = new();

        public async ValueTask DisposeAsync() => await Host.DisposeAsync();
    }
}
