namespace Campaign.Core.Results;

/// <summary>A count. Where nothing is stated there is no figure: an empty field is not a zero.</summary>
/// <param name="Value">How many.</param>
/// <param name="Women">How many of them are women; null when that is not asked or not known.</param>
public sealed record Figure(long Value, long? Women = null)
{
    /// <summary>No count is larger: money of a province in đồng has room, and a slip of the keyboard has not.</summary>
    public const long Most = 1_000_000_000_000_000;
}
