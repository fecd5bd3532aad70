using Campaign.Core.Publication;

namespace Campaign.Core.Services;

/// <summary>
/// How recently a service entry was checked. Old entries are flagged, and very old ones are withdrawn automatically.
/// </summary>
public enum Freshness
{
    /// <summary>Checked recently enough.</summary>
    Checked,

    /// <summary>Never tested by a call; its source is shown.</summary>
    NotCallTested,

    /// <summary>
    /// The check is overdue. Emergency and national numbers stay in this state, however old their check is.
    /// </summary>
    Overdue,

    /// <summary>Overdue for so long that it must not be shown.</summary>
    TooOld,
}

/// <summary>
/// The rule for ageing: 180 days until the next check, and 365 more until an entry is withdrawn. An unchecked emergency
/// or national number is still better than none, so it stays and officers are alarmed instead.
/// </summary>
/// <param name="IntervalDays">Days from one check to the next, when the entry names none.</param>
/// <param name="WithdrawAfterDays">Days after the due date until the entry is withdrawn.</param>
/// <param name="LongestDays">
/// Most days from one check to the next. The campaign comes once a year, and no season may begin with a number that
/// nobody has checked since the last one.
/// </param>
public sealed record Verification(int IntervalDays = 180, int WithdrawAfterDays = 365, int LongestDays = 365)
{
    /// <summary>The default rule.</summary>
    public static Verification Default { get; } = new();

    /// <summary>
    /// When the next check is due; null for an entry that was never checked and names no day. Whatever day it names,
    /// the check is due at the latest <see cref="LongestDays"/> after the last one or, if there was none, after first
    /// publication.
    /// </summary>
    public DateOnly? DueOn(Service service) =>
        service.NextCheckOn is { } next ? Earlier(next, Later(service.VerifiedOn ?? FirstDay(service), LongestDays))
        : service.VerifiedOn is { } day ? Later(day, IntervalDays)
        : null;

    /// <summary>
    /// What is refused when an entry is published. Entries that are already public stay and are due at the limit.
    /// </summary>
    /// <param name="service">The entry.</param>
    /// <param name="today">The campaign's local day.</param>
    public IEnumerable<Fault> Refused(Service service, DateOnly today)
    {
        if (service.VerifiedOn > today)
            yield return new("verifiedOn", "Ngày kiểm chứng chưa tới. Hãy ghi ngày đã đối chiếu nguồn hoặc gọi thử.");
        else if ((service.VerifiedOn ?? today).AddDays(LongestDays) is var last && service.NextCheckOn > last)
            yield return new(
                "nextCheckOn",
                $"Hẹn kiểm chứng lại quá xa: nhiều nhất {LongestDays} ngày sau lần kiểm chứng gần nhất, "
                    + $"tức là đến {last:dd'/'MM'/'yyyy}."
            );
    }

    /// <summary>The day on which an entry is withdrawn unless it is checked before; null: it stays.</summary>
    public DateOnly? WithdrawsOn(Service service) => service.IsNeeded ? null : PatienceEndsOn(service);

    /// <summary>
    /// Whether officers must check a needed number today, because any other entry would be withdrawn.
    /// </summary>
    public bool Alarms(Service service, DateOnly today) => service.IsNeeded && PatienceEndsOn(service) <= today;

    /// <summary>How recently an entry was checked, as of a day.</summary>
    public Freshness Of(Service service, DateOnly today)
    {
        if (WithdrawsOn(service) <= today)
            return Freshness.TooOld;
        if (DueOn(service) < today)
            return Freshness.Overdue;
        // A check dated in the future has not happened yet, whatever year somebody typed.
        return service.CallTested && service.VerifiedOn <= today ? Freshness.Checked : Freshness.NotCallTested;
    }

    private DateOnly? PatienceEndsOn(Service service) =>
        DueOn(service) is { } day ? Later(day, WithdrawAfterDays + 1) : null;

    // By this day the instant is past in every time zone.
    private static DateOnly FirstDay(Service service) =>
        DateOnly.FromDateTime(service.Header.PublishedAt.UtcDateTime).AddDays(1);

    // A last-possible date must not make the page fail.
    private static DateOnly Later(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Min(day.DayNumber + days, DateOnly.MaxValue.DayNumber));

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
