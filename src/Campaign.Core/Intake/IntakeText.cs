using System.Text;
using System.Text.RegularExpressions;
using Campaign.Core.Text;

namespace Campaign.Core.Intake;

/// <summary>Cleans the text of documents and makes it comparable.</summary>
internal static partial class IntakeText
{
    /// <summary>NFC on one line, without zero-width and control characters, with single spaces.</summary>
    public static string OneLine(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in Nfc.Of(text))
            if (VietnameseLetters.IsZeroWidth(c) || c == '\u00AD')
                continue;
            else if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                    clean.Append(' ');
            }
            else
                clean.Append(c);
        return clean.ToString().TrimEnd();
    }

    /// <summary>
    /// Lower case without diacritics, character by character, so that offsets stay the same as in the text. Wrong
    /// tones, the most common scanning error, disappear.
    /// </summary>
    public static string Fold(string text) =>
        string.Create(
            text.Length,
            text,
            static (target, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                    target[i] =
                        VietnameseLetters.PlainOf(VietnameseLetters.WithoutLookAlike(source[i]))
                            is var plain
                                and not '\0'
                            ? char.ToLowerInvariant(plain)
                        : source[i] is '–' or '—' or '−' or '\u2011' ? '-'
                        : char.ToLowerInvariant(source[i]);
            }
        );

    /// <summary>Whether every letter is a capital and there are at least two.</summary>
    public static bool IsCapitals(string text)
    {
        var letters = text.Where(char.IsLetter);
        return letters.Take(2).Count() == 2 && letters.All(char.IsUpper);
    }

    /// <summary>Removes the punctuation that lists put after items, and the quotation marks around them.</summary>
    /// <param name="text">An item.</param>
    /// <param name="keepStop">Whether to keep a full stop at the end.</param>
    public static string Bare(string text, bool keepStop = false)
    {
        var bare = WithoutEnd(text).Trim().ToString();
        while (bare.Length > 0)
        {
            var before = bare;
            bare = bare.TrimEnd(' ', ';', ',', ':');
            if (!keepStop)
                bare = bare.TrimEnd('.', ' ');
            if (bare.Length > 1 && IsOpening(bare[0]) && IsClosing(bare[^1]) && !bare[1..^1].Any(IsQuote))
                bare = bare[1..^1].Trim();
            else if (bare.Length > 0 && IsQuote(bare[0]) && bare.Count(IsQuote) == 1)
                bare = bare[1..].Trim();
            else if (bare.Length > 0 && IsQuote(bare[^1]) && bare.Count(IsQuote) == 1)
                bare = bare[..^1].Trim();
            if (bare == before)
                break;
        }
        return bare;
    }

    /// <summary>Text in quotation marks of any kind, if it has at least two words.</summary>
    public static IEnumerable<(int Start, string Text)> Quoted(string text) =>
        Quotes()
            .Matches(text)
            .Select(x => (x.Groups[1].Index, x.Groups[1].Value.Trim()))
            .Where(x => x.Item2.Contains(' '));

    // "./." is put after the last word of a document.
    private static ReadOnlySpan<char> WithoutEnd(ReadOnlySpan<char> text)
    {
        if (text.TrimEnd() is not [.. var before, '.'] || before.TrimEnd() is not [.. var words, '/'])
            return text;
        words = words.TrimEnd();
        return words is [.. var bare, '.'] ? bare : words;
    }

    private static bool IsOpening(char c) => c is '"' or '“' or '«' or '\'' or '‘' or '”' or '„' or '‟';

    private static bool IsClosing(char c) => c is '"' or '”' or '»' or '\'' or '’' or '“';

    private static bool IsQuote(char c) => IsOpening(c) || IsClosing(c);

    [GeneratedRegex("""[“"«„‟”]([^“”"«»„‟]{2,600})[”"»“]""")]
    private static partial Regex Quotes();
}
