using System.Text.RegularExpressions;
using Campaign.Core.Text;
using Campaign.Core.Text.Typing;

namespace Campaign.Core.HelpCalls;

/// <summary>
/// Puts together what somebody types in pieces so that nobody finds it by its letters: <c>c.ứ.u</c>, <c>t ự t ử</c>,
/// <c>g.iết</c>. Only what becomes words of the table is put together; other single letters stay as they are.
/// </summary>
internal sealed partial class LettersApart(KnownWords known)
{
    private const int FewestWithBlanks = 3;
    private const int MostLetters = 400;
    private const int LongestWord = 7;

    // "e" before the rest is "em"; with more single letters left over it was no word in pieces.
    private const int Single = 1000;

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
        // The cheapest way to read the letters up to each place: a word costs 1, a letter by itself much.
        var costs = new int[letters.Length + 1];
        var starts = new int[letters.Length + 1];
        for (var end = 1; end <= letters.Length; end++)
        {
            (costs[end], starts[end]) = (costs[end - 1] + Single, end - 1);
            for (var start = Math.Max(0, end - LongestWord); start < end - 1; start++)
                if (costs[start] + 1 < costs[end] && IsKnown(letters[start..end]))
                    (costs[end], starts[end]) = (costs[start] + 1, start);
        }
        var left = costs[^1] / Single;
        if (left > 1 || (!hasSigns && letters.Length - left < FewestWithBlanks))
            return null;
        var words = new List<string>();
        for (var end = letters.Length; end > 0; end = starts[end])
            words.Insert(0, letters[starts[end]..end]);
        return string.Join(' ', words);
    }

    // «tự-tử» is two words with a sign between them.
    private string? OfPieces(string run)
    {
        var pieces = run.Split(['-', '.', '_', '*', '·', '•', '|', '+', '~']);
        var word = string.Concat(pieces);
        return word.Length <= LongestWord && !pieces.All(IsSyllable) && IsKnown(word) ? word : null;
    }

    private static bool IsSyllable(string word) => SyllableShapes.Fits(Folding.Fold(word.ToLowerInvariant()));

    private bool IsKnown(string word) => known.Contains(Folding.Fold(word.ToLowerInvariant()));
}
