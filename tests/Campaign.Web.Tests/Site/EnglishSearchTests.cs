using System.Net;
using System.Text.RegularExpressions;

namespace Campaign.Web.Tests.Site;

/// <summary>What readers of English find.</summary>
public sealed class EnglishSearchTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task What_exists_in_English_is_shown_in_English_and_once()
    {
        var html = await AskAsync("poster");
        Assert.Contains("Portrait poster, A3", html);
        Assert.Contains("1 result in English.", html);
        Assert.DoesNotContain("Áp phích dọc", html);
    }

    [Fact]
    public async Task What_is_in_Vietnamese_says_so()
    {
        var html = await AskAsync("bạo lực");
        Assert.Matches("<h2 class=\"h3\" lang=\"vi-VN\">", html);
        Assert.Contains("All results on the Vietnamese page", html);
        Assert.Contains("<html lang=\"en\"", html);
    }

    [Fact]
    public async Task A_call_for_help_is_answered_in_English_before_everything_else()
    {
        var html = await AskAsync("my husband is choking me");
        Assert.Matches("<main[^>]*>\\s*<section class=\"search-help\"", html);
        Assert.Contains("Call now", html);
        Assert.DoesNotContain("Nothing was found", html);
    }

    [Fact]
    public async Task Nobody_leaves_with_nothing()
    {
        var html = await AskAsync("qwertyuiop");
        Assert.Contains("If you need help now, call", html);
        Assert.Contains("Nothing was found.", html);
        Assert.Contains("href=\"tel:113\"", html);
    }

    [Fact]
    public async Task A_service_is_opened_in_English_without_its_name_in_an_address()
    {
        var html = await AskAsync("111");
        Assert.Matches(
            "<form method=\"post\" action=\"/en/help\"[^>]*><button\\s+class=\"as-link\" name=\"dich-vu\"",
            html
        );
        var answer = await site.Client.PostAsync("/en/help", new FormUrlEncodedContent([new("dich-vu", "111")]));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<html lang=\"en\"", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task No_answer_is_kept_anywhere()
    {
        var answer = await site.Client.PostAsync("/en/search", new FormUrlEncodedContent([new("q", "poster")]));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains("<title>Search</title>", await answer.Content.ReadAsStringAsync());
    }

    private async Task<string> AskAsync(string words)
    {
        var answer = await site.Client.PostAsync("/en/search", new FormUrlEncodedContent([new("q", words)]));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Regex.Replace(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), "</?mark>", "");
    }
}
