namespace Campaign.Core.Text;

/// <summary>
/// One spelling for the two styles of placing a tone on oa, oe, uy: open syllables carry it on the first vowel
/// (hòa, khỏe, ủy), closed ones on the second (hoàn, huỳnh). After q the u is no vowel: quý stays, qúy becomes quý.
/// </summary>
internal static class TonePlacement
{
    /// <summary>The text with every such tone in its canonical place; needs NFC in, gives NFC.</summary>
    internal static string Canonical(string text)
    {
        char[]? changed = null;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var first = VietnameseLetters.VowelOf(text[i]);
            if (first is not ('o' or 'O' or 'u' or 'U')) continue;
            var second = VietnameseLetters.VowelOf(text[i + 1]);
            if (second == '\0') continue;
            var (a, b) = (VietnameseLetters.ToneOf(text[i]), VietnameseLetters.ToneOf(text[i + 1]));
            if ((a == Tone.Level) == (b == Tone.Level)) continue; // no tone, or two: nothing to place
            var afterQ = i > 0 && text[i - 1] is 'q' or 'Q';
            if (!afterQ && !IsMovable(first, second)) continue;
            if (i + 2 < text.Length && VietnameseMarks.IsMark(text[i + 2])) continue; // no Vietnamese letter
            var open = i + 2 >= text.Length || !VietnameseLetters.IsLetter(text[i + 2]);
            var tone = a == Tone.Level ? b : a;
            changed ??= text.ToCharArray();
            changed[i] = VietnameseLetters.With(first, open && !afterQ ? tone : Tone.Level);
            changed[i + 1] = VietnameseLetters.With(second, open && !afterQ ? Tone.Level : tone);
        }
        return changed is null || changed.AsSpan().SequenceEqual(text) ? text : new string(changed);
    }

    private static bool IsMovable(char first, char second) =>
        (char.ToLowerInvariant(first), char.ToLowerInvariant(second)) switch
    {
        ('o', 'a') or ('o', 'e') or ('u', 'y') => true,
        _ => false,
    };
}
