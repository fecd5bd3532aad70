using System.Text;

namespace Campaign.Core.Text.Typing;

/// <summary>Reads a word as if Telex or VNI had been switched on while it was typed.</summary>
public static class InputMethods
{
    // Combining marks: grave, hook above, tilde, acute, dot below.
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";
    private const char Circumflex = '\u0302';
    private const char Breve = '\u0306';
    private const char Horn = '\u031B';

    /// <summary>Telex: aa, aw, dd, ee, oo, ow, uw, w; f s r x j for tones. <c>luwcj</c> → <c>lực</c>.</summary>
    public static string Telex(string word)
    {
        var (letters, tone) = Strip(word, "frxsj");
        var text = new StringBuilder();
        foreach (var c in letters)
        {
            var last = text.Length > 0 ? text[^1] : '\0';
            if (c == 'd' && last == 'd')
                text[^1] = 'đ';
            else if (c is 'a' or 'e' or 'o' && last == c)
                text.Append(Circumflex);
            else if (c == 'w')
                Shape(text);
            else
                text.Append(c);
        }
        return Place(text.ToString(), tone);
    }

    /// <summary>VNI: 6 ^, 7 horn, 8 breve, 9 đ; 2 1 3 4 5 for tones. <c>lu75c</c> → <c>lực</c>.</summary>
    public static string Vni(string word)
    {
        if (!word.Any(char.IsAsciiDigit) || !word.Any(char.IsAsciiLetter))
            return word;
        var (letters, tone) = Strip(word, "23415");
        var text = new StringBuilder();
        foreach (var c in letters)
            switch (c)
            {
                case '6':
                    Mark(text, "aeo", Circumflex);
                    break;
                case '7':
                    Mark(text, "ou", Horn);
                    break;
                case '8':
                    Mark(text, "a", Breve);
                    break;
                case '9' when text.ToString().LastIndexOf('d') is >= 0 and var d:
                    text[d] = 'đ';
                    break;
                default:
                    text.Append(c);
                    break;
            }
        return Place(text.ToString(), tone);
    }

    // The tone key may be anywhere after the first vowel; the last one counts.
    private static (string Letters, int Tone) Strip(string word, string keys)
    {
        var (text, tone, sawVowel) = (new StringBuilder(), -1, false);
        foreach (var c in word.ToLowerInvariant())
        {
            if (sawVowel && keys.IndexOf(c) is >= 0 and var key)
                tone = key;
            else
                text.Append(c);
            sawVowel |= "aeiouy".Contains(c);
        }
        return (text.ToString(), tone);
    }

    // w puts the breve on a and the horn on o and u; in uo it does both letters.
    private static void Shape(StringBuilder text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] == 'a')
            {
                text.Insert(i + 1, Breve);
                return;
            }
            if (text[i] is 'o' or 'u')
            {
                text.Insert(i + 1, Horn);
                if (text[i] == 'o' && i > 0 && text[i - 1] == 'u')
                    text.Insert(i, Horn);
                return;
            }
        }
        text.Append('ư');
    }

    private static void Mark(StringBuilder text, string letters, char mark)
    {
        for (var i = text.Length - 1; i >= 0; i--)
            if (letters.Contains(text[i]))
            {
                text.Insert(i + 1, mark);
                if (mark == Horn && text[i] == 'o' && i > 0 && text[i - 1] == 'u')
                    text.Insert(i, Horn);
                return;
            }
    }

    // The tone goes on a vowel with a diacritic, else on the last vowel before a final consonant, else on the first of
    // two.
    private static string Place(string text, int tone)
    {
        if (tone < 0)
            return Nfc.Of(text);
        var vowels = Enumerable.Range(0, text.Length).Where(i => "aeiouyư".Contains(text[i])).ToList();
        if (
            vowels.Count > 1
            && (text.StartsWith("qu", StringComparison.Ordinal) || text.StartsWith("gi", StringComparison.Ordinal))
        )
            vowels.RemoveAt(0);
        if (vowels.Count == 0)
            return Nfc.Of(text);
        var marked = vowels.Where(i => i + 1 < text.Length && text[i + 1] is Circumflex or Breve or Horn).ToList();
        var closed = text[^1] is >= 'a' and <= 'z' && !"aeiouy".Contains(text[^1]);
        var at =
            marked.Count > 0 ? marked[^1]
            : closed || vowels.Count > 2 ? vowels[Math.Min(vowels.Count - 1, 1)]
            : vowels[0];
        var after = at + 1 < text.Length && text[at + 1] is Circumflex or Breve or Horn ? at + 2 : at + 1;
        return Nfc.Of(text.Insert(after, Tones[tone].ToString()));
    }
}
