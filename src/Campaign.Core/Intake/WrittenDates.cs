using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaign.Core.Intake;

/// <summary>Finds dates in folded text, in the forms Vietnamese documents use.</summary>
internal static partial class WrittenDates
{
    /// <summary>Pattern for one day with its year.</summary>
    public const string Day =
        """\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?(?:19|20)\d{2}|\d{1,2}\s*thang\s*\d{1,2}\s*(?:nam\s*|"""
        + """[/.,]\s?)(?:19|20)\d{2}""";

    private const string AnyDay =
        """\d{1,2}\s?[/.\-]\s?\d{1,2}(?:\s?[/.\-]\s?(?:19|20)\d{2})?|"""
        + """\d{1,2}\s*thang\s*\d{1,2}(?:\s*nam\s*(?:19|20)\d{2})?""";

    /// <summary>The day in ISO 8601; null when the day does not exist or the year is unknown.</summary>
    /// <param name="folded">A day as written.</param>
    /// <param name="year">The year to assume when the text gives none.</param>
    public static string? Iso(string folded, int? year = null)
    {
        var numbers = Digits().Matches(folded).Select(x => int.Parse(x.Value, CultureInfo.InvariantCulture)).ToList();
        if (numbers.Count == 2 && year is { } given)
            numbers.Add(given);
        return
            numbers is [var day, >= 1 and <= 12 and var month, var full]
            && day >= 1
            && full is >= 1945 and <= 2100
            && day <= DateTime.DaysInMonth(full, month)
            ? new DateOnly(full, month, day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>All spans of days in a text, with their position and their ISO 8601 form.</summary>
    /// <param name="folded">Folded text.</param>
    /// <param name="year">The year to assume for days without one; null: such spans are left out.</param>
    public static IEnumerable<(int Start, int Length, string Iso)> Spans(string folded, int? year = null)
    {
        foreach (Match match in Span().Matches(folded))
        {
            var last = Iso(match.Groups["to"].Value, year);
            var first = last is null ? null : Begin(match.Groups["from"].Value, last);
            if (first is not null && last is not null && string.CompareOrdinal(first, last) <= 0)
                yield return (match.Index, match.Length, $"{first}/{last}");
        }
    }

    // "từ ngày 20 đến ngày 28/6/2024": the first day shares the month of the last one.
    private static string? Begin(string folded, string last) =>
        folded.All(char.IsDigit)
            ? Iso($"{folded}/{last[5..7]}/{last[..4]}")
            : Iso(folded, int.Parse(last[..4], CultureInfo.InvariantCulture));

    /// <summary>All single days that have a year.</summary>
    public static IEnumerable<(int Start, int Length, string Iso)> Days(string folded)
    {
        foreach (Match match in OneDay().Matches(folded))
            if (Iso(match.Value) is { } iso)
                yield return (match.Index, match.Length, iso);
    }

    [GeneratedRegex("""\d+""")]
    private static partial Regex Digits();

    [GeneratedRegex($"""(?<!\d)(?:{Day})(?!\d)""")]
    private static partial Regex OneDay();

    [GeneratedRegex(
        $"""(?<![\d/])(?:tu\s+)?(?:ngay\s+)?(?<from>{AnyDay})\s*(?:,\s*)?(?:den\s+het\s+ngay|den\s+ngay|"""
            + $"""den\s+het|den|toi\s+ngay|toi|-|va\s+ket\s+thuc(?:\s+vao)?)\s*(?:ngay\s+)?(?<to>{AnyDay})(?![\d])|"""
            + $"""\btu\s+(?:ngay\s+)?(?<from>\d{"{1,2}"})\s*"""
            + $"""(?:den\s+het|den|toi|-)\s*(?:ngay\s+)?(?<to>{AnyDay})(?![\d])"""
    )]
    private static partial Regex Span();
}
