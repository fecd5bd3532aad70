using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>
/// Reads telephone numbers digit by digit, pausing between the groups in which they are written or usually said.
/// </summary>
internal static partial class Phones
{
    internal static Reading? Read(Cursor cursor)
    {
        var match = Service().Match(cursor.Text, cursor.At);
        if (match.Success && cursor.EndsAfter(match.Length) && IsService(match.Value))
            return Say(match.Value, match.Length);
        match = National().Match(cursor.Text, cursor.At);
        var digits = match.Success ? match.Value.Count(char.IsAsciiDigit) : 0;
        return digits is 10 or 11 && cursor.EndsAfter(match.Length) ? Say(match.Value, match.Length) : null;
    }

    /// <summary>Reads numbers that begin with a symbol: (024) 3333 5599, +84 24 3333 5599.</summary>
    internal static Reading? ReadBracketed(Cursor cursor)
    {
        if (cursor.Peek() is not ('(' or '+'))
            return null;
        var match = Bracketed().Match(cursor.Text, cursor.At);
        if (!match.Success || !cursor.EndsAfter(match.Length))
            return null;
        var number = Say(match.Value, match.Length);
        var abroad = cursor.Peek() == '+' || cursor.Peek(1) == '+';
        return abroad ? number with { Spoken = "cộng " + number.Spoken } : number;
    }

    /// <summary>The groups with a pause between them.</summary>
    internal static string Spoken(string number) => string.Join(", ", Groups(number).Select(VietnameseNumerals.Digits));

    private static Reading Say(string number, int length) => new(length, Spoken(number));

    /// <summary>After 1800 or 1900 come four or six more digits; 1900-1945 is a span of years.</summary>
    private static bool IsService(string number) =>
        number.Count(char.IsAsciiDigit) is 8 or 10 && !Years().IsMatch(number);

    private static IEnumerable<string> Groups(string number)
    {
        var written = Separators().Split(number).Where(g => g.Length > 0).ToArray();
        if (written.Length > 1)
            return written.SelectMany(g => g.Length > 4 ? Cut(g, 3, 3, 3, 3) : [g]);
        var digits = written[0];
        return digits switch
        {
            ['1', '8' or '9', '0', '0', ..] when digits.Length == 10 => Cut(digits, 4, 2, 2, 2),
            ['1', '8' or '9', '0', '0', ..] => Cut(digits, 4, 4),
            ['0', '2', '4' or '8', ..] => Cut(digits, 3, 4, 4),
            ['0', '2', ..] => Cut(digits, 4, 4, 3),
            _ => Cut(digits, 4, 3, 4),
        };
    }

    private static IEnumerable<string> Cut(string digits, params int[] lengths)
    {
        var at = 0;
        foreach (var length in lengths)
        {
            if (at >= digits.Length)
                yield break;
            var end = Math.Min(at + length, digits.Length);
            yield return digits[at..end];
            at = end;
        }
    }

    // Hours of service are no part of the number: "1800 1567 24/24h", "1900 1567 24 giờ".
    [GeneratedRegex(
        @"\G1[89]00(?:[ .\-]?[0-9]{2,6}){1,3}(?![0-9]|/[0-9]{1,2}(?![0-9])| ?(?:h|giờ|ngày|phút)(?!\p{L}))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Service();

    [GeneratedRegex(
        @"\G0[0-9]{1,10}(?:[ .\-][0-9](?=[ .\-][0-9]{3}))?(?:[ .\-][0-9]{2,7}){0,4}",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex National();

    [GeneratedRegex(
        @"\G(?:\(0[0-9]{1,3}\)[ .\-]?(?:[0-9][ .\-])?[0-9]{3,4}[ .\-]?[0-9]{3,4}|"
            + @"(?:\+84|\(\+84\))[ .\-]?[0-9]{1,9}(?:[ .\-][0-9]{2,4}){0,4})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^1[89]00-(?:1[89]|20)[0-9][0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(@"[^0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();
}
