using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>
/// Tells whether letters have the shape of one Vietnamese syllable: onset, nucleus, coda and a matching tone.
/// </summary>
internal static partial class SyllableShape
{
    internal static bool IsPossible(string word)
    {
        var lower = Folding.Canonical(word).ToLowerInvariant();
        var tone = lower.Select(VietnameseLetters.ToneOf).FirstOrDefault(t => t != Tone.Level);
        var bare = string.Concat(lower.Select(c => VietnameseLetters.VowelOf(c) is var v and not '\0' ? v : c));
        var match = Syllable().Match(bare);
        return match.Success && (!match.Groups["stop"].Success || tone is Tone.Acute or Tone.Dot);
    }

    [GeneratedRegex(
        """
            ^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?
            (?:uyê|oai|oay|oeo|uây|iêu|yêu|uôi|ươi|ươu|uya|uyu|oao|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|
              ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ươ|ưi|ưu|yê|[aăâeêioôơuưy])
            (?:ng|nh|m|n|(?<stop>ch|c|p|t))?$
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Syllable();
}
