using Campaign.Core.Text;

namespace Campaign.Web.Search;

/// <summary>Finds the words of a query in a text as people wrote it, whatever marks they typed.</summary>
internal static class Highlighter
{
    private const int ExcerptLength = 220;
    // A law's full text is long; what is beyond this is found but not shown.
    private const int Reach = 20_000;

    /// <summary>The whole text with its matches.</summary>
    public static Highlighted Whole(string text, IReadOnlyCollection<string> words) => new(text, Find(text, words));

    /// <summary>The part of a text around most matches.</summary>
    public static Highlighted Excerpt(string text, IReadOnlyCollection<string> words)
    {
        var flat = string.Join(' ', (text.Length > Reach ? text[..Reach] : text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var ranges = Find(flat, words);
        if (flat.Length <= ExcerptLength)
            return new(flat, ranges);
        var best = ranges.Count == 0 ? 0 : ranges.MaxBy(x => ranges.Count(y => y.Start >= x.Start && y.Start < x.Start + ExcerptLength)).Start;
        var start = WordStart(flat, Math.Max(0, best - 40));
        var end = WordStart(flat, Math.Min(flat.Length, start + ExcerptLength));
        var (before, after) = (start > 0 ? "… " : "", end < flat.Length ? "…" : "");
        var inside = ranges.Where(x => x.Start >= start && x.Start + x.Length <= end);
        return new($"{before}{flat[start..end]}{after}", [.. inside.Select(x => (x.Start - start + before.Length, x.Length))]);
    }

    private static List<(int Start, int Length)> Find(string text, IReadOnlyCollection<string> words)
    {
        var folded = Folding.FoldWithOffsets(text);
        var ranges = new List<(int Start, int Length)>();
        for (var i = 0; i < folded.Text.Length; )
        {
            if (!char.IsLetterOrDigit(folded.Text[i]))
            {
                i++;
                continue;
            }
            var end = i;
            while (end < folded.Text.Length && char.IsLetterOrDigit(folded.Text[end]))
                end++;
            var word = folded.Text[i..end];
            if (words.Contains(word))
                Add(ranges, folded.Original(i, end - i), text);
            i = end;
        }
        return ranges;
    }

    // Neighbouring words become one range, so that a phrase is marked as a phrase.
    private static void Add(List<(int Start, int Length)> ranges, (int Start, int Length) next, string text)
    {
        if (ranges.Count > 0 && ranges[^1] is var last && text.AsSpan(last.Start + last.Length, next.Start - last.Start - last.Length).Trim().IsEmpty)
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
