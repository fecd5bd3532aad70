using System.Text;

namespace Campaign.Core.Broadcast;

/// <summary>A script as plain text. Lines end with a line feed; no byte order mark is wanted in front.</summary>
public static class PlainText
{
    /// <summary>
    /// Only the spoken words, one paragraph per block, ready to paste into a text-to-speech system. Cues, readers'
    /// names and music are left out.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="script"/> is null.</exception>
    public static string From(ScriptReview script)
    {
        ArgumentNullException.ThrowIfNull(script);
        var words = script.Segments.Where(s => !s.Segment.Kind.IsMusic()).Select(s => s.Spoken.Text.Trim());
        return string.Join("\n\n", words.Where(w => w.Length > 0)) + "\n";
    }

    /// <summary>
    /// The spoken words for a person reading from paper or a screen, with parts, music, readers and digits.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="script"/> is null.</exception>
    public static string ForReader(ScriptReview script)
    {
        ArgumentNullException.ThrowIfNull(script);
        var text = new StringBuilder();
        SegmentKind? part = null;
        foreach (var (reviewed, seconds) in script.Segments.Zip(script.SegmentSeconds))
        {
            var segment = reviewed.Segment;
            if (segment.Kind.IsMusic())
                text.Append(Invariant($"[{segment.Kind.Name()}, {seconds} giây]\n\n"));
            else
            {
                if (part != segment.Kind)
                    text.Append(Invariant($"[{segment.Kind.Name()}]\n"));
                if (segment.Speaker != Speaker.Anyone)
                    text.Append(Invariant($"{segment.Speaker.Name()}: "));
                text.Append(ReaderText.Of(reviewed.Spoken)).Append("\n\n");
            }
            part = segment.Kind;
        }
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
