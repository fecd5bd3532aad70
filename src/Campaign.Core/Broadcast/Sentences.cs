namespace Campaign.Core.Broadcast;

/// <summary>Splits a paragraph into sentences, to place pauses and measure length.</summary>
internal static class Sentences
{
    /// <summary>
    /// Whether the character at this index ends a sentence: . ! ? … before a blank, a quote or the end.
    /// </summary>
    internal static bool EndsAt(string text, int at)
    {
        if (text[at] is not ('.' or '!' or '?' or '…'))
            return false;
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        return char.IsWhiteSpace(next) || next is '”' or '"' or ')' or '»';
    }

    /// <summary>The sentences in order, without surrounding blanks; text without a full stop is one sentence.</summary>
    internal static IEnumerable<string> Of(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!EndsAt(text, i))
                continue;
            if (text[start..(i + 1)].Trim() is { } sentence && sentence.Any(char.IsLetterOrDigit))
                yield return sentence;
            start = i + 1;
        }
        if (text[start..].Trim() is { } last && last.Any(char.IsLetterOrDigit))
            yield return last;
    }
}
