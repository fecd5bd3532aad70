using System.Collections.Immutable;
using System.Globalization;
using Campaign.Core.Text;
using Campaign.Core.Text.Typing;

namespace Campaign.Core.HelpCalls;

/// <summary>
/// Cries for help in languages that the frames do not know: a small table of those that mean nothing else. Somebody
/// from abroad finds the numbers; a story in that language is not understood.
/// </summary>
internal sealed class KnownCries
{
    private const int Columns = 3;
    private const char Alone = '=';

    // Latin, Greek and Cyrillic end here. The scripts of the table that come after them write no blanks between words.
    private const char LastWithBlanks = '\u052F';

    private readonly ImmutableArray<Cry> _cries;

    /// <summary>Reads the table.</summary>
    /// <param name="lines">The lines without comments and blanks, in NFC.</param>
    /// <exception cref="FormatException">A line cannot be read; the message says which.</exception>
    public KnownCries(IEnumerable<string> lines) => _cries = [.. lines.SelectMany(Parse)];

    /// <summary>The table that comes with the product.</summary>
    public static KnownCries Shipped { get; } = new(WordFile.Lines(typeof(KnownCries).Assembly, "cries.txt"));

    /// <summary>What the text cries for; null: none of the table's cries is in it.</summary>
    public HelpSituation? About(string text)
    {
        var plain = Folding.Canonical(text).ToLowerInvariant().Replace("'", "").Replace("’", "");
        var words = Words(plain);
        foreach (var cry in _cries)
            if (cry.IsIn(plain, words))
                return cry.Situation;
        return null;
    }

    private static string Words(string plain)
    {
        var letters = string.Concat(plain.Select(x => IsPartOfWord(x) ? x : ' '));
        return $" {string.Join(' ', letters.Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";
    }

    // Khmer, Lao and Thai vowels are marks.
    private static bool IsPartOfWord(char c) =>
        char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static IEnumerable<Cry> Parse(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        if (cells.Length != Columns || !HelpSituations.TryParse(cells[1], out var situation))
            throw new FormatException($"Not a line of cries: {line}");
        return cells[2]
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(x => new Cry(situation, Folding.Canonical(x.TrimStart(Alone)), x[0] == Alone));
    }

    private sealed record Cry(HelpSituation Situation, string Text, bool OnlyAlone)
    {
        public bool IsIn(string plain, string words) =>
            OnlyAlone ? words.Trim() == Text
            : Text[0] <= LastWithBlanks ? words.Contains($" {Text} ", StringComparison.Ordinal)
            : plain.Contains(Text, StringComparison.Ordinal);
    }
}
