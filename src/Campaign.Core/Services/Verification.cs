namespace Campaign.Core.Services;

/// <summary>How fresh the check of a service entry is. Old entries are flagged, very old ones withdraw themselves.</summary>
public enum Freshness
{
    /// <summary>Checked within its interval.</summary>
    Checked,

    /// <summary>Never checked by a call; its source is named.</summary>
    NotCallTested,

    /// <summary>The check is due or overdue.</summary>
    Overdue,

    /// <summary>So long overdue that it must not be shown.</summary>
    TooOld,
}

/// <summary>The rule of ageing: 180 days to the next check, 365 days more until an entry is withdrawn.</summary>
/// <param name="IntervalDays">Days from a check to the next one, when the entry names none.</param>
/// <param name="WithdrawAfterDays">Days after the due date at which the entry is withdrawn.</param>
public sealed record Verification(int IntervalDays = 180, int WithdrawAfterDays = 365)
{
    /// <summary>The usual rule.</summary>
    public static Verification Default { get; } = new();

    /// <summary>When the next check is due; null for an entry that was never checked.</summary>
    public DateOnly? DueOn(Service service) => service.NextCheckOn ?? service.VerifiedOn?.AddDays(IntervalDays);

    /// <summary>How fresh an entry is on a day.</summary>
    public Freshness Of(Service service, DateOnly today)
    {
        var due = DueOn(service);
        if (due?.AddDays(WithdrawAfterDays) < today)
            return Freshness.TooOld;
        if (due < today)
            return Freshness.Overdue;
        return service.CallTested ? Freshness.Checked : Freshness.NotCallTested;
    }
}
