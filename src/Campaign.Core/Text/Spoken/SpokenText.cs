namespace Campaign.Core.Text.Spoken;

/// <summary>A text as it is read aloud, with the way back to what was written.</summary>
/// <param name="Written">The written text in NFC; every written offset refers to it.</param>
/// <param name="Text">The spoken text in NFC.</param>
/// <param name="Changes">The parts that are said otherwise than written, in order; all else is identical.</param>
/// <param name="Ambiguities">What an officer should decide, in order of the written text.</param>
public sealed record SpokenText(
    string Written,
    string Text,
    IReadOnlyList<SpokenChange> Changes,
    IReadOnlyList<Ambiguity> Ambiguities
)
{
    /// <summary>
    /// The written range behind a spoken offset: the whole of a changed part, or the one character that was kept.
    /// </summary>
    /// <param name="spokenOffset">0 to the length of <see cref="Text"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the spoken text.</exception>
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

/// <summary>A part that is said otherwise than written. Offsets and lengths are UTF-16 units.</summary>
/// <param name="WrittenStart">Where it begins in the written text.</param>
/// <param name="WrittenLength">How long it is there.</param>
/// <param name="SpokenStart">Where it begins in the spoken text.</param>
/// <param name="SpokenLength">How long it is there; 0 for what is not said, such as a bullet.</param>
public sealed record SpokenChange(int WrittenStart, int WrittenLength, int SpokenStart, int SpokenLength);

/// <summary>A place that can be read in more than one way, or for which no reading is known.</summary>
/// <param name="Start">Where it begins in the written text.</param>
/// <param name="Length">Its length in the written text.</param>
/// <param name="Written">The characters in question.</param>
/// <param name="Readings">The readings that are possible; empty when none is known.</param>
/// <param name="Used">The reading that stands in the spoken text.</param>
/// <param name="Question">What to decide, in Vietnamese, for the officer.</param>
public sealed record Ambiguity(
    int Start,
    int Length,
    string Written,
    IReadOnlyList<string> Readings,
    string Used,
    string Question
);
