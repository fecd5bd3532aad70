using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>
/// Reads signs that must be said or left out when the text is read aloud. Ordinary punctuation stays.
/// </summary>
internal static partial class Symbols
{
    internal static Reading? Read(Cursor cursor) => Minus(cursor) ?? Keys(cursor) ?? Sign(cursor) ?? Joined(cursor);

    private static Reading? Minus(Cursor cursor) =>
        cursor.Peek() is '-' or '−' or '–'
        && char.IsAsciiDigit(cursor.Peek(1))
        && (cursor.Peek(-1) is ' ' or '(' or '\0' or '\n')
            ? new Reading(1, "âm ")
            : null;

    /// <summary>What is typed on a telephone: *101#.</summary>
    private static Reading? Keys(Cursor cursor)
    {
        var m = KeysForm().Match(cursor.Text, cursor.At);
        if (!m.Success)
            return null;
        var keys = m.Value.Select(x =>
            x == '*' ? "sao"
            : x == '#' ? "thăng"
            : VietnameseNumerals.Digits($"{x}")
        );
        return new Reading(m.Length, string.Join(' ', keys));
    }

    private static Reading? Sign(Cursor cursor)
    {
        if (cursor.Peek() is '%' or '№')
            return new Reading(1, cursor.Peek() == '%' ? "phần trăm" : "số ");
        var spoken = cursor.Peek() switch
        {
            '×' => "nhân ",
            '+' => "cộng ",
            _ => "",
        };
        if (spoken.Length == 0)
            return null;
        var blank = cursor.Peek(1) == ' ' ? 1 : 0;
        return char.IsAsciiDigit(cursor.Peek(1 + blank)) ? new Reading(1 + blank, spoken) : null;
    }

    /// <summary>"&amp;" is a word; a hyphen between letters and digits only joins them.</summary>
    private static Reading? Joined(Cursor cursor)
    {
        if (cursor.Peek() == '&')
            return new Reading(1, cursor.Peek(-1) is ' ' or '\0' ? "và" : " và ");
        if (cursor.Peek() == '÷')
            return new Reading(1, " đến ", [" chia "], "Dấu “÷” giữa hai số: đọc là “đến” hay “chia”?");
        if (cursor.Peek() is '→' or '⇒')
            return new Reading(1, "đến", [","], "Mũi tên: đọc là “đến” hay ngắt?");
        var dashed = cursor.Peek() is '-' or '–' && char.IsAsciiDigit(cursor.Peek(1));
        if (dashed && FractionBefore().IsMatch(cursor.Before(8)))
            return new Reading(1, " đến ");
        if (dashed && char.IsAsciiDigit(cursor.Peek(-1)))
            return new Reading(1, ", "); // a list of telephone numbers; ranges were handled before
        var joins =
            cursor.Peek() is '-' or '–'
            && (
                (char.IsLetter(cursor.Peek(-1)) && char.IsAsciiDigit(cursor.Peek(1)))
                || (char.IsAsciiDigit(cursor.Peek(-1)) && char.IsLetter(cursor.Peek(1)))
            );
        return joins ? new Reading(1, " ") : null;
    }

    [GeneratedRegex(@"\G[*#]+[0-9]+(?:[*#]+[0-9]+)*#")]
    private static partial Regex KeysForm();

    /// <summary>"1/2–1 viên".</summary>
    [GeneratedRegex(@"(?<![0-9/])[0-9]/[0-9]{1,2}$")]
    private static partial Regex FractionBefore();
}
