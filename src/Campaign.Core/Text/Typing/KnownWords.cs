using System.Collections.Frozen;
using System.Numerics;

namespace Campaign.Core.Text.Typing;

/// <summary>Words that are right as they are, and to which typing errors are corrected.</summary>
/// <param name="words">In lower case and NFC.</param>
public sealed class KnownWords(IEnumerable<string> words)
{
    // Shorter ones are one slip away from too many.
    private const int ShortestTyped = 3;
    private const int ShortestSyllable = 4;
    private const int ShortestOther = 6;

    private readonly FrozenSet<string> _plain = words.Select(Folding.Fold).ToFrozenSet(StringComparer.Ordinal);
    private ILookup<int, (string Word, uint Letters)>? _byLength;

    /// <summary>Whether a word without diacritics is among them.</summary>
    public bool Contains(string plain) => _plain.Contains(plain);

    /// <summary>
    /// The known word that is one slip of the finger away: a letter left out, typed twice or with its neighbour, the
    /// key beside it, one vowel for another, or two letters swapped; null: none. A word that is made up is one letter
    /// away from some known word too, but seldom by a slip.
    /// </summary>
    public string? Nearest(string plain)
    {
        if (plain.Length < ShortestTyped)
            return null;
        _byLength ??= _plain
            .Where(x => x.Length >= ShortestSyllable)
            .Select(x => (x, Letters(x)))
            .ToLookup(x => x.x.Length);
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

    // Swapped neighbours are the likeliest slip.
    private static bool IsBetter(string word, string? best, string typed) =>
        best is null || (Rank(word, typed), string.CompareOrdinal(best, word)).CompareTo((Rank(best, typed), 0)) > 0;

    private static int Rank(string word, string typed) =>
        word.Length == typed.Length && Letters(word) == Letters(typed) ? 1 : 0;

    private static bool IsOneSlip(string typed, string meant)
    {
        var start = 0;
        while (start < typed.Length && start < meant.Length && typed[start] == meant[start])
            start++;
        if (IsSwap(typed.AsSpan(start), meant.AsSpan(start)))
            return true;
        // The first letter is seldom wrong, and no syllable of Vietnamese means a short word of another language.
        if (start == 0 || (meant.Length < ShortestOther && !SyllableShapes.Fits(meant)))
            return false;
        if (typed.Length == meant.Length)
            return start < typed.Length
                && typed.AsSpan(start + 1).SequenceEqual(meant.AsSpan(start + 1))
                && Keyboard.MayStandFor(typed[start], meant[start]);
        if (typed.Length < meant.Length)
            return typed.AsSpan(start).SequenceEqual(meant.AsSpan(start + 1));
        return typed.AsSpan(start + 1).SequenceEqual(meant.AsSpan(start))
            && (
                IsTwiceOrBeside(typed[start], typed[start - 1])
                || (start < meant.Length && IsTwiceOrBeside(typed[start], meant[start]))
            );
    }

    private static bool IsSwap(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant) =>
        typed.Length == meant.Length
        && typed.Length > 1
        && typed[0] == meant[1]
        && typed[1] == meant[0]
        && typed[2..].SequenceEqual(meant[2..]);

    private static bool IsTwiceOrBeside(char typed, char neighbour) =>
        typed == neighbour || Keyboard.AreSideBySide(typed, neighbour);

    private static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var c in word)
            if (char.IsAsciiLetterLower(c))
                letters |= 1u << (c - 'a');
        return letters;
    }
}
