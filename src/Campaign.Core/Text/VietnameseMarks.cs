using System.Text;

namespace Campaign.Core.Text;

/// <summary>
/// Composes Vietnamese letters from combining marks by table, as Unicode's NFC defines it (UAX #15), so that it also
/// works where the platform's normalisation is switched off.
/// </summary>
internal static class VietnameseMarks
{
    private const string CombiningTones = "\u0300\u0309\u0303\u0301\u0323"; // in the order of Tone, from huyền

    /// <summary>Whether the character is a combining mark of the Latin script (U+0300–U+036F).</summary>
    internal static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    /// <summary>
    /// Composes every vowel that is followed by Vietnamese marks and leaves everything else as it is.
    /// </summary>
    internal static string Compose(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; )
        {
            var end = i + 1;
            while (end < text.Length && Class(text[end]) > 0)
                end++;
            if (end == i + 1 || VietnameseLetters.VowelOf(text[i]) == '\0')
                result.Append(text, i, end - i);
            else
                AppendCluster(result, text.AsSpan(i, end - i));
            i = end;
        }
        return result.ToString();
    }

    private static void AppendCluster(StringBuilder result, ReadOnlySpan<char> cluster)
    {
        var marks = new List<char>(4);
        var letter = Decompose(cluster[0], marks);
        foreach (var mark in cluster[1..])
            marks.Add(
                mark switch
                {
                    '\u0340' => '\u0300',
                    '\u0341' => '\u0301',
                    _ => mark,
                }
            );
        var kept = new List<char>();
        var lastClass = 0;
        foreach (var mark in marks.OrderBy(Class)) // the stable sort gives canonical ordering
        {
            if (lastClass != Class(mark) && Pair(letter, mark) is var composed and not '\0')
                letter = composed;
            else
            {
                kept.Add(mark);
                lastClass = Class(mark);
            }
        }
        result.Append(letter).Append(kept.ToArray());
    }

    private static char Decompose(char letter, List<char> marks)
    {
        var vowel = VietnameseLetters.VowelOf(letter);
        var tone = VietnameseLetters.ToneOf(letter);
        var quality =
            "ăĂ".Contains(vowel) ? '\u0306'
            : "âÂêÊôÔ".Contains(vowel) ? '\u0302'
            : "ơƠưƯ".Contains(vowel) ? '\u031B'
            : '\0';
        if (quality != '\0')
            marks.Add(quality);
        if (tone != Tone.Level)
            marks.Add(CombiningTones[(int)tone - 1]);
        return VietnameseLetters.PlainOf(letter);
    }

    /// <summary>
    /// The letter that results from adding a mark, or '\0'. The marks may come in either order (ạ + ̂ = â + ̣).
    /// </summary>
    private static char Pair(char letter, char mark)
    {
        var vowel = VietnameseLetters.VowelOf(letter);
        var tone = VietnameseLetters.ToneOf(letter);
        var toneIndex = CombiningTones.IndexOf(mark);
        if (toneIndex >= 0)
            return tone == Tone.Level ? VietnameseLetters.With(vowel, (Tone)(toneIndex + 1)) : '\0';
        // Only the dot below comes before the circumflex and breve in canonical order; a + acute + circumflex is not ấ.
        var changed = (tone is Tone.Level or Tone.Dot) ? WithQuality(vowel, mark) : '\0';
        return changed == '\0' ? '\0' : VietnameseLetters.With(changed, tone);
    }

    private static char WithQuality(char vowel, char mark) =>
        (vowel, mark) switch
        {
            ('a', '\u0306') => 'ă',
            ('A', '\u0306') => 'Ă',
            ('a', '\u0302') => 'â',
            ('A', '\u0302') => 'Â',
            ('e', '\u0302') => 'ê',
            ('E', '\u0302') => 'Ê',
            ('o', '\u0302') => 'ô',
            ('O', '\u0302') => 'Ô',
            ('o', '\u031B') => 'ơ',
            ('O', '\u031B') => 'Ơ',
            ('u', '\u031B') => 'ư',
            ('U', '\u031B') => 'Ư',
            _ => '\0',
        };

    /// <summary>
    /// Canonical combining class (Unicode Character Database) of the marks U+0300–U+036F; 0, which ends a cluster, for
    /// U+034F and everything outside that range.
    /// </summary>
    private static int Class(char mark) =>
        mark switch
        {
            < '\u0300' or > '\u036F' or '\u034F' => 0,
            (>= '\u0334' and <= '\u0338') => 1,
            '\u0321' or '\u0322' or '\u0327' or '\u0328' => 202,
            '\u031B' => 216,
            (>= '\u0316' and <= '\u0319')
            or (>= '\u031C' and <= '\u0333')
            or (>= '\u0339' and <= '\u033C')
            or (>= '\u0347' and <= '\u0349')
            or '\u034D'
            or '\u034E'
            or (>= '\u0353' and <= '\u0356')
            or '\u0359'
            or '\u035A' => 220,
            '\u0315' or '\u031A' or '\u0358' => 232,
            '\u035C' or '\u035F' or '\u0362' => 233,
            '\u035D' or '\u035E' or '\u0360' or '\u0361' => 234,
            '\u0345' => 240,
            _ => 230,
        };
}
