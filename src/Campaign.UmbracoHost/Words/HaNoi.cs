using System.Globalization;

namespace Campaign.UmbracoHost.Words;

/// <summary>The zone officers think in, and times as they read them.</summary>
public static class HaNoi
{
    /// <summary>Asia/Ho_Chi_Minh.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>“08:00 ngày 01/12/2026 (giờ Hà Nội)”.</summary>
    /// <param name="utc">The moment, in UTC.</param>
    public static string Time(DateTime utc)
    {
        var at = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);
        return at.ToString("HH:mm 'ngày' dd/MM/yyyy '(giờ Hà Nội)'", CultureInfo.InvariantCulture);
    }
}
