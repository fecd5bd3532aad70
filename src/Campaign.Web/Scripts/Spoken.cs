using Campaign.Core.Broadcast;

namespace Campaign.Web.Scripts;

/// <summary>How segments are shown to people.</summary>
internal static class Spoken
{
    /// <summary>"Nữ", "Nam", "Đọc" or "Nhạc".</summary>
    public static string ReaderOf(ScriptSegment segment) =>
        segment.Kind.IsMusic()
            ? "Nhạc"
            : segment.Speaker switch
            {
                Speaker.Male => "Nam",
                Speaker.Female => "Nữ",
                _ => "Đọc",
            };

    /// <summary>The music to play.</summary>
    public static string MusicOf(ScriptSegment segment) =>
        segment.Text.Length > 0 ? segment.Text
        : segment.Kind == SegmentKind.Signature ? "Nhạc hiệu của đài xã"
        : "Nhạc cắt";

    /// <summary>The spoken text in pieces, marking those that are not read as they are written.</summary>
    public static IEnumerable<(string Text, bool Marked)> Pieces(ReviewedSegment segment)
    {
        var text = segment.Spoken.Text;
        var at = 0;
        foreach (var change in segment.Spoken.Changes)
        {
            if (change.SpokenLength == 0)
                continue;
            var said = text.Substring(change.SpokenStart, change.SpokenLength);
            var start = change.SpokenStart + (said.Length - said.TrimStart().Length);
            var end = change.SpokenStart + said.TrimEnd().Length;
            if (start > at)
                yield return (text[at..start], false);
            if (end > start)
                yield return (text[start..end], true);
            at = Math.Max(at, end);
        }
        if (at < text.Length)
            yield return (text[at..], false);
    }
}
