using Campaign.Core.Places;
using Campaign.Core.Plans;
using Campaign.Core.Results;
using static Campaign.Core.Tests.Results.ResultSamples;

namespace Campaign.Core.Tests.Results;

public sealed class RollUpTests
{
    private static readonly Place[] DakNong =
    [
        Place("dak-nong", PlaceLevel.Province, null, to: Reform.AddDays(-1), heirs: Into("68")),
        Place("cu-jut", PlaceLevel.District, "dak-nong", to: Reform.AddDays(-1), heirs: Into("dak-nong")),
        Place("dak-mil", PlaceLevel.District, "dak-nong", to: Reform.AddDays(-1), heirs: Into("dak-nong")),
        Place("xa-a", PlaceLevel.Commune, "cu-jut", to: Reform.AddDays(-1), heirs: Into("24001")),
        Place("xa-b", PlaceLevel.Commune, "cu-jut", to: Reform.AddDays(-1), heirs: Into("24001")),
        Place("xa-c", PlaceLevel.Commune, "dak-mil", to: Reform.AddDays(-1), heirs: Into("24002")),
        Place("68", PlaceLevel.Province, null),
        Place("24001", PlaceLevel.Commune, "68", from: Reform),
        Place("24002", PlaceLevel.Commune, "68", from: Reform),
    ];

    private static PlaceSuccession[] Into(string heir) => [new(heir, SuccessionKind.Merge, Reform)];

    [Fact]
    public void The_figures_of_2019_come_out_as_they_were_counted()
    {
        var nation = Sum(DakNong, 2019, [Report("dak-nong", Content(Figures2019, ReportScope.Whole))]);
        foreach (var result in new[] { nation, nation.Find("dak-nong")! })
        {
            Assert.Equal([13L, 115, 69, 18, 85, 431, 23_800, 57, 21], Counted2019.Select(x => result.Sums[x]!.Value));
            Assert.Equal(
                Figures2019.Order(),
                result.Sums.Sums.Select(x => (x.Key.Indicator, x.Key.Level, x.Value.Value)).Order()
            );
        }
        Assert.Empty(nation.Find("dak-nong")!.Missing);
    }

    [Fact]
    public void They_are_the_same_when_every_unit_reports_for_itself()
    {
        var reports = new[]
        {
            Report("dak-nong", Content([.. Unsplit(), .. At(PlaceLevel.Province, (102, 4, 114))])),
            Report("cu-jut", Content(At(PlaceLevel.District, (5, 4, 200)))),
            Report("dak-mil", Content(At(PlaceLevel.District, (4, 0, 55)))),
            Report("xa-a", Content(At(PlaceLevel.Commune, (1, 20, 30)))),
            Report("xa-b", Content(At(PlaceLevel.Commune, (2, 20, 2)))),
            Report("xa-c", Content(At(PlaceLevel.Commune, (1, 21, 30)))),
        };
        var nation = Sum(DakNong, 2019, reports);
        Assert.Equal(
            Figures2019.Order(),
            nation.Sums.Sums.Select(x => (x.Key.Indicator, x.Key.Level, x.Value.Value)).Order()
        );
        Assert.Equal((6, 8), (nation.Counted, (int)nation.Find("cu-jut")!.Sums[Counted2019[1]]!.Value));
    }

    [Fact]
    public void What_a_province_has_collected_stands_for_those_below_it_and_nothing_is_counted_twice()
    {
        var nation = Sum(
            DakNong,
            2019,
            [
                Report("dak-nong", Content(Figures2019, ReportScope.Whole)),
                Report("xa-a", Content(At(PlaceLevel.Commune, (1, 20, 30)))),
            ]
        );
        Assert.Equal((1, 115L), (nation.Counted, nation.Sums[Counted2019[1]]!.Value));
        Assert.Equal(1, nation.Find("xa-a")!.Sums[Counted2019[1]]!.Value);
    }

    [Fact]
    public void A_commune_that_merged_reports_once_and_the_old_figures_stay_its_own()
    {
        var before = Sum(DakNong, 2021, [Report("xa-a", Content([("TR", null, 5)]))]);
        var after = Sum(DakNong, 2025, [Report("24001", Content([("TR", null, 9)]))]);
        Assert.Equal((5, null), (Leaflets(before, "dak-nong"), before.Find("24001")));
        Assert.Equal((9, null), (Leaflets(after, "68"), after.Find("xa-a")));
        Assert.Single(after.Standings, x => x.Unit.Place == "24001");
        Assert.DoesNotContain(after.Standings, x => x.Unit.Place is "xa-a" or "xa-b" or "cu-jut" or "dak-nong");
    }

    [Fact]
    public void A_report_of_a_place_that_had_ended_is_not_counted_and_is_named()
    {
        UnitReport[] reports =
        [
            Report("xa-a", Content([("TR", null, 5)])),
            Report("24002", Content([("TR", null, 2)])),
        ];
        var nation = Sum(DakNong, 2025, reports);
        Assert.Equal(2, Leaflets(nation, "68"));
        Assert.Equal("xa-a", Assert.Single(nation.LeftOut(reports)).Unit.Place);
    }

    [Fact]
    public void A_closed_version_counts_until_its_correction_is_accepted()
    {
        UnitReport[] reports =
        [
            Report("24001", Content([("TR", null, 100)]), ReportState.Locked),
            Report("24001", Content([("TR", null, 10)]), ReportState.Submitted, version: 2),
        ];
        Assert.Equal(100, Leaflets(Sum(DakNong, 2025, reports), "68"));
        reports[1] = reports[1] with { State = ReportState.Accepted };
        Assert.Equal(10, Leaflets(Sum(DakNong, 2025, reports), "68"));
    }

    [Theory]
    [InlineData(ReportState.Draft)]
    [InlineData(ReportState.Returned)]
    public void Whoever_corrects_a_closed_report_has_reported(ReportState state)
    {
        UnitReport[] reports =
        [
            Report("24001", Content([("TR", null, 100)]), ReportState.Locked),
            Report("24001", Content([("TR", null, 10)]), state, version: 2),
        ];
        var standing = Sum(DakNong, 2025, reports).Find("24001")!.Standings.Single();
        Assert.False(standing.IsMissing);
        Assert.Equal(ReportState.Locked, standing.State);
    }

    [Fact]
    public void Who_has_not_reported_who_was_sent_back_and_who_is_late_is_told()
    {
        var duty = new ReportingDuty(Samples.Header("Báo cáo (mẫu)") with { Places = ["68"] })
        {
            Who = "Các đơn vị",
            Subject = "kết quả",
            To = "tỉnh",
            DueBefore = new(2025, 12, 17),
        };
        var calendar = Calendar(2025) with { Duties = [duty] };
        var nation = RollUp.Of(
            new PlaceRegistry([.. DakNong, Place("20", PlaceLevel.Province, null)]),
            calendar,
            [],
            [
                Report("24001", ReportContent.Empty, ReportState.Returned, submitted: new(2025, 12, 16)),
                Report("24002", ReportContent.Empty, ReportState.Submitted, submitted: new(2025, 12, 17)),
            ]
        );
        Assert.Equal(["20", "24001", "68"], nation.Missing.Select(x => x.Unit.Place).Order());
        Assert.Equal("24001", Assert.Single(nation.Returned).Unit.Place);
        Assert.Equal(["24002", "68"], nation.Late.Select(x => x.Unit.Place).Order());
    }

    [Fact]
    public void Organisations_are_added_once_also_after_they_moved_to_another_place()
    {
        var body = Guid.NewGuid();
        var reported = new UnitReport(new("dak-nong", body), 1, ReportState.Accepted, Content([("TR", null, 7)]));
        var nation = Sum(DakNong, 2025, [reported], new ReportingUnit("68", body));
        Assert.Equal((7, 7L), (Leaflets(nation, "68"), nation.Sums[Counted2019[6]]!.Value));
        Assert.Single(nation.Standings, x => x.Unit.Organisation == body);
    }

    [Fact]
    public void Women_are_summed_with_what_they_are_a_part_of()
    {
        var asked = Indicator("NG", "lượt người", levels: false, women: true);
        ReportContent People(long value, long? women) =>
            new() { Figures = ReportContent.Empty.Figures.Add(asked.Keys[0], new(value, women)) };
        var nation = Sum(DakNong, 2025, [Report("24001", People(100, 60)), Report("24002", People(50, null))]);
        Assert.Equal(new Total(150, 60, 100), nation.Sums[asked]);
    }

    private static long Leaflets(PlaceResult nation, string place) =>
        nation.Find(place)!.Sums[new FigureKey("TR", null)]!.Value;

    private static IEnumerable<(string, PlaceLevel?, long)> Unsplit() => Figures2019.Where(x => x.Level is null);

    private static IEnumerable<(string, PlaceLevel?, long)> At(PlaceLevel level, (long, long, long) values) =>
        [("NC", level, values.Item1), ("TH", level, values.Item2), ("PANO", level, values.Item3)];
}
