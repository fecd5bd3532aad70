namespace Campaign.Core.Text.Spoken;

/// <summary>What a rule found: how much it read, what is said, and what it was unsure about.</summary>
/// <param name="Length">Number of written characters consumed, more than 0.</param>
/// <param name="Spoken">The words to say.</param>
/// <param name="Others">Other possible readings, when it is ambiguous.</param>
/// <param name="Question">What the officer should decide; null when the reading is certain.</param>
internal sealed record Reading(int Length, string Spoken, string[]? Others = null, string? Question = null);

/// <summary>A position in the written text and its surroundings, as the rules see them.</summary>
internal sealed class Cursor(string text, SpokenOptions options)
{
    /// <summary>The text as the rules see it (<see cref="Scan"/>).</summary>
    internal string Text { get; } = Scan.Of(text);

    /// <summary>The text as it was given, in NFC.</summary>
    internal string Written { get; } = text;

    internal SpokenOptions Options { get; } = options;

    internal int At { get; set; }

    /// <summary>The character at an offset from here; '\0' outside the text.</summary>
    internal char Peek(int distance = 0) =>
        At + distance >= 0 && At + distance < Text.Length ? Text[At + distance] : '\0';

    /// <summary>Whether no letter or digit follows after this many characters.</summary>
    internal bool EndsAfter(int length) => !char.IsLetterOrDigit(Peek(length));

    /// <summary>
    /// The previous word on the same line, in lower case, skipping blanks and a colon or bracket; "" if none.
    /// </summary>
    internal string PreviousWord => WordBefore(At).Word;

    /// <summary>The two previous words, in lower case, joined by a blank.</summary>
    internal string PreviousTwo
    {
        get
        {
            var (last, start) = WordBefore(At);
            return last.Length == 0 ? "" : $"{WordBefore(start).Word} {last}";
        }
    }

    /// <summary>The word after this many characters, in lower case, skipping blanks; "" if it is not a word.</summary>
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

    /// <summary>Up to <paramref name="max"/> characters before here, within the sentence, in lower case.</summary>
    internal string Before(int max)
    {
        var start = At;
        while (start > 0 && At - start < max && !IsSentenceEnd(start - 1))
            start--;
        return Text[start..At].ToLowerInvariant();
    }

    /// <summary>Up to <paramref name="max"/> characters before here, on the same line, in lower case.</summary>
    internal string BeforeInLine(int max)
    {
        var start = Math.Max(0, At - max);
        return Text[Math.Max(start, Text.LastIndexOf('\n', Math.Max(0, At - 1)) + 1)..At].ToLowerInvariant();
    }

    /// <summary>Up to <paramref name="max"/> characters after an offset, within the sentence, in lower case.</summary>
    internal string After(int length, int max)
    {
        var start = Math.Min(At + length, Text.Length);
        var end = start;
        while (end < Text.Length && end - start < max && !IsSentenceEnd(end))
            end++;
        return Text[start..end].ToLowerInvariant();
    }

    /// <summary>Whether there are only blanks between the beginning of the line and here.</summary>
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
