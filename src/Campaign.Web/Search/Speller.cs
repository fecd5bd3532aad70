using System.Numerics;
using Campaign.Core.Text.Typing;

namespace Campaign.Web.Search;

/// <summary>
/// Other readings of a query that found nothing: typed with an input method switched off, or misspelt.
/// </summary>
internal sealed class Speller(Lexicon lexicon)
{
    /// <summary>Likely readings, the likeliest first; none of them is checked for hits here.</summary>
    /// <param name="query">As typed.</param>
    /// <param name="terms">The same as terms.</param>
    /// <param name="leaveOut">Whether words that nobody has written may be left out.</param>
    public IEnumerable<string> Suggest(string query, QueryTerms terms, bool leaveOut)
    {
        var words = query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (var reading in (Func<string, string>[])[InputMethods.Telex, InputMethods.Vni])
        {
            var typed = string.Join(' ', words.Select(reading));
            if (!string.Equals(typed, string.Join(' ', words), StringComparison.Ordinal))
                yield return typed;
        }
        var corrected = terms.Folded.Select(Nearest).ToList();
        if (!corrected.Contains(null) && !corrected.SequenceEqual(terms.Folded, StringComparer.Ordinal))
            yield return string.Join(' ', corrected);
        if (!leaveOut)
            yield break;
        var known = terms.Folded.Where(lexicon.Knows).ToList();
        if (known.Count > 0 && known.Count < terms.Folded.Count)
            yield return string.Join(' ', known);
    }

    private string? Nearest(string word)
    {
        if (lexicon.Knows(word))
            return word;
        var reach = word.Length < 4 ? 1 : 2;
        var letters = KnownWord.LettersOf(word);
        var (best, bestDistance, bestItems) = ((string?)null, reach + 1, 0);
        foreach (var known in lexicon.Words)
        {
            if (Math.Abs(known.Text.Length - word.Length) > reach || !MayBeNear(known.Letters, letters, reach))
                continue;
            var distance = Distance(word, known.Text);
            if (distance < bestDistance || (distance == bestDistance && distance <= reach && known.Items > bestItems))
                (best, bestDistance, bestItems) = (known.Text, distance, known.Items);
        }
        return best;
    }

    // Every letter that only one of them has takes a step of its own.
    private static bool MayBeNear(uint a, uint b, int reach) =>
        BitOperations.PopCount(a & ~b) <= reach && BitOperations.PopCount(b & ~a) <= reach;

    /// <summary>Optimal string alignment: insertions, deletions, replacements, swaps of neighbours.</summary>
    internal static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        for (var j = 1; j <= b.Length; j++)
        {
            var cost = a[i - 1] == b[j - 1] ? 0 : 1;
            d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
        }
        return d[a.Length, b.Length];
    }
}
