namespace Campaign.Core.Text.Spoken;

/// <summary>A text as it is read aloud, with a map back to what was written.</summary>
/// <param name="Written">The written text in NFC; every written offset refers to it.</param>
/// <param name="Text">The spoken text in NFC.</param>
/// <param name="Changes">The parts that are not read as written, in order; the rest is identical.</param>
/// <param name="Ambiguities">What an officer should decide, in the order of the written text.</param>
public sealed record SpokenText(
    string Written,
    string Text,
    IReadOnlyList<SpokenChange> Changes,
    IReadOnlyList<Ambiguity> Ambiguities
)
{
    /// <summary>
    /// The written range behind a spoken offset: a whole changed part, or the one character that was kept.
    /// </summary>
    /// <param name="spokenOffset">From 0 to the length of <see cref="Text"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is outside the spoken text.</exception>
    public (int Start, int Length) WrittenAt(int spokenOffset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(spokenOffset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(spokenOffset, Text.Length);
        var (low, high) = (0, Changes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Changes[middle].SpokenStart <= spokenOffset)
                low = middle + 1;
            else
                high = middle;
        }
        if (low == 0)
            return (spokenOffset, spokenOffset < Text.Length ? 1 : 0);
        var change = Changes[low - 1];
        var past = spokenOffset - (change.SpokenStart + change.SpokenLength);
        return past < 0
            ? (change.WrittenStart, change.WrittenLength)
            : (change.WrittenStart + change.WrittenLength + past, spokenOffset < Text.Length ? 1 : 0);
    }
}

/// <summary>A part that is not read as it is written. Offsets and lengths are in UTF-16 units.</summary>
/// <param name="WrittenStart">Start in the written text.</param>
/// <param name="WrittenLength">Length in the written text.</param>
/// <param name="SpokenStart">Start in the spoken text.</param>
/// <param name="SpokenLength">Length in the spoken text; 0 for something that is not said, such as a bullet.</param>
public sealed record SpokenChange(int WrittenStart, int WrittenLength, int SpokenStart, int SpokenLength);

/// <summary>Text that can be read in more than one way, or that has no known reading.</summary>
/// <param name="Start">Start in the written text.</param>
/// <param name="Length">Length in the written text.</param>
/// <param name="Written">The characters in question.</param>
/// <param name="Readings">The possible readings; empty when none is known.</param>
/// <param name="Used">The reading used in the spoken text.</param>
/// <param name="Question">What the officer should decide, in Vietnamese.</param>
public sealed record Ambiguity(
    int Start,
    int Length,
    string Written,
    IReadOnlyList<string> Readings,
    string Used,
    string Question
);
