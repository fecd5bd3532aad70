using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using Campaign.Core.Services;

namespace Campaign.Web.Items;

/// <summary>Weekly opening hours in Asia/Ho_Chi_Minh.</summary>
/// <param name="AroundTheClock">Open day and night.</param>
/// <param name="Spans">Opening hours, if it is not open day and night.</param>
internal sealed record ApiSchedule(bool AroundTheClock, ImmutableArray<ApiSpan> Spans)
{
    public static ApiSchedule? Of(OpeningHours? hours) =>
        hours is null
            ? null
            : new(
                hours.AroundTheClock,
                [.. hours.Spans.Select(x => new ApiSpan(DayOf(x.Day), Time(x.Opens), Time(x.Closes)))]
            );

    /// <summary>In one line: <c>24/7</c>, or <c>MO 07:30-11:30; MO 13:00-17:00</c>.</summary>
    [JsonIgnore]
    public string Text =>
        AroundTheClock ? "24/7" : string.Join("; ", Spans.Select(x => $"{x.Day} {x.Opens}-{x.Closes}"));

    // The two-letter codes of RFC 5545, as in HSDS.
    public static string DayOf(DayOfWeek day) => day.ToString()[..2].ToUpperInvariant();

    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>Opening hours on one weekday.</summary>
/// <param name="Day">MO, TU, WE, TH, FR, SA or SU.</param>
/// <param name="Opens">Opens at, HH:mm.</param>
/// <param name="Closes">Closes at, HH:mm.</param>
internal sealed record ApiSpan(string Day, string Opens, string Closes);
