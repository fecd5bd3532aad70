namespace Campaign.Core.Time;

/// <summary>
/// The campaign's clock: instants are in UTC, days and times of day in its time zone (Asia/Ho_Chi_Minh).
/// </summary>
/// <param name="time">Source of the time; tests replace it.</param>
/// <param name="zone">The time zone people live in.</param>
public sealed class CampaignClock(TimeProvider time, TimeZoneInfo zone)
{
    /// <summary>IANA name of the default zone: UTC+7, no daylight saving.</summary>
    public const string DefaultZone = "Asia/Ho_Chi_Minh";

    // Every request needs the local day, and converting the instant would take longer than finding the answer.
    private LocalDay _day = new(default, DateTimeOffset.MaxValue, DateTimeOffset.MinValue);

    /// <summary>The zone.</summary>
    public TimeZoneInfo Zone => zone;

    /// <summary>The instant, UTC.</summary>
    public DateTimeOffset UtcNow => time.GetUtcNow();

    /// <summary>The local date and time.</summary>
    public DateTime Now => LocalNow.DateTime;

    /// <summary>The current instant with the zone's offset.</summary>
    public DateTimeOffset LocalNow => TimeZoneInfo.ConvertTime(UtcNow, zone);

    /// <summary>The local day.</summary>
    public DateOnly Today
    {
        get
        {
            var now = UtcNow;
            var day = _day;
            if (now < day.From || now >= day.Until)
                _day = day = DayOf(now);
            return day.Date;
        }
    }

    /// <summary>Converts an instant to local date and time with offset.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    private LocalDay DayOf(DateTimeOffset now)
    {
        var date = DateOnly.FromDateTime(Local(now).DateTime);
        return new(date, Instant(date, TimeOnly.MinValue), Instant(date.AddDays(1), TimeOnly.MinValue));
    }

    /// <summary>Converts a local date and time to an instant.</summary>
    public DateTimeOffset Instant(DateOnly day, TimeOnly at)
    {
        var local = day.ToDateTime(at);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    private sealed record LocalDay(DateOnly Date, DateTimeOffset From, DateTimeOffset Until);
}
