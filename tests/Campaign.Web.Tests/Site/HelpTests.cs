using System.Net;

namespace Campaign.Web.Tests.Site;

public sealed class HelpTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task A_name_typed_without_marks_finds_the_commune()
    {
        var (status, html) = await AskAsync(("tinh", "68"), ("xa", "XA MAU"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("dịch vụ cho Xã Mẫu, tỉnh Lâm Đồng", html);
        Assert.Contains("Trạm Y tế xã Mẫu", html);
    }

    [Fact]
    public async Task A_name_that_several_communes_have_asks_which_one()
    {
        var (status, html) = await AskAsync(("xa", "Mẫu"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Có nhiều nơi tên này", html);
        var (_, chosen) = await AskAsync(("xa", "Mẫu"), ("noi", "00002"));
        Assert.Contains("cho Xã Mẫu, tỉnh Lạng Sơn", chosen);
    }

    [Theory]
    [InlineData("Đăk Nông")]
    [InlineData("dak nong")]
    [InlineData("tỉnh Đắk Nông")]
    public async Task A_former_unit_leads_to_its_successor_and_says_so(string name)
    {
        var (_, html) = await AskAsync(("xa", name));
        Assert.Contains("Tỉnh Đắk Nông nay thuộc Tỉnh Lâm Đồng.", html);
        Assert.Contains("Trợ giúp pháp lý", html);
    }

    [Fact]
    public async Task A_place_in_another_province_or_with_a_similar_name_is_offered_but_not_taken()
    {
        var (_, elsewhere) = await AskAsync(("tinh", "20"), ("xa", "p. gia nghia"));
        Assert.Contains("Có phải bạn muốn tìm", elsewhere);
        Assert.Contains("Phường Gia Nghĩa, tỉnh Lâm Đồng", elsewhere);
        Assert.DoesNotContain("id=\"kq\"", elsewhere);
        var (status, near) = await AskAsync(("xa", "gia nghiat"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("Phường Gia Nghĩa, tỉnh Lâm Đồng", near);
    }

    [Fact]
    public async Task An_unknown_part_of_a_known_place_is_asked_about()
    {
        var (_, html) = await AskAsync(("xa", "p5, gia nghĩa"));
        Assert.Contains("Chưa rõ «5» là nơi nào hiện nay", html);
        Assert.Contains("Phường Gia Nghĩa, tỉnh Lâm Đồng", html);
    }

    [Fact]
    public async Task An_entry_unchecked_for_too_long_is_hidden_and_counted()
    {
        var (_, html) = await AskAsync(("tinh", "68"));
        Assert.DoesNotContain("Dịch vụ quá hạn", html);
        Assert.Contains("1 mục quá hạn kiểm tra đã được ẩn", html);
        Assert.Equal(HttpStatusCode.Gone, (await site.Client.GetAsync("/tro-giup/cu-qua-han")).StatusCode);
    }

    [Theory]
    [InlineData("/tro-giup", "Chưa gọi kiểm tra")]
    [InlineData("/en/help", "Not yet checked by a call")]
    public async Task Only_the_emergency_numbers_are_not_said_to_be_unchecked(string path, string words)
    {
        var html = WebUtility.HtmlDecode(await site.Client.GetStringAsync(path));
        var rows = html.Split("<li class=\"led").Skip(1).Select(x => x.Split("</li>")[0]).ToList();
        Assert.NotEmpty(rows);
        foreach (var number in (string[])["113", "115", "111"])
            Assert.DoesNotContain(words, rows.Single(x => x.Contains($"tel:{number}", StringComparison.Ordinal)));
        Assert.Contains(rows, x => x.Contains("1900 96 96 80") && x.Contains(words));
    }

    [Fact]
    public async Task An_overdue_entry_is_shown_with_a_warning()
    {
        var (_, html) = await AskAsync(("tinh", "68"), ("loai", "phap-ly"));
        Assert.Contains("Lâu chưa kiểm tra", html);
        Assert.Contains("Số này có thể đã đổi", html);
        Assert.Contains("Chưa kiểm tra lại từ ngày", html);
        Assert.DoesNotContain("Trạm Y tế", html);
    }

    [Fact]
    public async Task Open_now_depends_on_the_clock_and_the_language_can_be_chosen()
    {
        // At 10:00 on a Friday, the health station is open and speaks Tày.
        var (_, open) = await AskAsync(("tinh", "68"), ("mo", "1"), ("tieng", "tyz"));
        Assert.Contains("1 dịch vụ", open);
        Assert.Contains("Trạm Y tế", open);
    }

    [Fact]
    public async Task An_unknown_name_keeps_what_was_typed_and_says_what_to_do()
    {
        var (status, html) = await AskAsync(("tinh", "20"), ("xa", "Không Có"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("aria-describedby=\"xa-loi xa-g\"", html);
        Assert.Contains("value=\"Không Có\"", html);
        Assert.Contains("tel:113", html);
    }

    [Theory]
    [InlineData("trợ giúp pháp lý")]
    [InlineData("tro giup phap ly")]
    [InlineData("pháp lý trợ gi")]
    public async Task Words_choose_services_with_and_without_marks(string words)
    {
        var (status, html) = await AskAsync(("tinh", "68"), ("tim", words));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Trợ giúp pháp lý", html);
        Assert.DoesNotContain("Trạm Y tế", html);
        Assert.Contains($"value=\"{words}\"", html);
    }

    [Fact]
    public async Task Words_that_no_service_has_find_none_and_the_numbers_stay()
    {
        var (status, html) = await AskAsync(("tim", "xyzzy"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Chưa có dịch vụ nào như vậy ở đây", html);
        Assert.Contains("tel:113", html);
    }

    [Fact]
    public async Task A_place_without_services_gets_its_provinces_then_national_ones_then_where_to_report_by_law()
    {
        var (_, html) = await AskAsync(("tinh", "68"), ("tim", "xyzzy"));
        var result = html[html.IndexOf("id=\"ket-qua\"", StringComparison.Ordinal)..];
        var (province, nation, law) = (
            result.IndexOf("Trạm Y tế xã Mẫu", StringComparison.Ordinal),
            result.IndexOf("tel:113", StringComparison.Ordinal),
            result.IndexOf("Điều 19", StringComparison.Ordinal)
        );
        Assert.True(0 < province && province < nation && nation < law, $"{province} {nation} {law}");
        Assert.Equal(law, result.LastIndexOf("Điều 19", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_also_find_national_numbers()
    {
        var (_, html) = await AskAsync(("tim", "113"));
        Assert.DoesNotContain("Chưa có dịch vụ nào như vậy ở đây", html);
    }

    [Fact]
    public async Task An_answer_is_never_stored()
    {
        var answer = await site.Client.PostAsync("/tro-giup", new FormUrlEncodedContent([new("tinh", "68")]));
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    public async Task A_body_that_is_not_a_form_gets_a_page_and_not_a_failure(string type)
    {
        var answer = await site.Client.PostAsync("/tro-giup", new StringContent("{}", System.Text.Encoding.UTF8, type));
        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.Contains("tel:113", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_body_too_large_is_refused_with_a_page()
    {
        var answer = await site.Client.PostAsync(
            "/tro-giup",
            new FormUrlEncodedContent([new("xa", new string('a', 200_000))])
        );
        Assert.InRange((int)answer.StatusCode, 400, 499);
    }

    private async Task<(HttpStatusCode, string)> AskAsync(params (string Name, string Value)[] fields)
    {
        var form = new FormUrlEncodedContent(fields.Select(x => new KeyValuePair<string, string>(x.Name, x.Value)));
        var answer = await site.Client.PostAsync("/tro-giup", form);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
