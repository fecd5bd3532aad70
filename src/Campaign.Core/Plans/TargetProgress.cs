namespace Campaign.Core.Plans;

/// <summary>
/// What has been reached of a target in one year. It is only stated where somebody has published it: results that units
/// report count what was done, and no target is computed from them.
/// </summary>
/// <param name="Year">The year.</param>
/// <param name="Value">What has been reached, in the target's unit; 0–100 when that is %.</param>
/// <param name="Source">Who published it where, in words: the report's number and day.</param>
/// <param name="Website">The page where it stands, https; null when it is not on the web.</param>
public sealed record TargetProgress(int Year, decimal Value, string Source, string? Website = null);
