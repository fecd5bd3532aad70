using Campaign.Core.Plans;
using Campaign.Web.Words;

namespace Campaign.Web.Plans;

/// <summary>A target's value in words.</summary>
internal static class TargetWords
{
    /// <summary>"ít nhất", "trên" or nothing.</summary>
    public static string? Bound(this Target target) =>
        target.Comparator switch
        {
            Comparator.AtLeast => "ít nhất",
            Comparator.MoreThan => "trên",
            _ => null,
        };

    /// <summary>"50%" or "1 lần/năm".</summary>
    public static string Amount(this Target target) =>
        target.Unit == "%" ? $"{Dates.Number(target.Value)}%" : $"{Dates.Number(target.Value)} {target.Unit}";
}
