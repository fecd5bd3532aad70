using System.Text;
using Campaign.Core.Publication;
using Campaign.Core.Text;
using Campaign.Web.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Whole;

/// <summary>Known items among everything the product ships, each asked for in four spellings.</summary>
[Collection("whole")]
public sealed class RecallTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Theory]
    [InlineData("marks")]
    [InlineData("none")]
    [InlineData("decomposed")]
    [InlineData("otherTone")]
    public void Every_known_item_is_among_the_first_ten(string spelling)
    {
        var search = site.Services.GetRequiredService<SearchService>();
        Assert.True(search.HasFollowed(site.Services.GetRequiredService<SnapshotStore>().Current.Seq) || WaitFor(search));
        var missed = Queries()
            .Where(x => !search.Search(new SearchRequest(Spelt(x.Query, spelling), Take: 10)).Hits.Any(hit => hit.Item.Slug.StartsWith(x.Slug, StringComparison.Ordinal)))
            .Select(x => $"{Spelt(x.Query, spelling)} → {x.Slug}");
        Assert.Empty(missed);
    }

    private static bool WaitFor(SearchService search) => SpinWait.SpinUntil(() => search.IsReady, TimeSpan.FromSeconds(30));

    private static IEnumerable<(string Query, string Slug)> Queries() =>
        File.ReadLines(Path.Combine(WholeSite.Repository("tests"), "Campaign.Web.Tests", "Whole", "queries.tsv"))
            .Select(x => x.Split('\t'))
            .Select(x => (x[0], x[1]));

    private static string Spelt(string query, string spelling) =>
        spelling switch
        {
            "none" => Folding.WithoutMarks(query),
            "decomposed" => query.Normalize(NormalizationForm.FormD),
            "otherTone" => query.Replace("òa", "oà", StringComparison.Ordinal).Replace("óa", "oá", StringComparison.Ordinal)
                .Replace("ọa", "oạ", StringComparison.Ordinal).Replace("ủy", "uỷ", StringComparison.Ordinal)
                .Replace("ỏa", "oả", StringComparison.Ordinal).Replace("ý", "í", StringComparison.Ordinal),
            _ => query,
        };
}
