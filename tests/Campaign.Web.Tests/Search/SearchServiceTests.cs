using System.Text;
using Campaign.Core.Publication;
using Campaign.Core.Text.Typing;
using Campaign.Testing;
using Campaign.Web.Search;

namespace Campaign.Web.Tests.Search;

public sealed class SearchServiceTests : IDisposable
{
    private readonly SearchFixture _search = new(SampleSnapshot.Create());

    public void Dispose() => _search.Dispose();

    [Theory]
    [InlineData("vun đắp yêu thương")]
    [InlineData("vun dap yeu thuong")]
    [InlineData("VUN ĐẮP YÊU")]
    [InlineData("yêu thương vun đắp")]
    [InlineData("vun đắp yêu thươ")]
    public void A_message_is_found_however_it_is_typed(string query)
    {
        Assert.Equal("thong-diep-2", _search.Slugs(query)[0]);
        Assert.Equal("thong-diep-2", _search.Slugs(query.Normalize(NormalizationForm.FormD))[0]);
    }

    [Theory]
    [InlineData("1/KH-MAU")]
    [InlineData("1 kh mau")]
    [InlineData("1khmau")]
    public void A_document_is_found_by_its_number_in_any_spelling(string query) =>
        Assert.Equal("kh-mau", _search.Slugs(query)[0]);

    [Theory]
    [InlineData("\" OR title:")]
    [InlineData("NEAR(a b)")]
    [InlineData("a* AND (")]
    [InlineData("'; DROP TABLE text;--")]
    [InlineData("^-{}:")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u0301\u200b")]
    public void Index_syntax_in_a_query_has_no_effect(string query) =>
        Assert.NotNull(_search.Search.Search(new SearchRequest(query)));

    [Theory]
    [InlineData("bị chồng đánh")]
    [InlineData("bi chong danh")]
    [InlineData("hotline")]
    public void A_call_for_help_is_recognised(string query) =>
        Assert.True(_search.Search.Search(new SearchRequest(query)).IsHelpCall);

    [Fact]
    public void A_message_is_not_a_call_for_help() =>
        Assert.False(_search.Search.Search(new SearchRequest("vun đắp yêu thương")).IsHelpCall);

    [Theory]
    [InlineData("luwcj", "lực")]
    [InlineData("dduwowngf", "đường")]
    [InlineData("nguoiwf", "người")]
    [InlineData("truwowngf", "trường")]
    [InlineData("hoaf", "hòa")]
    [InlineData("tieengs", "tiếng")]
    [InlineData("quys", "quý")]
    public void Telex_typed_with_the_method_off_is_read(string typed, string meant) =>
        Assert.Equal(meant, InputMethods.Telex(typed));

    [Theory]
    [InlineData("lu75c", "lực")]
    [InlineData("d9u7o7ng2", "đường")]
    [InlineData("tie61ng", "tiếng")]
    public void Vni_typed_with_the_method_off_is_read(string typed, string meant) =>
        Assert.Equal(meant, InputMethods.Vni(typed));

    [Theory]
    [InlineData("vun ddawps yeeu thuwowng", "vun đắp yêu thương")]
    [InlineData("vun dawpx thuongg", "vun dap thuong")]
    public void When_nothing_is_found_a_spelling_that_finds_something_is_suggested(string query, string offered)
    {
        var result = _search.Search.Search(new SearchRequest(query));
        Assert.Empty(result.Hits);
        Assert.Contains(offered, result.Suggestions);
    }

    [Fact]
    public void Matches_are_marked_in_the_text_as_people_wrote_it()
    {
        var title = _search
            .Search.Search(new SearchRequest("bao luc"))
            .Hits.First(x => x.Item.Slug == "thong-diep-2")
            .Title;
        var (start, length) = Assert.Single(title.Ranges);
        Assert.Equal("bạo lực", title.Text.Substring(start, length));
    }

    [Fact]
    public void Types_are_counted_before_they_are_filtered()
    {
        var all = _search.Search.Search(new SearchRequest("mẫu"));
        var one = _search.Search.Search(new SearchRequest("mẫu", Types: [ItemType.Script]));
        Assert.Equal(all.Types, one.Types);
        Assert.Equal(ItemType.Script, Assert.Single(one.Hits).Item.Type);
    }

    [Fact]
    public void A_former_place_name_finds_what_is_addressed_to_its_successor() =>
        Assert.Contains("toa-dam-mau", _search.Slugs("tọa đàm đăk nông"));

    [Fact]
    public void A_change_is_searchable_and_a_withdrawn_item_is_not()
    {
        var (gone, fresh) = (SampleSnapshot.Key(102), SampleSnapshot.Message(9, "Câu chữ hoàn toàn mới"));
        var change = new Change(
            2000,
            gone,
            ItemType.Message.Name,
            "vi-VN",
            ChangeAction.Delete,
            ChangeReason.Unpublished,
            SampleSnapshot.Then
        );
        var next = _search.Store.Current.Apply([fresh], [change], 2000);
        _search.Store.Replace(next);
        _search.Index.Apply([fresh], [(gone, "vi-VN"), (fresh.Id, "vi-VN")], next);
        Assert.Equal(["thong-diep-9"], _search.Slugs("hoan toan moi"));
        Assert.DoesNotContain("thong-diep-2", _search.Slugs("vun đắp yêu thương"));
    }

    [Fact]
    public void An_index_file_is_reused_and_one_of_another_version_is_emptied()
    {
        var path = _search.Index.Path;
        _search.Index.Dispose();
        using (var again = new SearchIndex(path, _search.Store.Current, ProductKinds.All))
        {
            Assert.Equal(_search.Store.Current.Items.Count(x => x.Type != ItemType.Abbreviation), again.Count);
            Assert.Equal(_search.Store.Current.Changes.Log, again.Log);
        }
        using (var file = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path}"))
        {
            file.Open();
            new Microsoft.Data.Sqlite.SqliteCommand(
                "UPDATE meta SET value = '0' WHERE name = 'version'",
                file
            ).ExecuteNonQuery();
        }
        using var other = new SearchIndex(path, _search.Store.Current, ProductKinds.All);
        Assert.Equal(0, other.Count);
    }
}
