using Campaign.Core.Text;

namespace Campaign.Core.Tests.Text;

/// <summary>Decomposes text without the platform, so that the tests also work in invariant mode.</summary>
internal static class Spellings
{
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";

    public static IEnumerable<string> Of(char letter)
    {
        var vowel = VietnameseLetters.VowelOf(letter);
        var tone = VietnameseLetters.ToneOf(letter);
        var plain = VietnameseLetters.PlainOf(letter);
        var quality = Quality(vowel);
        var mark = tone == Tone.Level ? "" : Tones[(int)tone - 1].ToString();
        yield return $"{vowel}{mark}";
        yield return $"{plain}{quality}{mark}";
        // NFC reorders a horn and a dot below, so these may come in any order.
        if (tone == Tone.Dot || quality == "\u031B")
            yield return $"{plain}{mark}{quality}";
    }

    public static string Decomposed(string text) =>
        string.Concat(text.Select(c => VietnameseLetters.VowelOf(c) == '\0' ? c.ToString() : Of(c).ElementAt(1)));

    private static string Quality(char vowel) =>
        vowel switch
        {
            'ă' or 'Ă' => "\u0306",
            'â' or 'Â' or 'ê' or 'Ê' or 'ô' or 'Ô' => "\u0302",
            'ơ' or 'Ơ' or 'ư' or 'Ư' => "\u031B",
            _ => "",
        };
}
