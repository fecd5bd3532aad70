namespace Campaign.Core.Time;

/// <summary>The campaign's clock: instants are UTC, days and times of day are those of its zone (Asia/Ho_Chi_Minh).</summary>
/// <param name="time">Where the time comes from; tests move it.</param>
/// <param name="zone">The zone people live in.</param>
public sealed class CampaignClock(TimeProvider time, TimeZoneInfo zone)
{
    /// <summary>IANA name of the usual zone: UTC+7, no daylight saving.</summary>
    public const string DefaultZone = "Asia/Ho_Chi_Minh";

    /// <summary>The zone.</summary>
    public TimeZoneInfo Zone => zone;

    /// <summary>The instant, UTC.</summary>
    public DateTimeOffset UtcNow => time.GetUtcNow();

    /// <summary>The local date and time.</summary>
    public DateTime Now => TimeZoneInfo.ConvertTime(UtcNow, zone).DateTime;

    /// <summary>The local day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>An instant as local date and time with its offset.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    /// <summary>The instant of a local date and time.</summary>
    public DateTimeOffset Instant(DateOnly day, TimeOnly at)
    {
        var local = day.ToDateTime(at);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
