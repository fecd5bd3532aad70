using System.Text;

namespace Campaign.Core.Text;

/// <summary>
/// Makes Vietnamese text comparable, however it was typed. Independent of culture, database and ICU, so it also works
/// in invariant-globalisation mode.
/// </summary>
public static class Folding
{
    /// <summary>
    /// The form for exact comparison: NFC, look-alikes of Đ replaced (Ð U+00D0, Ɖ), zero-width characters removed,
    /// no-break spaces made ordinary, and tones in their canonical place (hoà → hòa, uỷ → ủy, while quý stays). Case is
    /// kept.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Canonical(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = text;
        if (
            text.Any(c =>
                VietnameseLetters.WithoutLookAlike(c) != c
                || VietnameseLetters.IsZeroWidth(c)
                || VietnameseLetters.IsOddSpace(c)
            )
        )
        {
            var builder = new StringBuilder(text.Length);
            foreach (var c in text)
                if (!VietnameseLetters.IsZeroWidth(c))
                    builder.Append(VietnameseLetters.IsOddSpace(c) ? ' ' : VietnameseLetters.WithoutLookAlike(c));
            clean = builder.ToString();
        }
        return TonePlacement.Canonical(Nfc.Of(clean));
    }

    /// <summary>
    /// The form for searching: lower case, no diacritics, đ → d, and i for a y that may be spelt either way (kỹ, kĩ →
    /// ki; quý, quí → qui; but tay stays tay). Vietnamese becomes ASCII; other scripts keep their letters.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Fold(string text) => FoldWithOffsets(text).Text;

    /// <summary>
    /// Like <see cref="Fold"/>, with each folded character's position in the original, for highlighting.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static FoldedText FoldWithOffsets(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var letters = new StringBuilder(text.Length);
        var offsets = new List<int>(text.Length + 1);
        Strip(text, letters, offsets);
        offsets.Add(text.Length);
        UnifyY(letters);
        return new FoldedText(letters.ToString(), offsets);
    }

    /// <summary>Lower case without diacritics, keeping y as written; used for addresses and file names.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string WithoutMarks(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var letters = new StringBuilder(text.Length);
        Strip(text, letters, []);
        return letters.ToString();
    }

    private static void Strip(string text, StringBuilder letters, List<int> offsets)
    {
        for (var i = 0; i < text.Length; )
        {
            var start = i;
            var c = text[i++];
            if (VietnameseLetters.IsZeroWidth(c))
                continue;
            while (i < text.Length && (VietnameseMarks.IsMark(text[i]) || VietnameseLetters.IsZeroWidth(text[i])))
                i++;
            if (char.IsHighSurrogate(c) && i < text.Length && char.IsLowSurrogate(text[i]))
                i++;
            var plain = VietnameseLetters.PlainOf(c);
            if (plain != '\0')
                Append(char.ToLowerInvariant(plain));
            else if (VietnameseLetters.IsOddSpace(c))
                Append(' ');
            else if (c < 0x80)
                Append(c);
            else
                foreach (var other in Nfc.Of(Visible(text, start, i)))
                    Append(char.ToLowerInvariant(other));

            void Append(char folded)
            {
                letters.Append(folded);
                offsets.Add(start);
            }
        }
    }

    private static string Visible(string text, int start, int end) =>
        string.Concat(text[start..end].Where(c => !VietnameseLetters.IsZeroWidth(c)));

    /// <summary>
    /// Turns y into i where it is the only vowel of its syllable, possibly after qu: ky, quy, quynh. In tay, yeu, thuy
    /// and quyen it is a different sound from i and stays.
    /// </summary>
    private static void UnifyY(StringBuilder letters)
    {
        for (var start = 0; start < letters.Length; )
        {
            if (!char.IsAsciiLetterLower(letters[start]))
            {
                start++;
                continue;
            }
            var end = start;
            var vowels = 0;
            var y = -1;
            while (end < letters.Length && char.IsAsciiLetterLower(letters[end]))
            {
                var c = letters[end];
                var glide = c == 'u' && end == start + 1 && letters[start] == 'q';
                if (!glide && "aeiouy".Contains(c))
                    vowels++;
                if (c == 'y')
                    y = end;
                end++;
            }
            if (vowels == 1 && y >= 0)
                letters[y] = 'i';
            start = end;
        }
    }
}
