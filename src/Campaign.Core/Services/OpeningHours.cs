using System.Collections.Immutable;
using System.Globalization;

namespace Campaign.Core.Services;

/// <summary>
/// Weekly opening hours in the campaign's time zone. Written as <c>24/7</c> or in lines such as <c>T2-T6 07:30-11:30,
/// 13:30-17:00</c>; days are T2…T7 and CN.
/// </summary>
/// <param name="AroundTheClock">Whether it is always open.</param>
/// <param name="Spans">The spans when it is open, unless it always is.</param>
public sealed record OpeningHours(bool AroundTheClock, ImmutableArray<OpenSpan> Spans)
{
    private static readonly string[] Days = ["CN", "T2", "T3", "T4", "T5", "T6", "T7"];

    /// <summary>Open day and night.</summary>
    public static OpeningHours Always { get; } = new(true, []);

    /// <summary>Whether it is open at this local time.</summary>
    public bool IsOpenAt(DateTime local) =>
        AroundTheClock
        || Spans.Any(x =>
            x.Day == local.DayOfWeek
            && x.Opens <= TimeOnly.FromDateTime(local)
            && TimeOnly.FromDateTime(local) < x.Closes
        );

    /// <summary>Reads the written form.</summary>
    /// <param name="text">Lines or parts separated by semicolons.</param>
    /// <param name="hours">The hours, if the text is valid.</param>
    /// <param name="error">Otherwise what is wrong with it, in Vietnamese.</param>
    public static bool TryParse(string text, out OpeningHours hours, out string error)
    {
        (hours, error) = (Always, "");
        if (text.Trim() == "24/7")
            return true;
        var spans = ImmutableArray.CreateBuilder<OpenSpan>();
        foreach (
            var line in text.Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            var parts = line.Split(' ', 2, StringSplitOptions.TrimEntries);
            if (parts.Length != 2 || !TryDays(parts[0], out var days) || !TryTimes(parts[1], days, spans))
            {
                error = $"Không đọc được giờ «{line}». Viết như: T2-T6 07:30-11:30, 13:30-17:00, hoặc 24/7.";
                return false;
            }
        }
        hours = new OpeningHours(false, spans.ToImmutable());
        return spans.Count > 0 || (error = "Thiếu giờ mở cửa.").Length == 0;
    }

    private static bool TryDays(string text, out DayOfWeek[] days)
    {
        var ends = text.Split('-').Select(x => Array.IndexOf(Days, x)).ToArray();
        days = [];
        if (ends.Length > 2 || ends.Contains(-1))
            return false;
        // Monday to Sunday runs 1…7, so that T2-CN is a range.
        var (from, to) = (Monday(ends[0]), Monday(ends[^1]));
        days = [.. Enumerable.Range(from, Math.Max(0, to - from + 1)).Select(x => (DayOfWeek)(x % 7))];
        return days.Length > 0;

        static int Monday(int day) => day == 0 ? 7 : day;
    }

    private static bool TryTimes(string text, DayOfWeek[] days, ImmutableArray<OpenSpan>.Builder spans)
    {
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('-', StringSplitOptions.TrimEntries);
            if (
                ends.Length != 2
                || !TryTime(ends[0], out var opens)
                || !TryTime(ends[1], out var closes)
                || closes <= opens
            )
                return false;
            spans.AddRange(days.Select(day => new OpenSpan(day, opens, closes)));
        }
        return true;
    }

    private static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}

/// <summary>A span within one weekday.</summary>
/// <param name="Day">The day.</param>
/// <param name="Opens">Opening time.</param>
/// <param name="Closes">Closing time, later on the same day.</param>
public readonly record struct OpenSpan(DayOfWeek Day, TimeOnly Opens, TimeOnly Closes);
