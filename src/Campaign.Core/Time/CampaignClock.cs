namespace Campaign.Core.Time;

/// <summary>
/// The campaign's clock: instants are UTC, days and times of day are those of its zone (Asia/Ho_Chi_Minh).
/// </summary>
/// <param name="time">Where the time comes from; tests move it.</param>
/// <param name="zone">The zone people live in.</param>
public sealed class CampaignClock(TimeProvider time, TimeZoneInfo zone)
{
    /// <summary>IANA name of the usual zone: UTC+7, no daylight saving.</summary>
    public const string DefaultZone = "Asia/Ho_Chi_Minh";

    // Every answer asks for the day, and converting an instant takes longer than finding the answer.
    private LocalDay _day = new(default, DateTimeOffset.MaxValue, DateTimeOffset.MinValue);

    /// <summary>The zone.</summary>
    public TimeZoneInfo Zone => zone;

    /// <summary>The instant, UTC.</summary>
    public DateTimeOffset UtcNow => time.GetUtcNow();

    /// <summary>The local date and time.</summary>
    public DateTime Now => LocalNow.DateTime;

    /// <summary>The instant, as the zone writes it.</summary>
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

    /// <summary>An instant as local date and time with its offset.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    private LocalDay DayOf(DateTimeOffset now)
    {
        var date = DateOnly.FromDateTime(Local(now).DateTime);
        return new(date, Instant(date, TimeOnly.MinValue), Instant(date.AddDays(1), TimeOnly.MinValue));
    }

    /// <summary>The instant of a local date and time.</summary>
    public DateTimeOffset Instant(DateOnly day, TimeOnly at)
    {
        var local = day.ToDateTime(at);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    private sealed record LocalDay(DateOnly Date, DateTimeOffset From, DateTimeOffset Until);
}
