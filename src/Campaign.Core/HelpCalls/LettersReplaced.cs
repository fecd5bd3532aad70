using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Campaign.Core.Text;
using Campaign.Core.Text.Typing;

namespace Campaign.Core.HelpCalls;

/// <summary>
/// Reads words of which somebody has replaced letters so that nobody finds them: <c>ch*ng</c>, <c>gi3t</c>,
/// <c>đ@nh</c>. Only what becomes a word of the table is read; everything else stays as it is.
/// </summary>
/// <param name="uses">The words of the table, with their marks, and in how many of its phrases each stands.</param>
internal sealed partial class LettersReplaced(IReadOnlyDictionary<string, int> uses)
{
    private const int ShortestAlone = 3;
    private const int LongestWord = 10;
    private const int MostWords = 200;
    private const string Letters = "abcdeghiklmnopqrstuvxy";

    // Signs and digits that look like a letter, then Cyrillic letters that cannot be told from Latin ones.
    private static readonly FrozenDictionary<char, string> Meant = new Dictionary<char, string>
    {
        ['@'] = "a",
        ['4'] = "a",
        ['3'] = "e",
        ['€'] = "e",
        ['0'] = "o",
        ['1'] = "il",
        ['!'] = "i",
        ['|'] = "il",
        ['$'] = "s",
        ['5'] = "s",
        ['7'] = "t",
        ['*'] = Letters,
        ['#'] = Letters,
        ['_'] = Letters,
        ['а'] = "a",
        ['е'] = "e",
        ['о'] = "o",
        ['с'] = "c",
        ['р'] = "p",
        ['х'] = "x",
        ['у'] = "y",
        ['і'] = "i",
    }.ToFrozenDictionary();

    private readonly ILookup<string, string> _words = uses.OrderByDescending(x => x.Value)
        .ThenBy(x => x.Key, StringComparer.Ordinal)
        .ToLookup(x => Folding.Fold(x.Key), x => x.Key, StringComparer.Ordinal);

    /// <summary>The text with its letters put back.</summary>
    public string Restored(string text)
    {
        if (!text.Any(Meant.ContainsKey))
            return text;
        // "3m" is a length, unless other words show that the writer replaces letters.
        var restored = Restored(text, ShortestAlone);
        return restored == text ? text : Restored(restored, 1);
    }

    private string Restored(string text, int shortest)
    {
        var left = MostWords;
        return Words()
            .Replace(
                text,
                x => x.Value.Any(Meant.ContainsKey) && left-- > 0 ? Read(x.Value, shortest) ?? x.Value : x.Value
            );
    }

    // Signs at the end of a word are punctuation, and one at its beginning stands for a letter only sometimes.
    [GeneratedRegex(@"(?<![\p{L}\p{M}\p{N}@$!|*#_€])[@$4350]?[\p{L}\p{M}\p{N}@$!|*#_€]*[\p{L}\p{M}\p{N}]")]
    private static partial Regex Words();

    private string? Read(string typed, int shortest)
    {
        var word = typed.ToLowerInvariant();
        var replaced = word.Count(Meant.ContainsKey);
        // Most letters have to be there, or hours and numbers of houses would be words: 7h30 is no «theo».
        if (
            replaced == 0
            || word.Length < shortest
            || word.Length > LongestWord
            || replaced * 2 > word.Length
            || word.Any(x => char.IsAsciiDigit(x) && !Meant.ContainsKey(x))
            || IsVni(word)
        )
            return null;
        return Candidates(word)
            .SelectMany(Known)
            .OrderByDescending(x => uses[x])
            .ThenBy(x => x, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    // danh1 is «đánh» with the key for its tone left over, not a word with a letter replaced.
    private bool IsVni(string word) =>
        InputMethods.Vni(word) is var read && read != word && _words.Contains(Folding.Fold(read));

    private IEnumerable<string> Known(string letters)
    {
        var plain = Folding.Fold(letters);
        var word = new TypedWord(letters, plain, MayLackMarks: true);
        return _words[plain].Where(x => word.MayMean(x, plain));
    }

    // With two signs that may be any letter nothing is certain any more.
    private static IEnumerable<string> Candidates(string word)
    {
        if (word.Count(x => Meant.GetValueOrDefault(x) == Letters) > 1)
            return [];
        IEnumerable<string> all = [""];
        foreach (var c in word)
            all = all.SelectMany(x => (Meant.GetValueOrDefault(c) ?? c.ToString()).Select(letter => x + letter));
        return all;
    }
}
