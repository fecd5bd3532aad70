using System.Net;
using System.Text.RegularExpressions;
using Campaign.Core.Campaigns;
using Campaign.Core.Messages;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Campaign.Web.Operations.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Tests.Site;

/// <summary>The page to which the code on a poster leads.</summary>
public sealed class PlaceTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task A_commune_shows_its_own_content_and_what_it_inherits_and_nothing_of_others()
    {
        var html = await site.Client.GetStringAsync("/dia-phuong/00001");
        Assert.Contains("<h1>Xã Mẫu, tỉnh Lâm Đồng", html);
        Assert.Contains("tel:113", html);
        Assert.Contains("Trạm Y tế xã Mẫu", html);
        Assert.Contains("Nơi ở tạm an toàn", html);
        Assert.Contains("Bình đẳng giới và an toàn cho phụ nữ và trẻ em gái trong kỷ nguyên số", html);
        Assert.Contains("Nói chuyện chuyên đề tại nhà văn hóa thôn", html);
        Assert.Contains("Hãy lên tiếng khi bị bạo lực", html);
        Assert.DoesNotContain("Ngôi nhà Ánh Dương vùng mẫu", html);
        Assert.DoesNotContain("Dịch vụ quá hạn", html);
        // Its own content comes before its province's.
        Assert.True(
            html.IndexOf("Trạm Y tế", StringComparison.Ordinal) < html.IndexOf("Nơi ở tạm", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("68", "/dia-phuong/68")]
    [InlineData("dak-nong", "/dia-phuong/68")]
    [InlineData("huyen-cu", null)]
    [InlineData("khong-co", null)]
    public async Task The_home_page_of_a_place_s_own_site_leads_to_its_page(string code, string? path)
    {
        var own = new SiteHost();
        own.Options.HomePlace = code;
        await own.InitializeAsync();
        var html = await own.Client.GetStringAsync("/");
        var check = new HomePlaceCheck(
            Microsoft.Extensions.Options.Options.Create(own.Options),
            own.Store,
            own.Services.GetRequiredService<CampaignClock>()
        );
        Assert.Equal(
            path is null ? HealthStatus.Degraded : HealthStatus.Healthy,
            (await check.CheckHealthAsync(new())).Status
        );
        await own.DisposeAsync();
        Assert.Equal(
            path,
            Regex.Match(html, "href=\"(/dia-phuong/[^\"]*)\"").Groups[1] is { Success: true } link ? link.Value : null
        );
    }

    [Fact]
    public async Task The_home_page_of_the_whole_country_leads_to_no_place() =>
        Assert.DoesNotContain("/dia-phuong/", await site.Client.GetStringAsync("/"));

    [Fact]
    public async Task A_province_does_not_list_what_is_for_one_of_its_communes_only()
    {
        var html = await site.Client.GetStringAsync("/dia-phuong/68");
        Assert.Contains("Trợ giúp pháp lý", html);
        Assert.DoesNotContain("Trạm Y tế xã Mẫu", html);
        Assert.Contains("Nói chuyện chuyên đề tại nhà văn hóa thôn", html);
    }

    [Fact]
    public async Task Local_wording_and_messages_come_first_and_those_for_perpetrators_do_not_appear()
    {
        var theme = new LocalTheme(SiteSample.Of(9101, "loi-rieng", "Lời riêng", 2025) with { Places = ["68"] })
        {
            Theme = "Chủ đề theo lời của tỉnh",
        };
        site.Store.Replace(
            SiteSample.With(
                site.Store.Current,
                theme,
                Message(9102, "Thông điệp riêng của tỉnh", "68"),
                Message(9103, "Thông điệp của tỉnh khác", "20"),
                Message(9104, "Lời gửi người gây bạo lực", "68", "nguoi-gay-bao-luc"),
                Perpetrators()
            )
        );
        var html = await site.Client.GetStringAsync("/dia-phuong/00003");
        Assert.Contains("“Chủ đề theo lời của tỉnh”", html);
        var first = Regex.Match(html, "<p class=\"msg-t\">([^<]*)").Groups[1].Value;
        Assert.Equal("Thông điệp riêng của tỉnh", first);
        Assert.DoesNotContain("Thông điệp của tỉnh khác", html);
        Assert.DoesNotContain("Lời gửi người gây bạo lực", html);
        Assert.DoesNotContain("Tư vấn cho người gây bạo lực", html);
        var other = await site.Client.GetStringAsync("/dia-phuong/20");
        Assert.DoesNotContain("Chủ đề theo lời của tỉnh", other);
    }

    [Theory]
    [InlineData("/dia-phuong/00001")]
    [InlineData("/en/places/00001")]
    [InlineData("/dia-phuong/huyen-cu")]
    public async Task The_page_is_not_stored_not_listed_and_the_same_for_everyone(string path)
    {
        var answer = await site.Client.GetAsync(path + "?loai=y-te&nguoi=1");
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Null(answer.Headers.ETag);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", html);
        Assert.Contains("data-exit", html);
        var title = Regex.Match(html, "<title>([^<]*)").Groups[1].Value;
        Assert.DoesNotContain("Mẫu", title);
        Assert.DoesNotContain("og:image", html);
        Assert.DoesNotContain("og:description", html);
        Assert.Equal(html, await site.Client.GetStringAsync(path));
        var sitemap = await site.Client.GetStringAsync("/sitemap.xml");
        Assert.DoesNotContain("dia-phuong", sitemap);
    }

    [Fact]
    public async Task A_shelter_has_no_address()
    {
        var html = await site.Client.GetStringAsync("/dia-phuong/00001");
        var shelter = html[html.IndexOf("Nơi ở tạm an toàn", StringComparison.Ordinal)..];
        Assert.Contains("Không công bố", shelter[..shelter.IndexOf("</li>", StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData("/dia-phuong/dak-nong", "/dia-phuong/68")]
    [InlineData("/en/places/dak-nong", "/en/places/68")]
    public async Task A_merged_units_code_redirects_permanently_to_its_successor(string old, string now)
    {
        var answer = await site.Client.GetAsync(old);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(now, answer.Headers.Location?.OriginalString);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task A_split_units_code_names_its_successors()
    {
        var html = await site.Client.GetStringAsync("/dia-phuong/huyen-cu");
        Assert.Contains("Huyện Cũ nay thuộc nhiều đơn vị mới", html);
        Assert.Contains("<a href=\"/dia-phuong/00001\">Xã Mẫu, tỉnh Lâm Đồng</a>", html);
        Assert.Contains("<a href=\"/dia-phuong/00003\">Phường Gia Nghĩa, tỉnh Lâm Đồng</a>", html);
    }

    [Theory]
    [InlineData("/dia-phuong/99999")]
    [InlineData("/dia-phuong/..%2F68")]
    [InlineData("/dia-phuong/xã-mẫu")]
    public async Task A_wrong_code_gets_a_Vietnamese_page_with_the_help_numbers(string path)
    {
        var answer = await site.Client.GetAsync(path);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Không có xã, phường, đặc khu hay tỉnh nào như vậy ở địa chỉ này.", html);
        Assert.Contains("tel:113", html);
    }

    [Fact]
    public async Task The_English_page_has_the_numbers_in_English_and_says_what_is_Vietnamese()
    {
        var html = await site.Client.GetStringAsync("/en/places/00001");
        Assert.Contains("National child protection helpline", html);
        Assert.Contains("Trạm Y tế xã Mẫu", html);
        Assert.Contains("are in Vietnamese", html);
    }

    [Theory]
    [InlineData("/en/places/00001", "Trạm Y tế xã Mẫu")]
    [InlineData("/en/help", "Ngôi nhà Ánh Dương vùng mẫu")]
    public async Task A_made_up_number_is_marked_wherever_it_stands_among_real_ones(string path, string name)
    {
        var html = WebUtility.HtmlDecode(await site.Client.GetStringAsync(path));
        var row = html.Split("<li class=\"led").Single(x => x.Contains(name, StringComparison.Ordinal));
        Assert.Contains("class=\"tag mau\"", row.Split("</li>")[0]);
    }

    private static KeyMessage Message(int n, string text, string place, params string[] audiences) =>
        new(SiteSample.Of(n, $"rieng-{n}", text, 2025) with { Places = [place], Audiences = [.. audiences] })
        {
            Order = 1,
            OfficialText = text,
            Evergreen = true,
        };

    private static Service Perpetrators() =>
        new(SampleSnapshot.Header(9105, "tu-van-gay", "Tư vấn cho người gây bạo lực") with { Places = ["68"] })
        {
            Kinds = ["tu-van-nguoi-gay-bao-luc"],
            Phones = [new("0000 000 009")],
            VerifiedOn = new(2025, 11, 1),
        };
}
