using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Campaign.Web.Tests.Site;

namespace Campaign.Web.Tests.Search;

public sealed partial class HelpCallTests(SiteHost site) : IClassFixture<SiteHost>
{
    private const string Cry = "chồng đang bóp cổ em";

    [Theory]
    [InlineData("my husband is choking me", "113")]
    [InlineData("ck đang đánh e", "113")]
    [InlineData("bố dượng sờ con", "111")]
    [InlineData("em vừa uống thuốc trừ sâu", "115")]
    public async Task The_right_number_is_the_first_thing_on_the_page(string typed, string number)
    {
        var html = Content(await SearchAsync(typed));
        Assert.True(html.Contains("search-help", StringComparison.Ordinal), html);
        Assert.Equal(number, FirstCall().Match(html).Groups[1].Value);
        Assert.True(html.IndexOf("tel:", StringComparison.Ordinal) < html.IndexOf("<form", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("chồng đang bóp cổ em zzzz qqqq")]
    [InlineData("hepl me my husbend is chokng me")]
    public async Task A_call_for_help_is_never_answered_with_nothing_found_or_did_you_mean(string typed)
    {
        var html = Content(await SearchAsync(typed));
        Assert.True(html.Contains("tel:113", StringComparison.Ordinal), html);
        Assert.DoesNotContain("Không tìm thấy", html);
        Assert.DoesNotContain("Có phải bạn muốn tìm", html);
    }

    [Fact]
    public async Task English_words_are_answered_in_English()
    {
        var html = Content(await SearchAsync("my stepfather touches me at night, i am 13"));
        Assert.Contains("lang=\"en\"", html);
        Assert.Contains("It is not your fault", html);
        Assert.Contains("National child protection helpline", html);
    }

    public static TheoryData<string> Bad =>
        [
            string.Concat(Enumerable.Repeat("chồng em đánh em. ", 500)),
            new string('a', 4_000),
            string.Concat(Enumerable.Repeat("\u0301\u0323", 2_000)),
            "🆘🆘🆘",
            string.Concat(Enumerable.Repeat("សូមជួយខ្ញុំផង ", 250)),
            "dòng một\r\ndòng hai\t\u0001",
            "\uD83C",
            "'; DROP TABLE text;--",
            "<script>alert(1)</script>",
        ];

    [Theory, MemberData(nameof(Bad))]
    public async Task Any_text_gets_a_page_without_an_error(string typed)
    {
        var answer = await PostAsync("/tim-kiem", ("q", typed));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    public static TheoryData<string, string, string> Broken
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (
                var (path, name) in ((string, string)[])[("/tim-kiem", "q"), ("/tro-giup", "tim"), ("/tro-giup", "xa")]
            )
            foreach (
                var raw in (string[])
                    [
                        "%00" + Uri.EscapeDataString(Cry),
                        Uri.EscapeDataString(Cry) + "%00%01%1F%7F",
                        Uri.EscapeDataString(Cry) + "%FF%FE%ED%A0%80",
                        Uri.EscapeDataString(Cry) + "+%E1%BB",
                        Uri.EscapeDataString(Cry).Replace("%20", "%00", StringComparison.Ordinal),
                        Uri.EscapeDataString(Cry).Replace("%20", "%0D%0A", StringComparison.Ordinal),
                        Uri.EscapeDataString(Cry) + "%EF%BF%BE%",
                    ]
            )
                data.Add(path, name, raw);
            return data;
        }
    }

    [Theory, MemberData(nameof(Broken))]
    public async Task Characters_that_no_text_has_do_not_keep_a_call_from_being_heard(
        string path,
        string name,
        string raw
    )
    {
        using var form = new StringContent($"{name}={raw}", Encoding.ASCII, "application/x-www-form-urlencoded");
        using var answer = await site.Client.PostAsync(path, form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("search-help", await answer.Content.ReadAsStringAsync());
        if (path != "/tim-kiem")
            return;
        using var linked = await site.Client.GetAsync($"{path}?{name}={raw}");
        Assert.Equal(HttpStatusCode.OK, linked.StatusCode);
        Assert.Contains("search-help", await linked.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Raw_bytes_that_are_no_text_do_not_keep_a_call_from_being_heard()
    {
        byte[] body = [.. "q="u8, 0, 0xFF, .. Encoding.UTF8.GetBytes(Cry), 0xE1, 0xBB];
        using var form = new ByteArrayContent(body);
        form.Headers.ContentType = new("application/x-www-form-urlencoded");
        using var answer = await site.Client.PostAsync("/tim-kiem", form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("search-help", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/tim-kiem", "q")]
    [InlineData("/en/search", "q")]
    [InlineData("/tro-giup", "tim")]
    public async Task A_call_at_the_end_of_a_very_long_story_is_heard(string path, string field)
    {
        var story = string.Concat(Enumerable.Repeat("Hôm nay trời nắng, tôi đi chợ mua rau rồi về. ", 900));
        using var answer = await PostAsync(path, (field, story + "Chồng đang cầm dao đuổi em, cứu em với."));
        Assert.Contains("search-help", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("113", "113")]
    [InlineData("111", "111")]
    [InlineData("115", "115")]
    [InlineData("1900969680", "1900969680")]
    [InlineData(" 1900.96.96.80 ", "1900969680")]
    [InlineData("１１３", "113")]
    public async Task A_number_typed_alone_is_answered_with_its_link(string typed, string number)
    {
        foreach (var (path, field) in ((string, string)[])[("/tim-kiem", "q"), ("/tro-giup", "tim")])
        {
            using var answer = await PostAsync(path, (field, typed));
            var html = Content(await answer.Content.ReadAsStringAsync());
            Assert.Equal(number, FirstCall().Match(html).Groups[1].Value);
            Assert.Contains("Gọi số này", html);
        }
    }

    [Fact]
    public async Task A_number_that_nobody_has_published_is_no_link() =>
        Assert.DoesNotContain("tel:190000", Content(await SearchAsync("190000")));

    [Theory]
    [InlineData("🌧🌧🌧")]
    [InlineData("☎️")]
    [InlineData("???")]
    [InlineData("តើថ្ងៃនេះជាថ្ងៃអ្វី")]
    [InlineData("我丈夫昨天没有回家")]
    [InlineData("qwxzzy plugh")]
    public async Task Nothing_found_is_never_said_without_numbers_above(string typed)
    {
        var html = Content(await SearchAsync(typed));
        var (number, nothing) = (
            FirstCall().Match(html).Index,
            html.IndexOf("Không tìm thấy", StringComparison.Ordinal)
        );
        Assert.True(0 < number && number < nothing, html);
    }

    [Theory]
    [InlineData("ｍｙ　ｈｕｓｂａｎｄ　ｉｓ　ｃｈｏｋｉｎｇ　ｍｅ")]
    [InlineData("𝐜𝐡𝐨𝐧𝐠 𝐝𝐚𝐧𝐡 𝐭𝐨𝐢")]
    public async Task Full_width_and_styled_letters_are_read(string typed) =>
        Assert.Contains("tel:113", Content(await SearchAsync(typed)).Split("</section>")[0]);

    [Theory]
    [InlineData("tim", "xa")]
    [InlineData("xa", "tim")]
    public async Task A_call_for_help_in_any_field_of_the_directory_is_answered(string field, string other)
    {
        var answer = await PostAsync("/tro-giup", (field, Cry), (other, "nhà văn hóa"));
        var html = Content(await answer.Content.ReadAsStringAsync());
        Assert.Equal("113", FirstCall().Match(html).Groups[1].Value);
        Assert.Contains("search-help", html);
        Assert.DoesNotContain("Chưa tìm thấy", html);
    }

    [Fact]
    public async Task A_call_for_help_in_a_missing_address_is_answered()
    {
        var answer = await site.Client.GetAsync("/chong-dang-bop-co-em");
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Contains("search-help", html);
        Assert.DoesNotContain("Không tìm thấy", html);
        Assert.Contains("Không tìm thấy", await site.Client.GetStringAsyncWhateverStatus("/khong-co-gi-o-day"));
    }

    [Fact]
    public async Task A_service_is_opened_without_its_name_in_the_address()
    {
        var answer = await PostAsync("/tro-giup", ("dich-vu", "ngoi-nha-binh-yen"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("1900", Content(await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task No_link_of_the_search_page_holds_what_was_typed()
    {
        var html = await SearchAsync("bạo lực");
        Assert.DoesNotMatch("href=\"[^\"]*(q=|b%E1%BA%A1o)", html);
    }

    [Fact]
    public async Task What_was_typed_is_in_no_log_and_in_no_file()
    {
        const string canary = "chồng đánh em hoàng yến kêu đêm";
        await PostAsync("/tim-kiem", ("q", canary));
        await PostAsync("/en/search", ("q", canary));
        await PostAsync("/tro-giup", ("tim", canary));
        string[] traces = [canary, "hoàng yến", Uri.EscapeDataString("hoàng yến"), "ho%C3%A0ng", "hoang yen"];
        Assert.DoesNotContain(site.Log.All, x => traces.Any(t => x.Contains(t, StringComparison.OrdinalIgnoreCase)));
        // An address that somebody typed appears in the host's own request lines, which the product does not write.
        await site.Client.GetAsync("/tim-kiem?q=" + Uri.EscapeDataString(canary));
        foreach (var file in site.Folder.EnumerateFiles("*", SearchOption.AllDirectories).Where(x => x.Length > 0))
        {
            using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            foreach (var trace in traces)
            foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode])
                Assert.True(copy.ToArray().AsSpan().IndexOf(encoding.GetBytes(trace)) < 0, $"{file.Name}: {trace}");
        }
    }

    private async Task<string> SearchAsync(string typed) =>
        await (await PostAsync("/tim-kiem", ("q", typed))).Content.ReadAsStringAsync();

    private Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        site.Client.PostAsync(
            path,
            new StringContent(
                string.Join('&', fields.Select(x => $"{x.Name}={WebUtility.UrlEncode(x.Value)}")),
                Encoding.UTF8,
                "application/x-www-form-urlencoded"
            )
        );

    // The safety bar and the footer show numbers on every page.
    private static string Content(string html) => html.Split("<main")[1].Split("</main>")[0];

    [GeneratedRegex("href=\"tel:([0-9]+)\"")]
    private static partial Regex FirstCall();
}

file static class Answers
{
    public static async Task<string> GetStringAsyncWhateverStatus(this HttpClient client, string path) =>
        await (await client.GetAsync(path)).Content.ReadAsStringAsync();
}
