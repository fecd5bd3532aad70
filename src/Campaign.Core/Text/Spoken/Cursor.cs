namespace Campaign.Core.Text.Spoken;

/// <summary>What a rule found: how much it read, what is said, and what it was unsure of.</summary>
/// <param name="Length">Written characters consumed; more than 0.</param>
/// <param name="Spoken">The words to say.</param>
/// <param name="Others">Other possible readings, when the place is ambiguous.</param>
/// <param name="Question">What the officer should decide; null when the reading is sure.</param>
internal sealed record Reading(int Length, string Spoken, string[]? Others = null, string? Question = null);

/// <summary>A place in the written text and its surroundings, as the rules look at them.</summary>
internal sealed class Cursor(string text, SpokenOptions options)
{
    /// <summary>The text as the rules look at it (<see cref="Scan"/>).</summary>
    internal string Text { get; } = Scan.Of(text);

    /// <summary>The text as it was given, in NFC.</summary>
    internal string Written { get; } = text;

    internal SpokenOptions Options { get; } = options;

    internal int At { get; set; }

    /// <summary>The character at a distance from here; '\0' outside the text.</summary>
    internal char Peek(int distance = 0) =>
        At + distance >= 0 && At + distance < Text.Length ? Text[At + distance] : '\0';

    /// <summary>Whether no letter or digit continues the word at a distance from here.</summary>
    internal bool EndsAfter(int length) => !char.IsLetterOrDigit(Peek(length));

    /// <summary>
    /// The word before here on the same line, in lower case, past blanks and a colon or bracket; "" if none.
    /// </summary>
    internal string PreviousWord => WordBefore(At).Word;

    /// <summary>The two words before here, in lower case, joined by a blank.</summary>
    internal string PreviousTwo
    {
        get
        {
            var (last, start) = WordBefore(At);
            return last.Length == 0 ? "" : $"{WordBefore(start).Word} {last}";
        }
    }

    /// <summary>
    /// The word after a distance from here, in lower case, past blanks; "" if something else stands there.
    /// </summary>
    internal string WordAfter(int length)
    {
        var start = At + length;
        while (start < Text.Length && Text[start] is ' ')
            start++;
        var end = start;
        while (end < Text.Length && char.IsLetter(Text[end]))
            end++;
        return Text[start..end].ToLowerInvariant();
    }

    /// <summary>Up to so many characters before here, not past the sentence, in lower case.</summary>
    internal string Before(int max)
    {
        var start = At;
        while (start > 0 && At - start < max && !IsSentenceEnd(start - 1))
            start--;
        return Text[start..At].ToLowerInvariant();
    }

    /// <summary>Up to so many characters after a distance from here, not past the sentence, in lower case.</summary>
    internal string After(int length, int max)
    {
        var start = Math.Min(At + length, Text.Length);
        var end = start;
        while (end < Text.Length && end - start < max && !IsSentenceEnd(end))
            end++;
        return Text[start..end].ToLowerInvariant();
    }

    /// <summary>Whether only blanks stand between the line's beginning and here.</summary>
    internal bool AtLineStart
    {
        get
        {
            var i = At - 1;
            while (i >= 0 && Text[i] is ' ' or '\t')
                i--;
            return i < 0 || Text[i] is '\n' or '\r';
        }
    }

    private bool IsSentenceEnd(int i) =>
        Text[i] is '\n' or ';'
        || (Text[i] is '.' or '!' or '?' && (i + 1 == Text.Length || char.IsWhiteSpace(Text[i + 1])));

    private (string Word, int Start) WordBefore(int at)
    {
        var end = at;
        while (end > 0 && Text[end - 1] is ' ' or ':' or '(' or '“' or '"')
            end--;
        var start = end;
        while (start > 0 && char.IsLetterOrDigit(Text[start - 1]))
            start--;
        return (Text[start..end].ToLowerInvariant(), start);
    }
}
