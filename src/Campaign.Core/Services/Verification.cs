namespace Campaign.Core.Services;

/// <summary>
/// How fresh the check of a service entry is. Old entries are flagged, very old ones withdraw themselves.
/// </summary>
public enum Freshness
{
    /// <summary>Checked within its interval.</summary>
    Checked,

    /// <summary>Never checked by a call; its source is named.</summary>
    NotCallTested,

    /// <summary>The check is overdue. Emergency and national numbers stay so, however old their check is.</summary>
    Overdue,

    /// <summary>So long overdue that it must not be shown.</summary>
    TooOld,
}

/// <summary>
/// The rule of ageing: 180 days to the next check, 365 days more until an entry is withdrawn. An emergency or national
/// number that nobody has checked is still better than none: it stays, and officers are alarmed instead.
/// </summary>
/// <param name="IntervalDays">Days from a check to the next one, when the entry names none.</param>
/// <param name="WithdrawAfterDays">Days after the due date at which the entry is withdrawn.</param>
public sealed record Verification(int IntervalDays = 180, int WithdrawAfterDays = 365)
{
    /// <summary>The usual rule.</summary>
    public static Verification Default { get; } = new();

    /// <summary>When the next check is due; null for an entry that was never checked.</summary>
    public DateOnly? DueOn(Service service) => service.NextCheckOn ?? service.VerifiedOn?.AddDays(IntervalDays);

    /// <summary>The day on which an entry goes by itself, unless somebody checks it before; null: it stays.</summary>
    public DateOnly? WithdrawsOn(Service service) => service.IsNeeded ? null : PatienceEndsOn(service);

    /// <summary>Whether officers must check a number today: any other entry would have been withdrawn.</summary>
    public bool Alarms(Service service, DateOnly today) => service.IsNeeded && PatienceEndsOn(service) <= today;

    /// <summary>How fresh an entry is on a day.</summary>
    public Freshness Of(Service service, DateOnly today)
    {
        if (WithdrawsOn(service) <= today)
            return Freshness.TooOld;
        if (DueOn(service) < today)
            return Freshness.Overdue;
        return service.CallTested ? Freshness.Checked : Freshness.NotCallTested;
    }

    private DateOnly? PatienceEndsOn(Service service) => DueOn(service)?.AddDays(WithdrawAfterDays + 1);
}
