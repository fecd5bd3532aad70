namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>Reads units and symbols after a number, from <c>units.vi.tsv</c>.</summary>
internal static class Units
{
    /// <summary>Longest first, so that "kWh" is not read as "kW".</summary>
    private static readonly (string Written, string Spoken, bool Attached)[] All = SpokenFile
        .Rows("units.vi.tsv")
        .Select(x => (x[0], x[1], x.Length > 2 && x[2] == "sát"))
        .OrderByDescending(x => x.Item1.Length)
        .ToArray();

    /// <summary>
    /// Symbols that are not words and are therefore read even without a number: "mỗi km", "giá một kg".
    /// </summary>
    private static readonly HashSet<string> Alone = ["km", "kg", "km2", "m2", "m3", "cm", "mm", "ml", "kWh", "mmHg"];

    /// <summary>The unit at an offset and the characters it takes, including the blank before it; or 0.</summary>
    internal static (int Length, string Spoken) At(Cursor cursor, int distance)
    {
        var blank = cursor.Peek(distance) is ' ' ? 1 : 0;
        var (length, spoken) = Symbol(cursor, distance + blank, blank > 0);
        if (length == 0)
            return (0, "");
        length += blank;
        if (cursor.Peek(length + distance) != '/')
            return (length, spoken);
        var (per, each) = Symbol(cursor, distance + length + 1, spaced: false);
        return per > 0 && char.IsLetter(cursor.Peek(distance + length + 1))
            ? (length + 1 + per, $"{spoken} một {each}")
            : (length, spoken);
    }

    /// <summary>The symbol that begins exactly at an offset; 0 if there is none.</summary>
    /// <param name="cursor">The text.</param>
    /// <param name="distance">Offset from the cursor.</param>
    /// <param name="spaced">Whether there is a blank between it and its number.</param>
    internal static (int Length, string Spoken) Symbol(Cursor cursor, int distance, bool spaced)
    {
        var start = cursor.At + distance;
        foreach (var (written, spoken, attached) in All)
        {
            if (spaced && attached)
                continue;
            if (string.CompareOrdinal(cursor.Text, start, written, 0, written.Length) != 0)
                continue;
            if (char.IsLetterOrDigit(written[^1]) && char.IsLetterOrDigit(cursor.Peek(distance + written.Length)))
                continue;
            if (written == "đ" && IsComrade(cursor, distance))
                continue;
            return (written.Length, spoken);
        }
        return (0, "");
    }

    /// <summary>"33 đ/c": comrades, not đồng.</summary>
    private static bool IsComrade(Cursor cursor, int distance) =>
        cursor.Peek(distance + 1) == '/'
        && cursor.Peek(distance + 2) == 'c'
        && !char.IsLetter(cursor.Peek(distance + 3));

    /// <summary>Reads a symbol that stands as a word of its own.</summary>
    internal static Reading? ReadAlone(Cursor cursor)
    {
        var length = 0;
        while (char.IsLetterOrDigit(cursor.Peek(length)))
            length++;
        var word = cursor.Text.Substring(cursor.At, length);
        return Alone.Contains(word) ? new Reading(length, Symbol(cursor, 0, spaced: true).Spoken) : null;
    }
}
