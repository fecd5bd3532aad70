using Campaign.Core.Places;

namespace Campaign.Core.Tests.Places;

public sealed class PlaceLookupTests
{
    private static readonly PlaceLookup Lookup = new(Register.Places, new DateOnly(2026, 11, 15));

    [Theory]
    [InlineData("24133", "24133")]
    [InlineData("phường quy nhơn", "21583")]
    [InlineData("xã Vĩnh Hải, huyện Vĩnh Châu, tỉnh Sóc Trăng", "31795")]
    [InlineData("Sóc Trăng; Vĩnh Châu; Vĩnh Hải", "31795")]
    [InlineData("số 5 đường Lê Lợi, phường Ninh Kiều, Cần Thơ", "31135")]
    [InlineData("huyện Côn Đảo", "26732")]
    public void A_name_that_only_one_unit_has_is_found(string typed, string right) =>
        Assert.Equal(right, Assert.Single(Lookup.Find(typed).Places).Ref);

    [Theory]
    [InlineData("Quy Nhơn")]
    [InlineData("tp đà lạt")]
    [InlineData("huyện Đông Anh")]
    [InlineData("tân sơn")]
    [InlineData("hải dương")]
    public void A_name_for_several_units_is_asked_about(string typed)
    {
        var answer = Lookup.Find(typed);
        Assert.Empty(answer.Places);
        Assert.InRange(answer.Choices.Length, 2, 20);
    }

    [Fact]
    public void A_former_unit_is_named_along_with_its_successors()
    {
        var answer = Lookup.Find("tỉnh Bạc Liêu");
        Assert.Equal("96", Assert.Single(answer.Places).Ref);
        Assert.Equal("bac-lieu", answer.Former?.Ref);
        Assert.Equal("79", Assert.Single(Lookup.Find("quận 9").Places).Ref);
    }

    [Fact]
    public void An_unknown_name_in_a_known_place_offers_the_places_around_it()
    {
        var answer = Lookup.Find("phường 5, Gò Vấp");
        Assert.Empty(answer.Places);
        Assert.Equal("5", answer.Unknown);
        Assert.Equal(["26884", "79"], answer.Choices.Select(x => x.Ref));
    }

    [Fact]
    public void A_typing_error_offers_similar_names_and_takes_none()
    {
        var answer = Lookup.Find("Quãng Ngãii");
        Assert.Empty(answer.Places);
        Assert.Empty(answer.Choices);
        Assert.Contains("51", answer.Near.Select(x => x.Ref));
    }

    [Fact]
    public void A_chosen_province_narrows_the_search_and_other_places_are_only_offered()
    {
        Assert.Equal("02647", Assert.Single(Lookup.Find("lào cai", "15").Places).Ref);
        var elsewhere = Lookup.Find("Ninh Kiều", "01");
        Assert.Empty(elsewhere.Places);
        Assert.Equal("31135", Assert.Single(elsewhere.Near).Ref);
    }

    [Theory]
    [InlineData("hà nội", true)]
    [InlineData("quận 1", true)]
    [InlineData("bmt", true)]
    [InlineData("bạo lực gia đình", false)]
    [InlineData("bình đẳng giới", false)]
    [InlineData("áp phích Hà Nội", false)]
    public void Words_are_a_place_only_if_all_of_them_belong_to_it(string typed, bool isPlace)
    {
        var answer = Lookup.Only(typed);
        Assert.Equal(isPlace, !answer.Places.IsEmpty || !answer.Choices.IsEmpty);
    }

    [Fact]
    public void Any_text_gets_an_answer()
    {
        foreach (
            var text in new[] { "", " ", ",,,", "a,b;c/d", "tp", "xã", "🆘", new string('x', 4000), "p p p p p p p p" }
        )
            Assert.Empty(Lookup.Find(text).Places);
        Assert.Empty(Lookup.Find(string.Join(' ', Enumerable.Repeat("tân phú", 300))).Places);
    }
}
