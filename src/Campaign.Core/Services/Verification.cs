using Campaign.Core.Publication;

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
/// <param name="LongestDays">
/// Most days from a check to the next one: the campaign comes once a year, and no season may begin with a number that
/// nobody has checked since the last one.
/// </param>
public sealed record Verification(int IntervalDays = 180, int WithdrawAfterDays = 365, int LongestDays = 365)
{
    /// <summary>The usual rule.</summary>
    public static Verification Default { get; } = new();

    /// <summary>
    /// When the next check is due; null for an entry that was never checked and names no day. Whatever day it names,
    /// the check is due <see cref="LongestDays"/> after the last one (for an entry that was never checked: after it
    /// was first published).
    /// </summary>
    public DateOnly? DueOn(Service service) =>
        service.NextCheckOn is { } next ? Earlier(next, Later(service.VerifiedOn ?? FirstDay(service), LongestDays))
        : service.VerifiedOn is { } day ? Later(day, IntervalDays)
        : null;

    /// <summary>
    /// What is refused when an entry is published. What stands already is not taken off for it: it is due at the
    /// limit.
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
        // A check that is still to come has not happened, whatever year somebody typed.
        return service.CallTested && service.VerifiedOn <= today ? Freshness.Checked : Freshness.NotCallTested;
    }

    private DateOnly? PatienceEndsOn(Service service) =>
        DueOn(service) is { } day ? Later(day, WithdrawAfterDays + 1) : null;

    // The day on which the instant is over everywhere.
    private static DateOnly FirstDay(Service service) =>
        DateOnly.FromDateTime(service.Header.PublishedAt.UtcDateTime).AddDays(1);

    // Whoever typed the last day there is must not stop the page.
    private static DateOnly Later(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Min(day.DayNumber + days, DateOnly.MaxValue.DayNumber));

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
