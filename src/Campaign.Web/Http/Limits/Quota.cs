namespace Campaign.Web.Http.Limits;

/// <summary>A client's quota after an answer was counted.</summary>
/// <param name="Used">Answers counted in this window, including this one.</param>
/// <param name="Most">Answers allowed in one window.</param>
/// <param name="Reset">Seconds until the next window begins.</param>
internal readonly record struct Quota(int Used, int Most, long Reset)
{
    /// <summary>Answers left.</summary>
    public int Left => Math.Max(0, Most - Used);

    /// <summary>Whether this answer is one too many.</summary>
    public bool IsExceeded => Used > Most;
}
