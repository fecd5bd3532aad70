using System.Text;

namespace Campaign.Core.Text;

/// <summary>Keys whose ordinal order is an alphabetical order.</summary>
public static class SortKeys
{
    private const string Alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private const char FirstLetter = '\u0100';

    /// <summary>
    /// Vietnamese order: first by letter (a ă â b c d đ e ê …), then by tone (ngang, huyền, hỏi, ngã, sắc, nặng), then
    /// lower case before upper. Spaces come before digits and digits before letters; punctuation counts as a space.
    /// Compare keys with <see cref="StringComparer.Ordinal"/>.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Vietnamese(string text)
    {
        var letters = new StringBuilder();
        var tones = new StringBuilder();
        var cases = new StringBuilder();
        foreach (var c in Folding.Canonical(text))
        {
            var vowel = VietnameseLetters.VowelOf(c);
            var lower = char.ToLowerInvariant(vowel != '\0' ? vowel : c);
            var rank = Alphabet.IndexOf(lower);
            if (rank >= 0)
                letters.Append((char)(FirstLetter + rank));
            else if (char.IsAsciiDigit(c))
                letters.Append(c);
            else if (char.IsLetter(c) || char.IsSurrogate(c) || c > '\u0300')
                letters.Append(Foreign(lower));
            else if (letters.Length > 0 && letters[^1] != ' ')
                letters.Append(' ');
            else
                continue;
            tones.Append((char)('1' + (int)VietnameseLetters.ToneOf(c)));
            cases.Append(char.IsUpper(c) ? '2' : '1');
        }
        return $"{letters.ToString().TrimEnd(' ')}\u0001{tones}\u0001{cases}";
    }

    /// <summary>Accented letters of other languages sort with the plain letter, other scripts after z.</summary>
    private static char Foreign(char c)
    {
        var plain = VietnameseLetters.PlainOf(c);
        return plain != '\0' ? (char)(FirstLetter + Alphabet.IndexOf(char.ToLowerInvariant(plain)))
            : c < '\u0300' ? '\u0300'
            : c;
    }
}
