using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Campaign.Web.Tests.Site;

namespace Campaign.Web.Tests.Search;

/// <summary>A cry for help that somebody typed into the bar at the top of the browser.</summary>
public sealed partial class AddressCallTests(SiteHost site) : IClassFixture<SiteHost>
{
    private const string Cry = "chồng đang bóp cổ em";

    public static TheoryData<string> Addresses
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var words in (string[])[Cry, Cry.Normalize(NormalizationForm.FormD), "chong dang bop co em"])
            foreach (var blank in (string[])["%20", "+", "-", "_", "%2520"])
            foreach (var folder in (string[])["/", "/tai-lieu/", "/thong-diep/", "/ke-hoach/", "/tim-kiem/", "/en/"])
                data.Add(folder + string.Join(blank, words.Split(' ').Select(Uri.EscapeDataString)));
            foreach (
                var path in (string[])
                    [
                        "/lich",
                        "/tro-giup",
                        "/loa/kich-ban",
                        "/dia-phuong",
                        "/en/help",
                        "/en/places",
                        "/chien-dich",
                        "/tin-tuc/2026/11",
                        "/tai-lieu/a/b",
                    ]
            )
                data.Add($"{path}/chong-dang-bop-co-em");
            data.Add("/thong-diep/chong-dang-bop-co-em/");
            data.Add("/tai-lieu/chong-dang-bop-co-em/in");
            data.Add("/muon%20chet");
            data.Add("/khong-co?q=" + Uri.EscapeDataString(Cry));
            data.Add("/chong/dang/bop/co/em");
            data.Add("/chong-dang-bop-co-em%E1%BB");
            data.Add("/en/my-husband-is-choking-me");
            return data;
        }
    }

    [Theory, MemberData(nameof(Addresses))]
    public async Task It_is_answered_with_numbers_first_and_kept_nowhere(string address)
    {
        // The second answer must be no copy of the first.
        for (var time = 0; time < 2; time++)
        {
            using var answer = await SendAsync(address);
            var html = await answer.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            Assert.Null(answer.Headers.ETag);
            var main = html.Split("<main")[1].Split("</main>")[0];
            Assert.Matches("^[^<]*<section class=\"search-help\"", main[(main.IndexOf('>') + 1)..]);
            Assert.DoesNotContain("Không tìm thấy", html);
        }
    }

    [Fact]
    public async Task Below_en_the_page_is_in_English()
    {
        using var answer = await SendAsync("/en/my-husband-is-choking-me");
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("<html lang=\"en\"", html);
        Assert.Contains("<h1>Find help</h1>", html);
        Assert.Contains("If you can run, run to where there are people", html);
    }

    [Fact]
    public async Task An_invalid_value_does_not_hide_a_cry_beside_it()
    {
        using var answer = await SendAsync("/tim-kiem?loai=khong-co&q=" + Uri.EscapeDataString(Cry));
        Assert.Contains("search-help", await answer.Content.ReadAsStringAsync());
        using var form = new FormUrlEncodedContent([new("q", Cry), new("loai", "khong-co")]);
        using var posted = await site.Client.PostAsync("/tim-kiem", form);
        Assert.Contains("search-help", await posted.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Any_other_wrong_address_is_still_said_to_be_wrong_and_may_be_kept()
    {
        using var answer = await SendAsync("/khong-co-gi-o-day");
        Assert.Contains("Không tìm thấy", await answer.Content.ReadAsStringAsync());
        Assert.Equal("public, max-age=20, s-maxage=30", answer.Headers.GetValues("Cache-Control").Single());
    }

    [Fact]
    public async Task What_was_typed_there_is_in_no_line_of_ours()
    {
        const string canary = "chồng đang bóp cổ em tên hoàng oanh";
        foreach (var folder in (string[])["/", "/tai-lieu/", "/en/"])
            using (await SendAsync(folder + Uri.EscapeDataString(canary))) { }
        string[] traces = ["hoàng oanh", "ho%C3%A0ng", "hoang oanh"];
        // The web server's lines of requests are off unless somebody turns them on.
        Assert.DoesNotContain(
            site.Log.All,
            x =>
                !x.StartsWith("Request ", StringComparison.Ordinal)
                && traces.Any(t => x.Contains(t, StringComparison.OrdinalIgnoreCase))
        );
    }

    [Theory]
    [InlineData("/%F0%9F%8C%A7%F0%9F%8C%A7")]
    [InlineData("/%E6%88%91%E4%B8%88%E5%A4%AB")]
    public async Task An_address_that_nobody_here_can_read_has_the_numbers_above_not_found(string address)
    {
        using var answer = await SendAsync(address);
        var html = (await answer.Content.ReadAsStringAsync()).Split("<main")[1];
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var (number, title) = (FirstCall().Match(html).Index, html.IndexOf("Không tìm thấy", StringComparison.Ordinal));
        Assert.True(0 < number && number < title, html);
    }

    [Theory]
    [InlineData("/113", "113")]
    [InlineData("/1900969680", "1900969680")]
    public async Task A_number_alone_can_be_called(string address, string number)
    {
        using var answer = await SendAsync(address);
        Assert.Equal(
            number,
            FirstCall().Match((await answer.Content.ReadAsStringAsync()).Split("<main")[1]).Groups[1].Value
        );
    }

    // Sent as it is, because HttpClient would tidy it up.
    private Task<HttpResponseMessage> SendAsync(string address) =>
        site.Client.GetAsync(
            new Uri(
                site.Address + address,
                new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
            )
        );

    [GeneratedRegex("href=\"tel:([0-9]+)\"")]
    private static partial Regex FirstCall();
}
