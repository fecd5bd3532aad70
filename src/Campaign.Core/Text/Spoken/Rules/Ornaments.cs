using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>Skips what is only for the eye: list bullets, pictures, ticks, asterisks of footnotes.</summary>
internal static partial class Ornaments
{
    internal static Reading? Read(Cursor cursor) => Bullet(cursor) ?? Picture(cursor) ?? Star(cursor);

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

    /// <summary>Emoji with their modifiers, arrows and ticks, and the blank after them.</summary>
    private static Reading? Picture(Cursor cursor)
    {
        var length = 0;
        while (PictureAt(cursor, length) is var more and > 0)
            length += more;
        if (length == 0)
            return null;
        if (cursor.Peek(length) == ' ' && cursor.Peek(-1) is ' ' or '\0' or '\n')
            length++;
        return new Reading(length, "");
    }

    private static int PictureAt(Cursor cursor, int distance)
    {
        var c = cursor.Peek(distance);
        if (c is '°' or '№')
            return 0; // a degree sign and "số" are words
        if (c is '\uFE0F' or '\u200D' or '\u20E3')
            return 1;
        if (char.IsHighSurrogate(c) && char.IsLowSurrogate(cursor.Peek(distance + 1)))
            return
                CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, cursor.Peek(distance + 1)))
                    is UnicodeCategory.OtherSymbol
                        or UnicodeCategory.ModifierSymbol
                ? 2
                : 0;
        return char.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol ? 1 : 0;
    }

    private static Reading? Star(Cursor cursor)
    {
        var note = Footnote().Match(cursor.Text, cursor.At);
        if (note.Success)
            return new Reading(note.Length, "");
        if (cursor.Peek() != '*' || cursor.Peek(1) != ' ' || cursor.Peek(-1) is not ' ')
            return null;
        return new Reading(2, "");
    }

    [GeneratedRegex(@"\G(?:[-+•*–—●▪◦■►▶➤✔✓☑➢❖♦][ \t]+)+(?=\S)")]
    private static partial Regex Bullets();

    [GeneratedRegex(@"\G\(\*+\)")]
    private static partial Regex Footnote();

    [GeneratedRegex(@"^[0-9,.]+ ?[°º]")]
    private static partial Regex Degrees();
}
