using System.Collections.Immutable;
using Campaign.Core.Broadcast;
using Campaign.Core.Text;
using Campaign.Web.Items;

namespace Campaign.Web.Scripts;

/// <summary>One paragraph or piece of music.</summary>
/// <param name="Kind">nhac-hieu, loi-xuong, loi-chao, loi-dan, noi-dung, thong-diep, so-dien-thoai, loi-ket or
/// nhac-cat.</param>
/// <param name="Speaker">nam, nu or ptv; null: anyone, or music.</param>
/// <param name="Text">The text as it is written; for music, a remark.</param>
/// <param name="SpokenText">
/// The text as it is read aloud, with numbers and abbreviations in words; empty for music.
/// </param>
/// <param name="Seconds">Its length with pauses, at normal speed.</param>
internal sealed record ApiSegment(string Kind, string? Speaker, string Text, string SpokenText, double Seconds)
{
    public static ImmutableArray<ApiSegment> Of(ScriptReview review) =>
        [
            .. review.Segments.Select(x => new ApiSegment(
                x.Segment.Kind.Code(),
                SpeakerName(x.Segment.Speaker),
                x.Segment.Text,
                x.Spoken.Text.Trim(),
                Math.Round(x.Seconds.Normal, 1)
            )),
        ];

    private static string? SpeakerName(Speaker speaker) =>
        speaker.Name() is { Length: > 0 } name ? Slug.From(name) : null;
}

/// <summary>Whole seconds at three speeds, pauses included.</summary>
/// <param name="Slow">At 150 syllables a minute.</param>
/// <param name="Normal">At the configured speed of loudspeakers, usually 170.</param>
/// <param name="Fast">At 233, as fast as national news.</param>
internal sealed record ApiSeconds(int Slow, int Normal, int Fast)
{
    public static ApiSeconds Of(SpeechSeconds seconds)
    {
        var up = seconds.RoundedUp();
        return new((int)up.Slow, (int)up.Normal, (int)up.Fast);
    }
}
