namespace Campaign.Core.Text;

/// <summary>A folded text that knows where each of its characters came from.</summary>
/// <param name="Text">The folded form.</param>
/// <param name="Offsets">
/// For each character of <paramref name="Text"/>, the index in the original, in UTF-16 units, at which its source
/// begins. A last entry holds the length of the original. Never decreasing.
/// </param>
public sealed record FoldedText(string Text, IReadOnlyList<int> Offsets)
{
    /// <summary>The range of the original that a range of the folded text stands for, diacritics included.</summary>
    /// <param name="start">First folded character, from 0 to the length.</param>
    /// <param name="length">Number of folded characters, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the folded text.</exception>
    public (int Start, int Length) Original(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start + length, Text.Length);
        return (Offsets[start], Offsets[start + length] - Offsets[start]);
    }
}
