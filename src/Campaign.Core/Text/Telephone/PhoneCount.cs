using System.Collections.Immutable;

namespace Campaign.Core.Text.Telephone;

/// <summary>How a text goes through a telephone network (3GPP TS 23.038 and 23.040).</summary>
/// <param name="Alphabet">The smaller alphabet that has all its characters.</param>
/// <param name="Units">Septets or code units of the whole text.</param>
/// <param name="Parts">The text as the network cuts it, a message each; empty for an empty text.</param>
public sealed record PhoneCount(PhoneAlphabet Alphabet, int Units, ImmutableArray<string> Parts)
{
    /// <summary>Units that one message alone takes.</summary>
    public int UnitsOfOne => Alphabet == PhoneAlphabet.Gsm7 ? 160 : 70;

    /// <summary>Units that each of several takes: the rest says which belong together.</summary>
    public int UnitsOfMore => Alphabet == PhoneAlphabet.Gsm7 ? 153 : 67;

    /// <summary>Counts a text. A pure function that takes any text.</summary>
    public static PhoneCount Of(string text)
    {
        var alphabet = GsmAlphabet.Lacking(text).Any() ? PhoneAlphabet.Ucs2 : PhoneAlphabet.Gsm7;
        var characters = Characters(text, alphabet).ToList();
        var whole = new PhoneCount(alphabet, characters.Sum(x => x.Units), []);
        return whole with
        {
            Parts =
                whole.Units == 0 ? []
                : whole.Units <= whole.UnitsOfOne ? [text]
                : Cut(text, characters, whole.UnitsOfMore),
        };
    }

    /// <summary>
    /// Numbers that a cut would go through: a phone that shows messages one by one would show half a number.
    /// </summary>
    public IEnumerable<string> CutNumbers()
    {
        var text = string.Concat(Parts);
        var cut = 0;
        foreach (var part in Parts.SkipLast(1))
        {
            cut += part.Length;
            var (start, end) = (cut, cut);
            while (start > 0 && IsOfNumber(text[start - 1]))
                start--;
            while (end < text.Length && IsOfNumber(text[end]))
                end++;
            if (text[start..cut].Any(char.IsAsciiDigit) && text[cut..end].Any(char.IsAsciiDigit))
                yield return text[start..end].Trim();
        }
    }

    private static bool IsOfNumber(char c) => c == ' ' || char.IsAsciiDigit(c);

    // What must not be cut: an escape from its character, and one half of a character from the other.
    private static IEnumerable<(int Length, int Units)> Characters(string text, PhoneAlphabet alphabet)
    {
        for (var i = 0; i < text.Length; )
        {
            var length = char.IsSurrogatePair(text, i) ? 2 : 1;
            yield return (length, alphabet == PhoneAlphabet.Ucs2 ? length : GsmAlphabet.SeptetsOf(text[i]));
            i += length;
        }
    }

    private static ImmutableArray<string> Cut(string text, List<(int Length, int Units)> characters, int most)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        var (start, at, units) = (0, 0, 0);
        foreach (var character in characters)
        {
            if (units + character.Units > most)
            {
                parts.Add(text[start..at]);
                (start, units) = (at, 0);
            }
            (at, units) = (at + character.Length, units + character.Units);
        }
        parts.Add(text[start..]);
        return parts.ToImmutable();
    }
}
