using Campaign.Core.Campaigns;
using Campaign.Core.Organisations;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;
using Campaign.Web.Search;
using FsCheck;
using FsCheck.Fluent;

namespace Campaign.Web.Tests.Search;

/// <summary>When few items contain all words, partial matches follow.</summary>
public sealed class PartialMatchTests
{
    // Invented words, none of which is the beginning of another.
    private static readonly string[] Words =
    [
        .. "kala mobe tifo runa pelo sodi gavu weko bina zeta lumo fogi chado nebu yari hupe".Split(' '),
    ];

    [Theory]
    // Invented words may be taken for a call for help; the results still appear below the numbers.
    [InlineData("kala mobe", "kala", false)]
    [InlineData("kala mobe tifo", "mobe tifo", true)]
    [InlineData("kala mobe tifo", "mobe", false)]
    [InlineData("kala mobe tifo runa", "kala mobe runa", true)]
    [InlineData("kala mobe tifo runa", "kala mobe", false)]
    [InlineData("kala mobe tifo runa pelo sodi gavu", "sodi tifo kala", true)]
    [InlineData("kala mobe tifo runa pelo sodi gavu", "sodi tifo", false)]
    [InlineData("kala mobe tifo runa pelo sodi gavu weko", "sodi tifo kala mobe", true)]
    [InlineData("kala mobe tifo runa pelo sodi gavu weko", "sodi tifo kala", false)]
    [InlineData("kala mobe tifo runa pelo sodi gavu weko bina", "sodi tifo kala mobe", false)]
    [InlineData("kala mobe tifo runa pelo sodi gavu weko bina", "sodi tifo kala mobe bina", true)]
    [InlineData("kala kala kala mobe", "kala", false)]
    [InlineData("lumo nebu fo", "nebu fogi", true)]
    [InlineData("kala tifo kizu", "tifo kala", true)]
    public void An_item_that_contains_enough_of_the_words_is_found(string query, string title, bool isFound)
    {
        using var search = Of([title]);
        var result = search.Search.Search(new SearchRequest(query));
        Assert.Equal(isFound ? 1 : 0, result.Total);
        Assert.All(result.Hits, x => Assert.True(x.IsPart));
    }

    [Theory]
    [InlineData("shelter", "Có chỗ trú cho phụ nữ", true)]
    [InlineData("shelter", "Cho phụ nữ trú trong trường", false)]
    [InlineData("shelter", "Chỗ trường học", false)]
    [InlineData("văn bản bạo hành", "Công văn về bạo lực", true)]
    [InlineData("văn bản bạo hành", "Công văn về lực lượng bạo gan", false)]
    [InlineData("nhà tạm lánh", "An toàn cho trẻ từ nhà", false)]
    [InlineData("shelter Lạng Sơn", "Ở Lạng Sơn có nhà an toàn", true)]
    [InlineData("shelter Lạng Sơ", "Ở Lạng Sơn có nhà an toàn", true)]
    public void What_means_the_same_is_found_as_it_is_written_not_in_pieces(string query, string title, bool isFound)
    {
        using var search = Of([title]);
        Assert.Equal(isFound ? 1 : 0, search.Search.Search(new SearchRequest(query)).Total);
    }

    [Fact]
    public void With_twenty_full_matches_there_are_no_partial_ones()
    {
        using var few = Of([.. Enumerable.Repeat("kala mobe tifo", 19), "kala mobe", "kala tifo"]);
        Assert.Equal(21, few.Search.Search(new SearchRequest("kala mobe tifo")).Total);
        using var enough = Of([.. Enumerable.Repeat("kala mobe tifo", 20), "kala mobe", "kala tifo"]);
        Assert.Equal(20, enough.Search.Search(new SearchRequest("kala mobe tifo")).Total);
    }

    [Fact]
    public void A_rare_word_counts_more_than_two_common_ones()
    {
        using var search = Of([
            "kala mobe tifo",
            "kala mobe tifo",
            "kala mobe tifo",
            "mobe kala sodi",
            "kala mobe tifo",
        ]);
        var hits = search.Search.Search(new SearchRequest("sodi kala mobe tifo")).Hits;
        Assert.Equal("mobe kala sodi", hits[0].Item.Title);
    }

    [Fact]
    public void A_call_for_help_gets_no_partial_matches()
    {
        using var search = Of(["chồng em bóp", "bóp cổ em"]);
        var result = search.Search.Search(new SearchRequest("chồng đang bóp cổ em"));
        Assert.True(result.IsHelpCall);
        Assert.Empty(result.Hits);
    }

    [Fact]
    public void Lists_with_their_own_order_contain_only_full_matches()
    {
        using var search = Of(["kala mobe tifo", "kala mobe"]);
        var found = search.Search.Matching("kala mobe tifo", ItemType.Organisation, search.Store.Current.Seq)!;
        Assert.Equal([SampleSnapshot.Key(0)], found.Select(x => x.Id));
    }

    [Fact]
    public void Beside_partial_matches_a_correction_is_suggested_only_if_it_keeps_all_words()
    {
        using var search = Of(["chado weko runa", "chado runa"]);
        var misspelt = search.Search.Search(new SearchRequest("chado wekko runa"));
        Assert.Equal(2, misspelt.Total);
        Assert.Equal(["chado weko runa"], misspelt.Suggestions);
        var unknown = search.Search.Search(new SearchRequest("chado weko khongaiviet"));
        Assert.Equal(1, unknown.Total);
        Assert.Empty(unknown.Suggestions);
    }

    [Fact]
    public void Nothing_is_suggested_when_an_item_contains_all_words()
    {
        using var search = Of(["kala mobe weko", "kala mobe tifo", "kala mobe tifo"]);
        var result = search.Search.Search(new SearchRequest("kala mobe weko"));
        Assert.Equal(["kala mobe weko", "kala mobe tifo", "kala mobe tifo"], result.Hits.Select(x => x.Item.Title));
        Assert.Equal([false, true, true], result.Hits.Select(x => x.IsPart));
        Assert.Empty(result.Suggestions);
    }

    [Fact]
    public void Pages_totals_and_types_agree_for_any_items_and_words()
    {
        var words = Gen.NonEmptyListOf(Gen.Elements(Words));
        var cases =
            from items in Gen.ListOf(words).Resize(10)
            from copies in Gen.Choose(1, 8)
            from query in words.Resize(16)
            from size in Gen.Choose(1, 9)
            select (Titles: Enumerable.Repeat(items, copies).SelectMany(x => x).ToList(), Query: query, Size: size);
        Prop.ForAll(
                cases.ToArbitrary(),
                x => Agree([.. x.Titles.Select(title => string.Join(' ', title))], [.. x.Query], x.Size)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    private static void Agree(string[] titles, string[] query, int size)
    {
        using var search = Of(titles);
        SearchResult Page(int skip, int take, params ItemType[] types) =>
            search.Search.Search(new SearchRequest(string.Join(' ', query), Types: types, Skip: skip, Take: take));

        var all = Page(0, 200);
        // A call for help is answered with numbers, not with results.
        if (all.IsHelpCall)
            return;
        var paged = Enumerable.Range(0, all.Total / size + 1).SelectMany(n => Page(n * size, size).Hits).ToList();
        Assert.Equal(all.Hits.Select(x => x.Item.Id), paged.Select(x => x.Item.Id));
        Assert.Equal(paged.Count, paged.DistinctBy(x => x.Item.Id).Count());
        Assert.Equal(all.Total, paged.Count);

        var wanted = query.ToHashSet(StringComparer.Ordinal);
        int Held(string title) => title.Split(' ').Distinct().Count(wanted.Contains);
        var whole = titles.Count(x => Held(x) == wanted.Count);
        var enough = titles.Count(x => Held(x) >= Parts.Needed(wanted.Count));
        Assert.Equal(whole < 20 ? enough : whole, all.Total);
        Assert.All(all.Hits, (x, n) => Assert.Equal(n >= whole, x.IsPart));
        Assert.All(all.Hits, x => Assert.Equal(x.IsPart, Held(x.Item.Title) < wanted.Count));

        Assert.Equal(all.Total, all.Types.Sum(x => x.Count));
        foreach (var (type, count) in all.Types)
        {
            var one = Page(0, 200, type);
            Assert.Equal(count, one.Total);
            Assert.Equal(
                all.Hits.Where(x => x.Item.Type == type).Select(x => x.Item.Id),
                one.Hits.Select(x => x.Item.Id)
            );
        }
    }

    // Alternates between two types.
    private static SearchFixture Of(string[] titles) =>
        new(
            CampaignSnapshot
                .Empty(new VocabularySet([]))
                .Apply(
                    titles.Select((title, n) => (PublishedItem)(n % 2 == 0 ? Body(n, title) : Info(n, title))),
                    [],
                    titles.Length
                )
        );

    private static Organisation Body(int n, string title) => new(SampleSnapshot.Header(n, $"o{n}", title));

    private static CampaignInfo Info(int n, string title) =>
        new(SampleSnapshot.Header(n, $"c{n}", title)) { Alias = $"c{n}" };
}
