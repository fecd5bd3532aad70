using System.Collections.Frozen;
using System.Numerics;

namespace Campaign.Core.Text.Typing;

/// <summary>Words that are right as they are, and to which typing errors are corrected.</summary>
/// <param name="words">In lower case and NFC.</param>
public sealed class KnownWords(IEnumerable<string> words)
{
    private const int Shortest = 3;

    private readonly FrozenSet<string> _plain = words.Select(Folding.Fold).ToFrozenSet(StringComparer.Ordinal);
    private ILookup<int, (string Word, uint Letters)>? _byLength;

    /// <summary>Whether a word without diacritics is among them.</summary>
    public bool Contains(string plain) => _plain.Contains(plain);

    /// <summary>
    /// The known word that is one typing error away (a letter missing, extra, wrong, or two swapped); null: none.
    /// </summary>
    public string? Nearest(string plain)
    {
        if (plain.Length < Shortest)
            return null;
        _byLength ??= _plain.Where(x => x.Length >= Shortest).Select(x => (x, Letters(x))).ToLookup(x => x.x.Length);
        var letters = Letters(plain);
        string? best = null;
        for (var length = plain.Length - 1; length <= plain.Length + 1; length++)
            foreach (var (word, has) in _byLength[length])
                if (
                    BitOperations.PopCount(has & ~letters) <= 1
                    && BitOperations.PopCount(letters & ~has) <= 1
                    && IsOneSlip(plain, word)
                    && IsBetter(word, best, plain)
                )
                    best = word;
        return best;
    }

    // Swapped neighbours are the most likely error, and the first letter is rarely wrong.
    private static bool IsBetter(string word, string? best, string typed) =>
        best is null || (Rank(word, typed), string.CompareOrdinal(best, word)).CompareTo((Rank(best, typed), 0)) > 0;

    private static int Rank(string word, string typed) =>
        (word[0] == typed[0] ? 2 : 0) + (word.Length == typed.Length && Letters(word) == Letters(typed) ? 3 : 0);

    private static bool IsOneSlip(string a, string b)
    {
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
            start++;
        var x = a.AsSpan(start);
        var y = b.AsSpan(start);
        if (x.Length == y.Length)
            return x.Length > 1 && x[0] == y[1] && x[1] == y[0] && x[2..].SequenceEqual(y[2..])
                || x.Length > 0 && x[1..].SequenceEqual(y[1..]);
        return x.Length > y.Length ? x[1..].SequenceEqual(y) : y[1..].SequenceEqual(x);
    }

    private static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var c in word)
            if (char.IsAsciiLetterLower(c))
                letters |= 1u << (c - 'a');
        return letters;
    }
}
