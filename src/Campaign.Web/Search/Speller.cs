using System.Numerics;
using Campaign.Core.Text.Typing;

namespace Campaign.Web.Search;

/// <summary>
/// Suggests other readings of a query that found nothing: typed while the input method was off, or misspelt.
/// </summary>
internal sealed class Speller(Lexicon lexicon)
{
    /// <summary>Likely readings, most likely first. None of them is checked for hits here.</summary>
    /// <param name="query">As typed.</param>
    /// <param name="terms">The query as terms.</param>
    /// <param name="leaveOut">Whether words that occur nowhere may be left out.</param>
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
        // A single syllable of a longer word means nothing, and neither does less than half of what was typed.
        if (known.Count > 1 && known.Count < terms.Folded.Count && known.Count * 2 >= terms.Folded.Count)
            yield return string.Join(' ', known);
    }

    private string? Nearest(string word)
    {
        if (lexicon.Knows(word))
            return word;
        // What could be a word is not misspelt, only absent: "giết thời gian" must not become "viết thời gian".
        if (SyllableShapes.Fits(word))
            return null;
        var reach = word.Length < 4 ? 1 : 2;
        var letters = KnownWord.LettersOf(word);
        var (best, bestDistance, bestItems) = ((string?)null, reach + 1, 0);
        foreach (var known in lexicon.Words)
        {
            if (Math.Abs(known.Text.Length - word.Length) > reach || !MayBeNear(known.Letters, letters, reach))
                continue;
            var distance = Slips.Between(word, known.Text);
            if (distance < bestDistance || (distance == bestDistance && distance <= reach && known.Items > bestItems))
                (best, bestDistance, bestItems) = (known.Text, distance, known.Items);
        }
        return best;
    }

    // Every letter that occurs in only one of the words needs at least one edit.
    private static bool MayBeNear(uint a, uint b, int reach) =>
        BitOperations.PopCount(a & ~b) <= reach && BitOperations.PopCount(b & ~a) <= reach;
}
