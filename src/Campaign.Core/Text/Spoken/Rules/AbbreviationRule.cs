namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>Known abbreviations, by the dictionary and what stands around them.</summary>
internal static class AbbreviationRule
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
        var entries = cursor.Options.Abbreviations.Readings(written);
        var fitting = entries.Where(e => Fits(e, cursor, length)).ToArray();
        if (fitting.Length == 0)
            return null;
        var weight = fitting.Max(e => Weight(e.Context));
        fitting = fitting.Where(e => Weight(e.Context) == weight).ToArray();
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

    /// <summary>A reading for just these neighbours beats one for any name, and that beats one for anywhere.</summary>
    private static int Weight(AbbreviationContext context) =>
        context switch
        {
            AbbreviationContext.Before or AbbreviationContext.After => 2,
            AbbreviationContext.BeforeName => 1,
            _ => 0,
        };

    private static bool Fits(Abbreviation entry, Cursor cursor, int length) =>
        entry.Context switch
        {
            AbbreviationContext.Anywhere => true,
            AbbreviationContext.BeforeName => IsName(cursor, length),
            AbbreviationContext.After => entry.Words.Contains(cursor.PreviousWord),
            AbbreviationContext.Before => entry.Words.Contains(cursor.WordAfter(length)),
            _ => false,
        };

    private static bool IsName(Cursor cursor, int length)
    {
        while (cursor.Peek(length) is ' ' or '\u00A0')
            length++;
        var c = cursor.Peek(length);
        return char.IsUpper(c) || char.IsAsciiDigit(c);
    }

    /// <summary>A full stop that belongs to the abbreviation may also end the sentence, as in "v.v."</summary>
    private static bool EndsSentence(Cursor cursor, string written)
    {
        if (written != "v.v.")
            return false;
        var after = written.Length;
        while (cursor.Peek(after) is ' ')
            after++;
        return cursor.Peek(after) is '\0' or '\n' or '\r' || char.IsUpper(cursor.Peek(after));
    }
}
