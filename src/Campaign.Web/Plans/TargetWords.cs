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
    public static string Amount(this Target target) => target.Amount(target.Value);

    /// <summary>A value in the target's unit.</summary>
    public static string Amount(this Target target, decimal value) =>
        target.Unit == "%" ? $"{Dates.Number(value)}%" : $"{Dates.Number(value)} {target.Unit}";
}
