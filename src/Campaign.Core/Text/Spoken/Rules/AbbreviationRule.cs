using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>Reads known abbreviations, using the dictionary and the words around them.</summary>
internal static partial class AbbreviationRule
{
    internal static Reading? Read(Cursor cursor)
    {
        foreach (var length in cursor.Options.Abbreviations.LengthsAt(cursor.Text, cursor.At))
            if (Read(cursor, length) is { } reading)
                return reading;
        return null;
    }

    private static Reading? Read(Cursor cursor, int length)
    {
        var written = cursor.Text.Substring(cursor.At, length);
        if (IsWordInCapitals(cursor, written, length))
            return null;
        var entries = cursor.Options.Abbreviations.Readings(written);
        var fitting = entries.Where(e => Fits(e, cursor, length)).ToArray();
        if (fitting.Length == 0)
            return null;
        var weight = fitting.Max(e => Weight(e.Context));
        fitting = fitting.Where(e => Weight(e.Context) == weight).DistinctBy(e => e.Spoken).ToArray();
        var end = EndsSentence(cursor, written) ? "." : "";
        var spoken = fitting[0].Spoken + end;
        return fitting.Length == 1
            ? new Reading(length, spoken)
            : new Reading(
                length,
                spoken,
                [.. fitting.Skip(1).Select(e => e.Spoken + end)],
                $"“{written}” có nhiều cách đọc; hãy viết đầy đủ chữ đúng."
            );
    }

    /// <summary>A reading for specific neighbours beats one for any name, which beats one for anywhere.</summary>
    private static int Weight(AbbreviationContext context) =>
        context switch
        {
            AbbreviationContext.DocumentKind => 5,
            AbbreviationContext.Before or AbbreviationContext.After => 4,
            AbbreviationContext.Near => 3,
            AbbreviationContext.BeforeNumber => 2,
            AbbreviationContext.BeforeName => 1,
            _ => 0,
        };

    private static bool Fits(Abbreviation entry, Cursor cursor, int length) =>
        entry.Context switch
        {
            AbbreviationContext.Anywhere => true,
            AbbreviationContext.BeforeName => IsName(cursor, length),
            AbbreviationContext.BeforeNumber => IsNumber(cursor, length),
            AbbreviationContext.After => entry.Words.Any(x => EndsWith(Before(cursor), x)),
            AbbreviationContext.Before => entry.Words.Any(x => StartsWith(cursor.After(length, 30).TrimStart(), x)),
            AbbreviationContext.Near => IsNear(entry, cursor, length),
            AbbreviationContext.DocumentKind => CodeAfter().IsMatch(cursor.Text, cursor.At + length),
            _ => false,
        };

    private static string Before(Cursor cursor) => cursor.Before(30).TrimEnd(' ', ':', '(', '“', '"');

    private static bool EndsWith(string text, string phrase) =>
        text.EndsWith(phrase, StringComparison.Ordinal)
        && (
            text.Length == phrase.Length
            || !char.IsLetterOrDigit(phrase[0])
            || !char.IsLetterOrDigit(text[^(phrase.Length + 1)])
        );

    private static bool StartsWith(string text, string phrase) =>
        text.StartsWith(phrase, StringComparison.Ordinal)
        && (text.Length == phrase.Length || !char.IsLetterOrDigit(text[phrase.Length]));

    private static bool IsNear(Abbreviation entry, Cursor cursor, int length)
    {
        var around = Signs().Replace($" {cursor.Before(80)} | {cursor.After(length, 80)} ", " ");
        return entry.Words.Any(x => around.Contains($" {x} ", StringComparison.Ordinal));
    }

    /// <summary>Whether this is a syllable in a heading set in capitals: in CA NHẠC, CA is not "công an".</summary>
    private static bool IsWordInCapitals(Cursor cursor, string written, int length)
    {
        return written.All(char.IsUpper) && SyllableShape.IsPossible(written) && IsAmongCapitals(cursor, length);
    }

    /// <summary>Whether the neighbouring word is all capitals.</summary>
    internal static bool IsAmongCapitals(Cursor cursor, int length)
    {
        var near = Math.Min(12, cursor.At);
        var before = CapitalsBefore().Match(cursor.Text.Substring(cursor.At - near, near));
        var after = CapitalsAfter().Match(cursor.Text, cursor.At + length);
        return IsSyllable(before) || IsSyllable(after);

        static bool IsSyllable(Match m) => m.Success && SyllableShape.IsPossible(m.Groups["word"].Value);
    }

    private static bool IsName(Cursor cursor, int length) =>
        char.IsUpper(Next(cursor, length)) || IsNumber(cursor, length);

    private static bool IsNumber(Cursor cursor, int length) => char.IsAsciiDigit(Next(cursor, length));

    private static char Next(Cursor cursor, int length)
    {
        while (cursor.Peek(length) is ' ')
            length++;
        return cursor.Peek(length);
    }

    /// <summary>Whether the abbreviation's own full stop also ends the sentence, as in "v.v."</summary>
    private static bool EndsSentence(Cursor cursor, string written)
    {
        if (written != "v.v.")
            return false;
        var after = written.Length;
        while (cursor.Peek(after) is ' ')
            after++;
        return cursor.Peek(after) is '\0' or '\n' or '\r' || char.IsUpper(cursor.Peek(after));
    }

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex Signs();

    [GeneratedRegex(@"(?<!\p{L})(?<word>\p{Lu}{2,})[ ,]+$")]
    private static partial Regex CapitalsBefore();

    [GeneratedRegex(@"\G[ ,]+(?<word>\p{Lu}{2,})(?!\p{L})")]
    private static partial Regex CapitalsAfter();

    /// <summary>The number of a document with its code: "QĐ số 45/QĐ-TTg".</summary>
    [GeneratedRegex(
        @"\G\.?:? (?:số:? )?(?=[0-9]{1,6}[a-zA-Z]? ?(?:/ ?(?:(?:19|20)[0-9]{2}/)?\p{Lu}|-\p{Lu}[\p{L}]*/))"
    )]
    private static partial Regex CodeAfter();
}
