namespace Campaign.Content.Publishing.Checks;

/// <summary>What a call about a service said.</summary>
/// <param name="Day">The local day of the call.</param>
/// <param name="Hours">Other hours; null: they are as they were.</param>
/// <param name="OldNumber">The number that is no longer right; null: they are.</param>
/// <param name="NewNumber">What stands instead of it.</param>
public sealed record CheckedService(DateOnly Day, string? Hours, string? OldNumber, string? NewNumber)
{
    /// <summary>Whether something that readers see was wrong.</summary>
    public bool IsCorrection => Hours is not null || OldNumber is not null;
}

/// <summary>What became of the draft.</summary>
/// <param name="Fault">Why nothing was changed, a Vietnamese sentence; null when it was.</param>
/// <param name="WasClean">Whether the draft said what readers see, apart from what the call says.</param>
/// <param name="FormerHours">The hours that stood there.</param>
public sealed record CheckedDraft(string? Fault, bool WasClean, string? FormerHours);
