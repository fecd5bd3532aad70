using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaign.Core.Wording;

/// <summary>Whether a day stands in words that an officer wrote.</summary>
internal static partial class WrittenDay
{
    /// <summary>
    /// Whether a text names a day: <c>25/11</c>, <c>25-11-2026</c>, <c>ngày 25 tháng 11</c>, <c>25 November</c>. In a
    /// language that writes months in words, the number of the day has to do.
    /// </summary>
    public static bool Stands(string text, DateOnly day, bool isVietnamese)
    {
        foreach (Match pair in Pair().Matches(text))
            if (Is(pair.Groups["day"], day.Day) && Is(pair.Groups["month"], day.Month))
                return true;
        return !isVietnamese && Number().Matches(text).Any(x => Is(x, day.Day));
    }

    private static bool Is(Capture written, int number) =>
        int.Parse(written.Value, CultureInfo.InvariantCulture) == number;

    [GeneratedRegex(
        @"(?<![0-9/])(?<day>[0-9]{1,2})(?:\s*[/.\-]\s*|\s+tháng\s+)(?<month>[0-9]{1,2})(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Pair();

    [GeneratedRegex(@"(?<![0-9])[0-9]{1,2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
