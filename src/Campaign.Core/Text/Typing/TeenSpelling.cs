using System.Collections.Frozen;

namespace Campaign.Core.Text.Typing;

/// <summary>
/// Abbreviations and phonetic spellings used by young people: <c>ck</c> chồng, <c>k</c> không, <c>zợ</c> vợ.
/// </summary>
internal static class TeenSpelling
{
    private static readonly FrozenDictionary<string, string[]> Table = WordFile
        .Lines(typeof(TeenSpelling).Assembly, "teen.vi.txt")
        .Select(x => x.Split('=', StringSplitOptions.TrimEntries))
        .DistinctBy(x => x[0])
        .ToFrozenDictionary(x => x[0], x => x[1].Split(' '), StringComparer.Ordinal);

    private static readonly (string Typed, string Meant)[] Starts =
    [
        ("dz", "d"),
        ("f", "ph"),
        ("j", "gi"),
        ("z", "d"),
        ("w", "qu"),
        ("q", "qu"),
        ("k", "c"),
        ("c", "k"),
        ("ng", "ngh"),
    ];

    private static readonly (string Typed, string Meant)[] Ends =
    [
        ("g", "ng"),
        ("k", "c"),
        ("k", "ch"),
        ("h", "nh"),
        ("h", "ch"),
    ];

    /// <summary>What an abbreviation stands for; null when it is not one.</summary>
    public static string[]? Whole(string word) => Table.GetValueOrDefault(word);

    /// <summary>The word in standard spelling, if that makes it a syllable; otherwise null.</summary>
    public static string? Respelt(string word)
    {
        foreach (var x in Forms(word, Starts, atStart: true).Concat(Forms(word, Ends, atStart: false)))
            if (SyllableShapes.Fits(Folding.Fold(x)))
                return x;
        return null;
    }

    private static IEnumerable<string> Forms(string word, (string Typed, string Meant)[] table, bool atStart)
    {
        foreach (var (typed, meant) in table)
            if (atStart && word.StartsWith(typed, StringComparison.Ordinal))
                yield return meant + word[typed.Length..];
            else if (!atStart && word.EndsWith(typed, StringComparison.Ordinal))
                yield return word[..^typed.Length] + meant;
    }
}
