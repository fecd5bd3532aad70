using System.Text;
using Campaign.Core.Text.Spoken;

namespace Campaign.Core.Broadcast;

/// <summary>
/// The spoken words for a person, followed by the digits in square brackets: "một chín không không, chín sáu, chín sáu,
/// tám không [1900 96 96 80]". The reader can check the words against what was written, and find a number again when a
/// listener asks. As with the names of parts, text in brackets is not read aloud.
/// </summary>
public static class ReaderText
{
    /// <summary>A single digit in words is checked at a glance; from two on, the digits are printed.</summary>
    private const int FewestDigits = 2;

    /// <summary>A spoken text with its digits.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="spoken"/> is null.</exception>
    public static string Of(SpokenText spoken)
    {
        ArgumentNullException.ThrowIfNull(spoken);
        var text = new StringBuilder();
        var at = 0;
        foreach (var change in spoken.Changes)
        {
            var written = spoken.Written.AsSpan(change.WrittenStart, change.WrittenLength);
            if (CountDigits(written) < FewestDigits)
                continue;
            var end = change.SpokenStart + change.SpokenLength;
            var words = spoken.Text[at..end];
            var trimmed = words.TrimEnd();
            text.Append(trimmed).Append(" [").Append(written.Trim()).Append(']').Append(words.AsSpan(trimmed.Length));
            at = end;
        }
        return text.Append(spoken.Text, at, spoken.Text.Length - at).ToString().Trim();
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
                count++;
        }
        return count;
    }
}
