using Campaign.Core.Places;
using Campaign.Core.Results;
using static Campaign.Core.Tests.Results.ResultSamples;

namespace Campaign.Core.Tests.Results;

public sealed class ReportFaultsTests
{
    private static readonly ReportFaults Commune = new(Counted2019, PlaceLevel.Commune, true, new(2025, 12, 15));
    private static readonly ReportFaults Province = new(Counted2019, PlaceLevel.Province, true, new(2019, 12, 15));

    [Fact]
    public void What_was_counted_in_2019_has_no_fault() =>
        Assert.Empty(Province.Of(Content(Figures2019, ReportScope.Whole)));

    [Fact]
    public void A_place_on_its_own_is_asked_for_its_own_level_only()
    {
        Assert.Equal([PlaceLevel.Commune], Levels(Commune, ReportScope.Own));
        Assert.Equal([PlaceLevel.Province], Levels(Province, ReportScope.Own));
        Assert.Equal(
            [PlaceLevel.Province, PlaceLevel.District, PlaceLevel.Commune],
            Levels(Province, ReportScope.Whole)
        );
        Assert.Equal(
            "NC",
            Assert.Single(Commune.Of(Content([("NC", PlaceLevel.Province, 1)]))).Figure!.Value.Indicator
        );
    }

    [Fact]
    public void Nobody_is_asked_for_districts_since_they_are_gone()
    {
        var now = new ReportFaults(Counted2019, PlaceLevel.Province, true, new(2025, 12, 15));
        Assert.Equal([PlaceLevel.Province, PlaceLevel.Commune], Levels(now, ReportScope.Whole));
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(Figure.Most + 1, null)]
    [InlineData(5, 6L)]
    [InlineData(5, -1L)]
    public void A_count_that_cannot_be_is_a_fault(long value, long? women)
    {
        var asked = Indicator("NG", "lượt người", levels: false, women: true);
        var rules = new ReportFaults([asked], PlaceLevel.Commune, true, new(2025, 12, 15));
        ReportContent With(Figure figure) => new() { Figures = ReportContent.Empty.Figures.Add(asked.Keys[0], figure) };
        Assert.Single(rules.Of(With(new(value, women))));
        Assert.Empty(rules.Of(With(new(5, 5))));
    }

    [Theory]
    [InlineData("Gọi 0912 345 678 để biết thêm.")]
    [InlineData("Số 0912.345.678 của cán bộ xã.")]
    [InlineData("CCCD 001 234 567 890.")]
    [InlineData("Liên hệ ten@example.vn.")]
    [InlineData("Nơi tạm lánh ở số 12 đường Mẫu, xã Mẫu.")]
    [InlineData("https://maps.app.goo.gl/abc")]
    public void Words_that_lead_to_a_person_or_a_shelter_are_refused(string text) =>
        Assert.Equal("outcome", Assert.Single(Commune.Of(Words(text))).Field);

    [Theory]
    [InlineData("Thực hiện Kế hoạch số 48/KH-UBND ngày 01/3/2021, giai đoạn 2021-2025.")]
    [InlineData("Kinh phí 22.000.000 đồng, tổng 1.250.000.000 đồng; phát 23.800 tờ rơi.")]
    [InlineData("Kinh phí 22 000 000 đồng.")]
    [InlineData("Năm 2019, 2020 và 2021 đều tổ chức 115 buổi.")]
    public void Words_of_an_ordinary_report_are_not(string text)
    {
        Assert.Empty(Commune.Of(Words(text)));
        Assert.Empty(ReportFaults.Questions(Words(text).Narrative));
    }

    [Fact]
    public void Of_a_text_that_is_too_long_nothing_else_is_said() =>
        Assert.Contains(
            "nhiều nhất",
            Assert.Single(Commune.Of(Words($"{new string('a', Narrative.Longest)} 0912 345 678"))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void What_may_be_a_persons_name_is_asked_about() =>
        Assert.Contains(
            "Nguyễn Thị Mẫu",
            Assert.Single(ReportFaults.Questions(Words("Có người được giúp, là Nguyễn Thị Mẫu.").Narrative)).Message
        );

    private static ReportContent Words(string outcome) =>
        new() { Narrative = Narrative.Empty with { Outcome = outcome } };

    private static IEnumerable<PlaceLevel> Levels(ReportFaults rules, ReportScope scope) =>
        rules.Fields(scope).Where(x => x.Indicator == "NC").Select(x => x.Level!.Value);
}
