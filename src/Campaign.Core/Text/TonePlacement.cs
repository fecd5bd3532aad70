namespace Campaign.Core.Text;

/// <summary>
/// Unifies the two styles of placing a tone on oa, oe and uy: open syllables carry it on the first vowel (hòa, khỏe,
/// ủy), closed ones on the second (hoàn, huỳnh). After q, u is not a vowel: quý stays, and qúy becomes quý.
/// </summary>
internal static class TonePlacement
{
    /// <summary>
    /// The text with every such tone in its canonical place. Takes and returns NFC. Adjacent vowels with two tones are
    /// not a Vietnamese syllable and stay as they are.
    /// </summary>
    internal static string Canonical(string text)
    {
        char[]? changed = null;
        for (var start = 0; start < text.Length; )
        {
            var end = start;
            var tones = 0;
            for (; end < text.Length && VietnameseLetters.VowelOf(text[end]) != '\0'; end++)
                if (VietnameseLetters.ToneOf(text[end]) != Tone.Level)
                    tones++;
            if (tones == 1 && end - start > 1)
                Place(changed ??= text.ToCharArray(), start, end);
            start = end + 1;
        }
        return changed is null || changed.AsSpan().SequenceEqual(text) ? text : new string(changed);
    }

    private static void Place(char[] text, int start, int end)
    {
        if (end < text.Length && VietnameseMarks.IsMark(text[end]))
            return; // not a Vietnamese letter
        for (var i = start; i + 1 < end; i++)
        {
            var first = VietnameseLetters.VowelOf(text[i]);
            if (first is not ('o' or 'O' or 'u' or 'U'))
                continue;
            var (a, b) = (VietnameseLetters.ToneOf(text[i]), VietnameseLetters.ToneOf(text[i + 1]));
            if (a == b)
                continue; // neither vowel carries the tone
            var second = VietnameseLetters.VowelOf(text[i + 1]);
            var afterQ = i > 0 && text[i - 1] is 'q' or 'Q';
            if (!afterQ && !IsMovable(first, second))
                continue;
            var onFirst = !afterQ && (i + 2 >= text.Length || !VietnameseLetters.IsLetter(text[i + 2]));
            var tone = a == Tone.Level ? b : a;
            text[i] = VietnameseLetters.With(first, onFirst ? tone : Tone.Level);
            text[i + 1] = VietnameseLetters.With(second, onFirst ? Tone.Level : tone);
        }
    }

    private static bool IsMovable(char first, char second) =>
        (char.ToLowerInvariant(first), char.ToLowerInvariant(second)) switch
        {
            ('o', 'a') or ('o', 'e') or ('u', 'y') => true,
            _ => false,
        };
}
