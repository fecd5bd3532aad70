namespace Campaign.Web.Tests.Whole;

public static class PlanOfAnotherYear
{
    /// <summary>The plan of Đắk Nông moved to another year in which the province existed.</summary>
    public static string Text(int year) =>
        File.ReadAllText(WholeSite.Repository("tests/Campaign.Core.Tests/Intake/Seeds/dak-nong-2021.txt"))
            .Replace("năm 2021", $"năm {year}", StringComparison.Ordinal)
            .Replace("1/2021", $"1/{year}", StringComparison.Ordinal)
            .Replace("2/2021", $"2/{year}", StringComparison.Ordinal);
}
