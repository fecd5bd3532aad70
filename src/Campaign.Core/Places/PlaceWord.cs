using System.Text;
using Campaign.Core.Text;

namespace Campaign.Core.Places;

/// <summary>One word of a place as somebody typed it.</summary>
/// <param name="Text">Canonical, lower case, with diacritics as typed.</param>
/// <param name="BreakBefore">Whether a comma or similar separator precedes it.</param>
internal readonly record struct PlaceWord(string Text, bool BreakBefore)
{
    /// <summary>The words of a text, <paramref name="most"/> at most.</summary>
    public static List<PlaceWord> All(string text, int most)
    {
        var (words, word, isBroken) = (new List<PlaceWord>(), new StringBuilder(), false);
        foreach (var c in Folding.Canonical(text).ToLowerInvariant().Append(' '))
        {
            if (
                char.IsLetterOrDigit(c)
                || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark
            )
            {
                // In q1 and p5, the number is a word of its own.
                if (char.IsAsciiDigit(c) && KindWords.StandsBeforeNumber(Folding.Fold(word.ToString())))
                    End();
                word.Append(c);
            }
            else if (c is not ('\'' or '’'))
            {
                End();
                isBroken |= c is ',' or ';' or '/' or '\n' or '(' or ')' or '|';
            }
        }
        return words.Count > most ? words[..most] : words;

        void End()
        {
            if (word.Length == 0)
                return;
            words.Add(new PlaceWord(word.ToString(), isBroken));
            word.Clear();
            isBroken = false;
        }
    }

    /// <summary>
    /// The key by which names are compared: letters and digits without diacritics, blanks and hyphens (Buôn Ma Thuột =
    /// buonmathuot). A k outside kh counts as c (Đắk Lắk = Đắc Lắc), and numbers have no leading zeros.
    /// </summary>
    public static string Key(IEnumerable<string> words)
    {
        var key = new StringBuilder();
        foreach (var word in words)
        {
            var folded = Folding.Fold(word);
            if (folded.All(char.IsAsciiDigit))
                key.Append(folded.TrimStart('0'));
            else
                for (var i = 0; i < folded.Length; i++)
                    key.Append(folded[i] == 'k' && (i + 1 == folded.Length || folded[i + 1] != 'h') ? 'c' : folded[i]);
        }
        return key.ToString();
    }
}
