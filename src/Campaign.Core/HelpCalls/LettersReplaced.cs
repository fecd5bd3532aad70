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
    private const int MostSigns = 2;
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

    private readonly ILookup<int, (string Word, string Plain)> _words = uses.OrderByDescending(x => x.Value)
        .ThenBy(x => x.Key, StringComparer.Ordinal)
        .ToLookup(x => x.Key.Length, x => (x.Key, Folding.Fold(x.Key)));

    private readonly FrozenSet<string> _plain = uses.Keys.Select(Folding.Fold).ToFrozenSet(StringComparer.Ordinal);

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
        return _words[word.Length].FirstOrDefault(x => Fits(word, x.Word, x.Plain)).Word;
    }

    // danh1 is «đánh» with the key for its tone left over, not a word with a letter replaced.
    private bool IsVni(string word) =>
        InputMethods.Vni(word) is var read && read != word && _plain.Contains(Folding.Fold(read));

    // With two signs that may be any letter the rest has to stand around them: «đ**h».
    private static bool Fits(string typed, string word, string plain)
    {
        if (plain.Length != typed.Length)
            return false;
        Span<char> letters = stackalloc char[typed.Length];
        var signs = 0;
        for (var i = 0; i < typed.Length; i++)
        {
            if (Meant.GetValueOrDefault(typed[i]) is not { } meant)
            {
                if (VietnameseLetters.PlainOf(typed[i]) != plain[i])
                    return false;
                letters[i] = typed[i];
                continue;
            }
            if (!meant.Contains(plain[i], StringComparison.Ordinal))
                return false;
            letters[i] = plain[i];
            if (meant == Letters)
                signs++;
        }
        if (signs > MostSigns || (signs == MostSigns && (Meant.ContainsKey(typed[0]) || Meant.ContainsKey(typed[^1]))))
            return false;
        var read = letters.ToString();
        return new TypedWord(read, Folding.Fold(read), MayLackMarks: true).MayMean(word, plain);
    }
}
