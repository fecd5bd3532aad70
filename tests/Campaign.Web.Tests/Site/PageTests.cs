using System.Net;

namespace Campaign.Web.Tests.Site;

public sealed class PageTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task The_home_page_shows_the_theme_the_day_and_the_numbers()
    {
        var html = await site.Client.GetStringAsync("/");
        Assert.Contains("Hôm nay, 21/11: ngày 7 trong 31 ngày", html);
        Assert.Contains("Đang diễn ra", html);
        Assert.Contains("tel:1900969680", html);
    }

    [Fact]
    public async Task A_year_without_a_theme_shows_the_last_one_known_as_what_it_is()
    {
        var html = await site.Client.GetStringAsync("/2026");
        Assert.Contains("Chủ đề năm 2026 chưa có trên trang này", html);
        Assert.Contains("Chủ đề gần nhất có trên trang này là của năm 2025: “", html);
        Assert.DoesNotContain("Chủ đề gần nhất", await site.Client.GetStringAsync("/2025"));
    }

    [Fact]
    public async Task A_correction_stands_beside_the_official_text_with_its_reason()
    {
        var html = await site.Client.GetStringAsync("/thong-diep");
        Assert.Contains("<del>Hướng</del>", html);
        Assert.Contains("<ins>Hưởng</ins>", html);
        Assert.Contains("Lỗi chính tả trong văn bản", html);
    }

    [Fact]
    public async Task An_events_programme_is_a_table_with_headings_shown_only_if_there_is_one()
    {
        var html = await site.Client.GetStringAsync("/lich/noi-chuyen");
        Assert.Contains("<th scope=\"col\">Người thực hiện</th>", html);
        Assert.Contains("<th scope=\"row\"><time datetime=\"19:15\">19:15</time></th>", html);
        Assert.Contains("<td>Báo cáo viên mẫu</td>", html);
        Assert.DoesNotContain("Chương trình</h2>", await site.Client.GetStringAsync("/lich/toa-dam"));
    }

    [Fact]
    public async Task A_message_that_asks_the_survivor_to_act_is_copied_with_its_help_line()
    {
        var html = await site.Client.GetStringAsync("/thong-diep/len-tieng");
        // Without the script, there is no button that would do nothing.
        Assert.DoesNotContain(">Chép", html);
        Assert.Contains(
            "<span hidden data-copy=\"Hãy lên tiếng khi bị bạo lực. Mọi người sẽ giúp bạn! Gọi 111 hoặc 1900 96 96 "
                + "80.\"",
            html
        );
    }

    [Theory]
    [InlineData("/khong-co", HttpStatusCode.NotFound)]
    [InlineData("/1850", HttpStatusCode.NotFound)]
    [InlineData("/2019", HttpStatusCode.NotFound)]
    [InlineData("/thong-diep/khong-co", HttpStatusCode.NotFound)]
    [InlineData("/thong-diep?nam=xyz", HttpStatusCode.BadRequest)]
    [InlineData("/thong-diep?nam=2099", HttpStatusCode.BadRequest)]
    public async Task An_invalid_request_gets_a_Vietnamese_page_with_the_help_numbers(
        string url,
        HttpStatusCode expected
    )
    {
        var answer = await site.Client.GetAsync(url);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(expected, answer.StatusCode);
        Assert.Contains("<html lang=\"vi\"", html);
        Assert.Contains("tel:113", html);
    }
}
