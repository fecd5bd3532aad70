using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Campaign.Core.Text;
using Campaign.Core.Text.Typing;

namespace Campaign.Core.HelpCalls;

/// <summary>
/// Puts together what somebody types in pieces so that nobody finds it by its letters: <c>c.ứ.u</c>, <c>t ự t ử</c>,
/// <c>g.iết</c>. Only what becomes words of the table is put together; other single letters stay as they are.
/// </summary>
/// <param name="words">The words of the table, with their marks.</param>
internal sealed partial class LettersApart(IReadOnlySet<string> words)
{
    private const int FewestWithBlanks = 3;
    private const int MostLetters = 400;
    private const int LongestWord = 7;

    // "e" before the rest is "em"; with more single letters left over it was no word in pieces.
    private const int Single = 1000;

    private readonly FrozenSet<string> _plain = words.Select(Folding.Fold).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The text with its pieces put together.</summary>
    public string Joined(string text)
    {
        var joined = SingleLetters().Replace(Folding.Canonical(text), x => OfLetters(x.Value) ?? x.Value);
        return Pieces().Replace(joined, x => OfPieces(x.Value) ?? x.Value);
    }

    // Letters one by one, with one blank, one sign or one sign among blanks between them.
    [GeneratedRegex(@"(?<![\p{L}\p{M}\p{N}])\p{L}\p{M}*(?:(?: ?[-._*·•,/|+~] ?| )\p{L}\p{M}*)+(?![\p{L}\p{M}\p{N}])")]
    private static partial Regex SingleLetters();

    // Parts of words with one sign between them and no blanks.
    [GeneratedRegex(@"(?<![\p{L}\p{M}])(?>[\p{L}\p{M}]+)(?:[-._*·•|+~](?>[\p{L}\p{M}]+))+")]
    private static partial Regex Pieces();

    private string? OfLetters(string run)
    {
        var letters = string.Concat(run.Where(char.IsLetter));
        var hasSigns = run.Any(x => !char.IsLetter(x) && x != ' ');
        letters = letters[..Math.Min(letters.Length, MostLetters)];
        // The cheapest way to read the letters up to each place: a word of the table costs 1, one with other marks 2, a
        // letter by itself much.
        var costs = new int[letters.Length + 1];
        var starts = new int[letters.Length + 1];
        for (var end = 1; end <= letters.Length; end++)
        {
            (costs[end], starts[end]) = (costs[end - 1] + Single, end - 1);
            for (var start = Math.Max(0, end - LongestWord); start < end - 1; start++)
                if (Cost(letters[start..end]) is var cost and > 0 && costs[start] + cost < costs[end])
                    (costs[end], starts[end]) = (costs[start] + cost, start);
        }
        var left = costs[^1] / Single;
        if (left > 1 || (!hasSigns && letters.Length - left < FewestWithBlanks))
            return null;
        var read = new List<string>();
        for (var end = letters.Length; end > 0; end = starts[end])
            read.Insert(0, letters[starts[end]..end]);
        return string.Join(' ', read);
    }

    // «tự-tử» is two words with a sign between them.
    private string? OfPieces(string run)
    {
        var pieces = run.Split(['-', '.', '_', '*', '·', '•', '|', '+', '~']);
        var word = string.Concat(pieces);
        return word.Length <= LongestWord && !pieces.All(IsSyllable) && Cost(word) > 0 ? word : null;
    }

    private static bool IsSyllable(string word) => SyllableShapes.Fits(Folding.Fold(word.ToLowerInvariant()));

    private int Cost(string word)
    {
        var lower = word.ToLowerInvariant();
        return words.Contains(lower) ? 1
            : _plain.Contains(Folding.Fold(lower)) ? 2
            : 0;
    }
}
