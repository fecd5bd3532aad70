using Campaign.Core.Publication;
using Campaign.Web.Search;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Campaign.Web.Tests.Whole;

/// <summary>What people type, searched in all shipped content: one of the first three results must be good.</summary>
[Collection("whole")]
public sealed class NeedsTests(SqliteSite site, ITestOutputHelper output) : IClassFixture<SqliteSite>
{
    private const int First = 3;

    [Theory]
    [InlineData("needs.tsv", 100, 0.9)]
    [InlineData("needs-kept-back.tsv", 38, 0.85)]
    [InlineData("needs-second.tsv", 35, 0.9)]
    public void First_three_results_are_good(string file, int least, double reach)
    {
        var search = site.Services.GetRequiredService<SearchService>();
        Assert.True(search.HasFollowed(site.Services.GetRequiredService<SnapshotStore>().Current.Seq));
        var rows = File.ReadLines(Path.Combine(WholeSite.Repository("tests/Campaign.Web.Tests/Whole"), file))
            .Where(x => x.Length > 0 && x[0] != '#')
            .Select(x => x.Split('\t'))
            .ToList();
        Assert.True(rows.Count >= least);
        var missed = rows.Select(x => (Typed: x[0], Good: x[1].Split('|'), Shown: Shown(search, x[0])))
            .Where(x => !x.Shown.Any(shown => x.Good.Any(good => IsGood(shown, good))))
            .Select(x => $"{x.Typed} -> {string.Join("; ", x.Shown)}")
            .ToList();
        output.WriteLine(string.Join('\n', missed));
        Assert.True(missed.Count <= rows.Count * (1 - reach), string.Join('\n', missed));
    }

    // In the order of the page: numbers to call, pages of the site, results.
    private static List<string> Shown(SearchService search, string typed)
    {
        var result = search.Search(new SearchRequest(typed, Take: First));
        IEnumerable<string> call = result.IsHelpCall ? ["call"] : [];
        return
        [
            .. call.Concat(result.Pages.Select(x => x.Path)).Concat(result.Hits.Select(x => x.Item.Slug)).Take(First),
        ];
    }

    private static bool IsGood(string shown, string good) =>
        good is "call" or ['/', ..] ? shown == good : shown.StartsWith(good, StringComparison.Ordinal);

    [Theory]
    [InlineData("shelter")]
    [InlineData("legal aid")]
    [InlineData("bạo lự")]
    [InlineData("lucj")]
    [InlineData("xyzzy an")]
    [InlineData("viet thoi gian")]
    [InlineData("viêt thơi gian")]
    [InlineData("giet thoi gian")]
    [InlineData("nau an ngon")]
    [InlineData("mua xe may cu")]
    public void A_suggestion_is_never_a_fragment(string typed)
    {
        var search = site.Services.GetRequiredService<SearchService>();
        foreach (var suggestion in search.Search(new SearchRequest(typed)).Suggestions)
        {
            Assert.True(suggestion.Length >= typed.Length / 2, suggestion);
            var found = search.Search(new SearchRequest(suggestion));
            Assert.Contains(found.Hits, x => !x.IsPart);
            Assert.Empty(found.Suggestions);
        }
    }

    [Theory]
    [InlineData("giet thoi gian")]
    [InlineData("giết thời gian")]
    [InlineData("đấm thời gian")]
    public void A_word_that_the_content_does_not_have_is_not_replaced_by_another_one(string typed)
    {
        var search = site.Services.GetRequiredService<SearchService>();
        Assert.Empty(search.Search(new SearchRequest(typed)).Suggestions);
    }
}
