using System.Globalization;
using Campaign.Core.Text;

namespace Campaign.Web.Search;

/// <summary>Finds a query's words in the original text, whatever diacritics were typed.</summary>
/// <param name="words">Folded words.</param>
internal sealed class Highlighter(IReadOnlySet<string> words)
{
    private const int ExcerptLength = 220;

    // A law's full text is long. Matches beyond this length are found but not highlighted.
    private const int Reach = 20_000;

    // Stand for characters dropped by folding (combining and zero-width ones), for non-letters, and for letters the
    // table does not know.
    private const char Nothing = '\0',
        Between = '\u0001',
        Unknown = '\u0002';
    private static readonly char[] Plain = [.. Enumerable.Range(0, 0x2100).Select(x => PlainOf((char)x))];

    /// <summary>The whole text with its matches.</summary>
    public Highlighted Whole(string text) => new(text, Find(text));

    /// <summary>The part of a text with the most matches.</summary>
    public Highlighted Excerpt(string text)
    {
        var flat = string.Join(
            ' ',
            (text.Length > Reach ? text[..Reach] : text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        var ranges = Find(flat);
        if (flat.Length <= ExcerptLength)
            return new(flat, ranges);
        var start = WordStart(flat, Math.Max(0, Densest(ranges) - 40));
        var end = WordStart(flat, Math.Min(flat.Length, start + ExcerptLength));
        var (before, after) = (start > 0 ? "… " : "", end < flat.Length ? "…" : "");
        var inside = ranges.Where(x => x.Start >= start && x.Start + x.Length <= end);
        return new(
            $"{before}{flat[start..end]}{after}",
            [.. inside.Select(x => (x.Start - start + before.Length, x.Length))]
        );
    }

    private List<(int Start, int Length)> Find(string text)
    {
        var ranges = new List<(int Start, int Length)>();
        Span<char> folded = stackalloc char[Longest];
        for (var i = 0; i < text.Length; )
        {
            var (start, length) = (i, 0);
            for (; i < text.Length && Letter(text[i]) is not Between and var letter; i++)
                if (letter != Nothing && length++ < Longest)
                    folded[length - 1] = letter;
            if (
                length > 0
                && length <= Longest
                && MayMatch(folded[..length])
                && words.Contains(Folding.Fold(text[start..i]))
            )
                Add(ranges, (start, i - start), text);
            if (i == start)
                i++;
        }
        return ranges;
    }

    private int Longest { get; } = words.Count == 0 ? 0 : words.Max(x => x.Length);

    // A quick test that rules out nearly every word; real folding decides the rest. It treats y and i as the same.
    private bool MayMatch(ReadOnlySpan<char> folded)
    {
        foreach (var word in words)
            if (word.Length == folded.Length && Same(word, folded))
                return true;
        return folded.Contains(Unknown);
    }

    private static bool Same(string word, ReadOnlySpan<char> folded)
    {
        for (var i = 0; i < folded.Length; i++)
            if (folded[i] != (word[i] == 'y' ? 'i' : word[i]))
                return false;
        return true;
    }

    private static char Letter(char c)
    {
        if (c < Plain.Length)
            return Plain[c];
        return char.IsSurrogate(c) || IsWord(c) ? Unknown : PlainOf(c);
    }

    private static char PlainOf(char c)
    {
        var folded = Folding.Fold($"a{c}");
        if (folded.Length == 1)
            return Nothing;
        var plain = folded[1];
        return !IsWord(plain) ? Between
            : folded.Length > 2 ? Unknown
            : plain == 'y' ? 'i'
            : plain;
    }

    private static bool IsWord(char c) =>
        char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Index of the first match of the excerpt with the most matches.
    private static int Densest(List<(int Start, int Length)> ranges)
    {
        var (best, most) = (0, 0);
        for (int first = 0, last = 0; first < ranges.Count; first++)
        {
            while (last < ranges.Count && ranges[last].Start < ranges[first].Start + ExcerptLength)
                last++;
            if (last - first > most)
                (best, most) = (ranges[first].Start, last - first);
        }
        return best;
    }

    // Neighbouring words become one range, so that a phrase is highlighted as a whole.
    private static void Add(List<(int Start, int Length)> ranges, (int Start, int Length) next, string text)
    {
        if (
            ranges.Count > 0
            && ranges[^1] is var last
            && text.AsSpan(last.Start + last.Length, next.Start - last.Start - last.Length).Trim().IsEmpty
        )
            ranges[^1] = (last.Start, next.Start + next.Length - last.Start);
        else
            ranges.Add(next);
    }

    private static int WordStart(string text, int at)
    {
        if (at >= text.Length || at == 0)
            return at;
        var space = text.LastIndexOf(' ', at);
        return space < 0 ? at : space + 1;
    }
}
