using System.Net;

namespace Campaign.Web.Tests.Site;

/// <summary>Words that name a place lead to its page.</summary>
public sealed class SearchPlaceTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Theory]
    [InlineData("p. gia nghia", "/dia-phuong/00003")]
    [InlineData("đắk nông", "/dia-phuong/dak-nong")]
    [InlineData("xã mẫu", "/dia-phuong/00002")]
    public async Task A_place_is_shown_above_the_results(string words, string address)
    {
        var html = await AskAsync(words);
        Assert.Contains("Địa phương có tên này", html);
        Assert.Contains($"href=\"{address}\"", html);
    }

    [Fact]
    public async Task Other_words_do_not_name_a_place() =>
        Assert.DoesNotContain("Địa phương có tên này", await AskAsync("bạo lực"));

    private async Task<string> AskAsync(string words)
    {
        var answer = await site.Client.PostAsync("/tim-kiem", new FormUrlEncodedContent([new("q", words)]));
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
