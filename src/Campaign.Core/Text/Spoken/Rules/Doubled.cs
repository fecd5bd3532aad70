using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>
/// Skips an abbreviation in brackets right after the words it stands for, "Ủy ban nhân dân (UBND) xã": read aloud, it
/// would repeat the same words.
/// </summary>
internal static partial class Doubled
{
    internal static Reading? Read(Cursor cursor)
    {
        var m = Bracket().Match(cursor.Text, cursor.At);
        if (!m.Success)
            return null;
        var (written, before) = (m.Groups["short"].Value, Plain(cursor.Before(160)));
        var readings = cursor.Options.Abbreviations.Readings(written).Select(x => x.Spoken);
        if (Weekdays.NameOf(written) is { } day)
            readings = readings.Append(day);
        var repeats = readings.Any(x => before.EndsWith(Plain(x), StringComparison.Ordinal));
        return repeats || IsInitials(written, before) ? new Reading(m.Length, "") : null;
    }

    /// <summary>Whether the letters are the initials of the words before: "khám chữa bệnh (KCB)".</summary>
    private static bool IsInitials(string written, string before)
    {
        var letters = written.Where(char.IsLetter).ToArray();
        if (letters.Length < 2 || !letters.All(char.IsUpper))
            return false;
        var words = before.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= letters.Length
            && words[^letters.Length..].Zip(letters).All(x => x.First[0] == char.ToLowerInvariant(x.Second));
    }

    private static string Plain(string text) =>
        " " + string.Join(' ', Word().Matches(text.ToLowerInvariant()).Select(x => x.Value));

    [GeneratedRegex(
        @"\G \((?:(?:sau đây |dưới đây )?(?:gọi|viết) tắt là:? )?[“""]?(?<short>\p{Lu}[\p{L}0-9&\-]{1,14})[”""]?\)"
    )]
    private static partial Regex Bracket();

    [GeneratedRegex(@"[\p{L}0-9]+")]
    private static partial Regex Word();
}
