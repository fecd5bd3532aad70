using Campaign.Core.Plans;

namespace Campaign.Core.Tests.Plans;

public sealed class TargetTests
{
    [Fact]
    public void A_result_of_each_year_with_its_source_is_no_fault() =>
        Assert.Empty(Faults("%", new(2023, 41.5m, "Báo cáo mẫu"), new(2024, 100, "Báo cáo mẫu")));

    [Fact]
    public void A_year_has_one_result() =>
        Assert.Equal(
            "Năm 2023 có 2 dòng; mỗi năm một kết quả.",
            Assert.Single(Faults("%", new(2023, 1, "Báo cáo mẫu"), new(2023, 2, "Báo cáo mẫu")))
        );

    [Fact]
    public void A_share_is_at_most_a_hundred_and_a_count_may_be_more()
    {
        Assert.Equal(
            "Kết quả năm 2023 tính theo phần trăm phải từ 0 đến 100.",
            Assert.Single(Faults("%", new TargetProgress(2023, 100.1m, "Báo cáo mẫu")))
        );
        Assert.Empty(Faults("lần/năm", new TargetProgress(2023, 4_000, "Báo cáo mẫu")));
    }

    [Theory]
    [InlineData(23)]
    [InlineData(20233)]
    public void A_year_is_one_of_four_digits(int year) =>
        Assert.Single(Faults("%", new TargetProgress(year, 1, "Báo cáo mẫu")));

    private static IEnumerable<string> Faults(string unit, params TargetProgress[] progress) =>
        new Target(Samples.Header("Chỉ tiêu mẫu"))
        {
            Document = Guid.NewGuid(),
            Order = 1,
            OfficialText = "Trên 50% người mẫu được giúp.",
            Population = "người mẫu",
            Outcome = "được giúp",
            Value = 50,
            Unit = unit,
            Deadline = 2025,
            Progress = [.. progress],
        }
            .Faults()
            .Where(x => x.Field == "progress")
            .Select(x => x.Message);
}
