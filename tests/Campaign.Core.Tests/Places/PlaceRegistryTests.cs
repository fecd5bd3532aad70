using Campaign.Core.Places;

namespace Campaign.Core.Tests.Places;

public sealed class PlaceRegistryTests
{
    private static readonly DateOnly Reform = new(2025, 7, 1);
    private static readonly DateOnly Before = new(2021, 11, 15);
    private static readonly DateOnly After = new(2026, 11, 15);

    private static readonly PlaceRegistry Places = new([
        Samples.Place("68", PlaceLevel.Province, "Lâm Đồng"),
        Samples.Place("24787", PlaceLevel.Commune, "mẫu", "68"),
        Samples.Place(
            "dak-nong",
            PlaceLevel.Province,
            "Đắk Nông",
            null,
            Reform.AddDays(-1),
            new PlaceSuccession("68", SuccessionKind.Merge, Reform)
        ),
        Samples.Place(
            "dak-nong-cu-jut",
            PlaceLevel.District,
            "Cư Jút",
            "dak-nong",
            Reform.AddDays(-1),
            new PlaceSuccession("dak-nong", SuccessionKind.Reclass, Reform)
        ),
    ]);

    [Fact]
    public void A_former_place_resolves_to_itself_in_its_time_and_to_its_successor_now()
    {
        Assert.Equal("dak-nong", Assert.Single(Places.Resolve("dak-nong", Before)).Ref);
        Assert.Equal("68", Assert.Single(Places.Resolve("dak-nong", After)).Ref);
        Assert.Equal("68", Assert.Single(Places.Resolve("dak-nong-cu-jut", After)).Ref);
        Assert.Empty(Places.Resolve("khong-co", After));
    }

    [Fact]
    public void Texts_for_its_province_the_country_or_its_former_units_reach_a_commune()
    {
        Assert.True(Places.Reaches([], "24787", After));
        Assert.True(Places.Reaches(Samples.Refs("68"), "24787", After));
        Assert.True(Places.Reaches(Samples.Refs("dak-nong"), "24787", After));
        Assert.False(Places.Reaches(Samples.Refs("dak-nong"), "24787", Before));
        Assert.False(Places.Reaches(Samples.Refs("24787"), "68", After));
    }

    [Fact]
    public void What_is_for_a_former_commune_concerns_the_province_in_which_its_successor_lies()
    {
        var places = new PlaceRegistry([
            .. Places.All,
            Samples.Place("19", PlaceLevel.Province, "Thái Nguyên"),
            Samples.Place("01840", PlaceLevel.Commune, "mới", "19"),
            // Its district and its former province are known by name only.
            Samples.Place("bac-kan-na-ri", PlaceLevel.District, "Na Rì", "bac-kan", Reform.AddDays(-1)),
            Samples.Place(
                "bac-kan-x",
                PlaceLevel.Commune,
                "cũ",
                "bac-kan-na-ri",
                Reform.AddDays(-1),
                new PlaceSuccession("01840", SuccessionKind.Merge, Reform)
            ),
        ]);
        Assert.True(places.Touches(Samples.Refs("bac-kan-x"), "19", After));
        Assert.True(places.Touches(Samples.Refs("bac-kan-x"), "01840", After));
        Assert.False(places.Touches(Samples.Refs("bac-kan-x"), "68", After));
        Assert.False(places.Touches(Samples.Refs("bac-kan-x"), "19", Before));
    }

    [Fact]
    public void Whoever_asks_with_the_code_of_a_former_unit_may_get_what_is_for_its_successor()
    {
        Assert.False(Places.Reaches(Samples.Refs("68"), "dak-nong", After));
        Assert.True(Places.MayReach(Samples.Refs("68"), "dak-nong", After));
        Assert.True(Places.MayReach(Samples.Refs("dak-nong"), "dak-nong-cu-jut", After));
        Assert.False(Places.MayReach(Samples.Refs("68"), "dak-nong", Before));
        Assert.False(Places.MayReach(Samples.Refs("24787"), "dak-nong", After));
        Assert.True(Places.MayReach([], "", After));
        Assert.False(Places.MayReach(Samples.Refs("68"), "", After));
    }

    [Fact]
    public void The_chain_of_a_district_is_that_of_its_time() =>
        Assert.Equal(["dak-nong-cu-jut", "dak-nong"], Places.Chain("dak-nong-cu-jut", Before).Select(x => x.Ref));
}
