using Campaign.Core.Plans;

namespace Campaign.Core.Tests.Plans;

public sealed class AllocationTests
{
    private static readonly Allocation DakNong = new(Samples.Header("Tặng quà"))
    {
        UnitName = "suất quà",
        UnitValue = 500_000,
        Parts = [new("thực phẩm thiết yếu", 200_000), new("tiền mặt", 300_000)],
        Rows =
        [
            new(null, "Đắk Song", 11),
            new(null, "Đắk Mil", 11),
            new(null, "Cư Jút", 11),
            new(null, "Krông Nô", 11),
        ],
        DeclaredQuantity = 44,
    };

    [Fact]
    public void Totals_are_computed()
    {
        Assert.Empty(DakNong.Faults());
        Assert.Equal(44, DakNong.TotalQuantity);
        Assert.Equal(22_000_000, DakNong.TotalValue);
    }

    [Fact]
    public void A_declared_total_that_does_not_match_the_rows_is_a_fault() =>
        Assert.Equal("declaredQuantity", Assert.Single((DakNong with { DeclaredQuantity = 45 }).Faults()).Field);

    [Fact]
    public void Parts_that_do_not_add_up_are_a_fault() =>
        Assert.Equal("parts", Assert.Single((DakNong with { UnitValue = 600_000 }).Faults()).Field);
}
