using Campaign.Core.Publication;
using Campaign.Testing.Search;
using Campaign.Web.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Whole;

/// <summary>Searches all shipped content for known items, each in four spellings.</summary>
[Collection("whole")]
public sealed class RecallTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    public static TheoryData<string> Every => [.. Spellings.All];

    [Theory]
    [MemberData(nameof(Every))]
    public void Every_known_item_is_among_the_first_ten(string spelling)
    {
        var search = site.Services.GetRequiredService<SearchService>();
        Assert.True(
            search.HasFollowed(site.Services.GetRequiredService<SnapshotStore>().Current.Seq) || WaitFor(search)
        );
        var missed = Spellings
            .Queries(WholeSite.Repository("tests"))
            .Select(x => (Query: Spellings.Spelt(x.Query, spelling), x.Slug))
            .Where(x =>
                !search
                    .Search(new SearchRequest(x.Query, Take: 10))
                    .Hits.Any(hit => hit.Item.Slug.StartsWith(x.Slug, StringComparison.Ordinal))
            )
            .Select(x => $"{x.Query} → {x.Slug}");
        Assert.Empty(missed);
    }

    private static bool WaitFor(SearchService search) =>
        SpinWait.SpinUntil(() => search.IsReady, TimeSpan.FromMinutes(5));
}
