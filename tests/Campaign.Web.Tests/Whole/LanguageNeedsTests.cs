using System.Text.RegularExpressions;
using Campaign.Web.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Whole;

/// <summary>Languages are found by their own names and by Vietnamese ones.</summary>
[Collection("whole")]
public sealed class LanguageNeedsTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Theory]
    [InlineData("ខ្មែរ", "km")]
    [InlineData("khmer", "km")]
    [InlineData("tiếng khơ me", "km")]
    [InlineData("Hmoob", "hmn")]
    [InlineData("tờ rơi tiếng mông", "hmn")]
    [InlineData("tieng hmong", "hmn")]
    [InlineData("Êđê", "rad")]
    [InlineData("ê đê", "rad")]
    [InlineData("Jrai", "jra")]
    [InlineData("gia rai", "jra")]
    [InlineData("người Dao", "ium")]
    [InlineData("tiếng Tày", "tyz")]
    [InlineData("ngôn ngữ ký hiệu", "sgn")]
    [InlineData("người điếc", "sgn")]
    public async Task A_language_is_found_by_its_names(string typed, string tag)
    {
        var search = site.Services.GetRequiredService<SearchService>();
        Assert.Contains($"/ngon-ngu/{tag}", search.Search(new SearchRequest(typed)).Pages.Select(x => x.Path));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["q"] = typed });
        using var answer = await site.Http.PostAsync("/tim-kiem", form);
        Assert.Contains($"href=\"/ngon-ngu/{tag}\"", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("shelter")]
    [InlineData("legal aid")]
    public async Task English_words_for_help_lead_to_the_English_numbers(string typed)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["q"] = typed });
        using var answer = await site.Http.PostAsync("/en/search", form);
        var html = await answer.Content.ReadAsStringAsync();
        var first = Regex.Match(html, "See this page first.*?<li>(.*?)</li>", RegexOptions.Singleline).Groups[1].Value;
        Assert.Contains("href=\"/en/help\"", first);
        Assert.DoesNotContain("in Vietnamese", first);
    }

    [Theory]
    [InlineData("cầm dao")]
    [InlineData("mang thai")]
    [InlineData("con mèo")]
    public void A_word_that_is_also_a_name_of_a_people_means_no_language(string typed)
    {
        var search = site.Services.GetRequiredService<SearchService>();
        Assert.DoesNotContain(
            search.Search(new SearchRequest(typed)).Pages,
            x => x.Path.StartsWith("/ngon-ngu", StringComparison.Ordinal)
        );
    }
}
