using System.Text;

namespace Campaign.Core.Text;

/// <summary>Unicode normalisation form C (UAX #15), the only form that is stored, compared and served.</summary>
public static class Nfc
{
    /// <summary>
    /// The text in NFC. Vietnamese letters are composed by table, independently of the platform; other scripts use the
    /// platform's normalisation where it is available. An unpaired surrogate or a noncharacter (U+FFFE, U+FFFF) must
    /// not be passed on and becomes U+FFFD. Returns the same instance when nothing changes.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsPlainlyComposed(text))
            return text;
        var composed = VietnameseMarks.Compose(WithoutInvalid(text));
        var normal = composed.IsNormalized(NormalizationForm.FormC)
            ? composed
            : composed.Normalize(NormalizationForm.FormC);
        return normal == text ? text : normal;
    }

    /// <summary>Whether the text is already in NFC.</summary>
    public static bool IsNfc(string text) => ReferenceEquals(Of(text), text);

    /// <summary>
    /// Whether every character is in a range that NFC never changes. This is the usual case, decided in one pass.
    /// </summary>
    private static bool IsPlainlyComposed(string text)
    {
        foreach (var c in text)
            if (c >= '\u0300' && c is not ((>= '\u1EA0' and <= '\u1EF9') or (>= '\u2010' and <= '\u2027')))
                return false;
        return true;
    }

    private static string WithoutInvalid(string text)
    {
        StringBuilder? repaired = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]) && text[i] < '\uFFFE')
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                (repaired ??= new StringBuilder(text))[i] = '\uFFFD';
        }
        return repaired?.ToString() ?? text;
    }
}
