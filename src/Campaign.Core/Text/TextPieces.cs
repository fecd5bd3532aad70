using System.Globalization;
using System.Text.RegularExpressions;
using Campaign.Core.Text.Telephone;

namespace Campaign.Core.Text;

/// <summary>A text in pieces that a screen shows one after another. Together they are the whole text.</summary>
public static partial class TextPieces
{
    /// <summary>
    /// The pieces in order, each at most so many characters as a person counts them. A sentence stays together where it
    /// fits, a number always does; a word that is longer than a piece is cut.
    /// </summary>
    public static IReadOnlyList<string> Of(string text, int most)
    {
        var pieces = new List<string>();
        foreach (Match sentence in Sentence().Matches(Nfc.Of(text).Trim()))
            Add(pieces, sentence.Value.Trim(), most, Length(sentence.Value.Trim()) <= most ? null : Word());
        return pieces;
    }

    private static void Add(List<string> pieces, string text, int most, Regex? parts)
    {
        if (text.Length == 0)
            return;
        var isNew = true;
        foreach (var part in parts is null ? [text] : parts.Matches(text).Select(x => x.Value))
        foreach (var fit in Cut(part, most))
        {
            var joins = pieces.Count > 0 && Length(pieces[^1]) + 1 + Length(fit) <= most && fit.Length == part.Length;
            if (joins && (!isNew || parts is null))
                pieces[^1] = $"{pieces[^1]} {fit}";
            else
                pieces.Add(fit);
            isNew = false;
        }
    }

    private static IEnumerable<string> Cut(string word, int most)
    {
        var elements = StringInfo.ParseCombiningCharacters(word);
        for (var i = 0; i < elements.Length; i += most)
            yield return word[elements[i]..(i + most < elements.Length ? elements[i + most] : word.Length)];
    }

    private static int Length(string text) => new StringInfo(text).LengthInTextElements;

    // A point inside 3.5 ends no sentence.
    [GeneratedRegex(@".+?(?:[.!?…]+(?=\s|$)|$)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Sentence();

    // 1900 96 96 80 is one word.
    [GeneratedRegex(PhoneWriting.Long + @"(?! ?\d)\S*|\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
