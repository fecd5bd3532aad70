using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>Letters and digits in one word (A4, H5N1, QL1A): letters stay, digits are said as numbers.</summary>
internal static partial class LetterCodes
{
    internal static Reading? Read(Cursor cursor)
    {
        if (IsTimes(cursor))
            return new Reading(1, "nhân");
        var m = Form().Match(cursor.Text, cursor.At);
        if (!m.Success)
            return null;
        var parts = Part().Matches(m.Value).Select(p => char.IsAsciiDigit(p.Value[0]) ? Number(p.Value) : p.Value);
        var spoken = string.Join(' ', parts);
        return m.Length <= 3
            ? new Reading(m.Length, spoken)
            : new Reading(
                m.Length,
                spoken,
                null,
                $"“{m.Value}” gồm cả chữ và số; hãy viết thành chữ nếu cách đọc chưa đúng."
            );
    }

    /// <summary>An x between two numbers: 3 x 4.</summary>
    private static bool IsTimes(Cursor cursor) =>
        cursor.Peek() is 'x'
        && SizeBefore().IsMatch(cursor.Before(8))
        && (char.IsAsciiDigit(cursor.Peek(1)) || (cursor.Peek(1) == ' ' && char.IsAsciiDigit(cursor.Peek(2))));

    private static string Number(string digits) =>
        digits.Length > 4 || digits[0] == '0' ? VietnameseNumerals.Digits(digits) : VietnameseNumerals.Cardinal(digits);

    [GeneratedRegex(@"[0-9](?: ?[cm]?m)? ?$", RegexOptions.CultureInvariant)]
    private static partial Regex SizeBefore();

    [GeneratedRegex(@"\G\p{L}+[0-9][\p{L}0-9]*", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"[0-9]+|[^0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
