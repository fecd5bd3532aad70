namespace Campaign.Content.Publishing.Checks;

/// <summary>What a call about a service said.</summary>
/// <param name="Day">The local day of the call.</param>
/// <param name="Number">The number that was called.</param>
/// <param name="Hours">Other hours; null: they are as they were.</param>
/// <param name="NewNumber">What stands instead of the number; null: it is right.</param>
public sealed record CheckedService(DateOnly Day, string Number, string? Hours, string? NewNumber)
{
    /// <summary>Whether something that readers see was wrong.</summary>
    public bool IsCorrection => Hours is not null || NewNumber is not null;
}

/// <summary>What became of the draft.</summary>
public sealed record CheckedDraft
{
    /// <summary>Why nothing was changed, a Vietnamese sentence; null when it was.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether nothing was changed because the officer may not.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Whether something is public and the draft said just that, apart from what the call says.</summary>
    public bool WasClean { get; init; }

    /// <summary>The hours that stood there.</summary>
    public string? FormerHours { get; init; }

    /// <summary>Names the exact draft of each public language as it was left.</summary>
    public IReadOnlyDictionary<string, string> Prints { get; init; } = new Dictionary<string, string>();

    /// <summary>The languages in which readers still see the number that is no longer right.</summary>
    public IReadOnlyList<string> ShowOldNumber { get; init; } = [];
}
