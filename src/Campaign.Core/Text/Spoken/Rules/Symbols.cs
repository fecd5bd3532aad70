using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>
/// Signs that must be said, or left out, for the text to be read aloud. Ordinary punctuation is not touched.
/// </summary>
internal static partial class Symbols
{
    internal static Reading? Read(Cursor cursor) =>
        Bullet(cursor) ?? Minus(cursor) ?? Sign(cursor) ?? Currency(cursor) ?? Slash(cursor) ?? Joined(cursor);

    /// <summary>A list's bullets are seen, not said.</summary>
    private static Reading? Bullet(Cursor cursor)
    {
        if (!cursor.AtLineStart)
            return null;
        var m = Bullets().Match(cursor.Text, cursor.At);
        if (m.Success)
            return new Reading(m.Length, "");
        return
            cursor.Peek() is '-' or '–' or '−'
            && char.IsAsciiDigit(cursor.Peek(1))
            && !Degrees().IsMatch(cursor.After(1, 12))
            ? new Reading(1, "", ["âm"], "Dấu gạch đầu dòng đứng sát con số: là gạch đầu dòng hay là số âm?")
            : null;
    }

    private static Reading? Minus(Cursor cursor) =>
        cursor.Peek() is '-' or '−' or '–'
        && char.IsAsciiDigit(cursor.Peek(1))
        && (cursor.Peek(-1) is ' ' or '(' or '\0' or '\n')
            ? new Reading(1, "âm ")
            : null;

    private static Reading? Sign(Cursor cursor)
    {
        var spoken = cursor.Peek() switch
        {
            '≥' => "lớn hơn hoặc bằng",
            '≤' => "nhỏ hơn hoặc bằng",
            '>' => "lớn hơn",
            '<' => "nhỏ hơn",
            '=' => "bằng",
            '±' => "cộng trừ",
            '×' => "nhân",
            '+' => "cộng",
            '~' or '≈' => "khoảng",
            '%' => "phần trăm",
            _ => "",
        };
        if (spoken.Length == 0)
            return null;
        if (cursor.Peek() == '%')
            return new Reading(1, spoken);
        var blank = cursor.Peek(1) == ' ' ? 1 : 0;
        return char.IsAsciiDigit(cursor.Peek(1 + blank)) ? new Reading(1 + blank, spoken + " ") : null;
    }

    private static Reading? Currency(Cursor cursor)
    {
        if (cursor.Peek() is not ('$' or '€') || !char.IsAsciiDigit(cursor.Peek(1)))
            return null;
        var number = Quantities.Number(cursor, 1);
        return number with
        {
            Length = number.Length + 1,
            Spoken = number.Spoken + (cursor.Peek() == '$' ? " đô la" : " ơ rô"),
        };
    }

    /// <summary>"lần/năm" is "lần một năm"; between other words the reader must know what the slash means.</summary>
    private static Reading? Slash(Cursor cursor)
    {
        if (
            cursor.Peek() is not '/'
            || !(IsLatin(cursor.Peek(-1)) || cursor.Peek(-1) is '%')
            || !IsLatin(cursor.Peek(1))
        )
            return null;
        if (cursor.PreviousWord == "và" && cursor.WordAfter(1) == "hoặc")
            return new Reading(1, " ");
        if (Units.IsDivisor(cursor.WordAfter(1)) && CountBefore().IsMatch(cursor.Before(40)))
            return new Reading(1, " một ");
        return new Reading(1, ", ", [" hoặc ", " trên "], "Dấu “/” giữa hai chữ: đọc ngắt, “hoặc”, hay “trên”?");
    }

    private static bool IsLatin(char c) => VietnameseLetters.IsLetter(c) || char.IsAsciiDigit(c);

    /// <summary>"&amp;" is a word; a hyphen between letters and digits is only a join.</summary>
    private static Reading? Joined(Cursor cursor)
    {
        if (cursor.Peek() == '&')
            return new Reading(1, cursor.Peek(-1) is ' ' or '\0' ? "và" : " và ");
        if (cursor.Peek() is '-' or '–' && char.IsAsciiDigit(cursor.Peek(-1)) && char.IsAsciiDigit(cursor.Peek(1)))
            return new Reading(1, ", "); // a row of telephone numbers: ranges are read before
        var joins =
            cursor.Peek() is '-' or '–'
            && (
                (char.IsLetter(cursor.Peek(-1)) && char.IsAsciiDigit(cursor.Peek(1)))
                || (char.IsAsciiDigit(cursor.Peek(-1)) && char.IsLetter(cursor.Peek(1)))
            );
        return joins ? new Reading(1, " ") : null;
    }

    [GeneratedRegex(@"\G(?:[-+•*–—●▪◦][ \t\u00A0]+)+(?=\S)")]
    private static partial Regex Bullets();

    [GeneratedRegex(@"^[0-9,.]+ ?[°º]")]
    private static partial Regex Degrees();

    [GeneratedRegex(@"[0-9][0-9.,]*%?(?: ?\p{L}+){0,3}(?:/\p{L}+)?$")]
    private static partial Regex CountBefore();
}
