using System.Collections.Frozen;

namespace Campaign.Core.Text.Telephone;

/// <summary>
/// The default alphabet of telephone messages (3GPP TS 23.038, 6.2.1). Vietnamese has no national table there.
/// </summary>
public static class GsmAlphabet
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
        + "abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extension = "\f^{}\\[~]|€";

    private static readonly FrozenDictionary<char, int> Septets = Basic
        .Select(x => (x, 1))
        .Concat(Extension.Select(x => (x, 2)))
        .ToFrozenDictionary(x => x.Item1, x => x.Item2);

    /// <summary>Septets a character takes: 1, 2 behind the escape; 0: it is not in the alphabet.</summary>
    public static int SeptetsOf(char c) => Septets.GetValueOrDefault(c);

    /// <summary>The characters that the alphabet lacks, each once, in order.</summary>
    public static IEnumerable<string> Lacking(string text) =>
        text.EnumerateRunes()
            .Where(x => !x.IsBmp || SeptetsOf((char)x.Value) == 0)
            .Select(x => x.ToString())
            .Distinct(StringComparer.Ordinal);
}
