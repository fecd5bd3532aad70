using System.Collections.Immutable;
using Campaign.Core.Broadcast;
using Campaign.Core.Materials;

namespace Campaign.Web.Broadcast.Sounds;

/// <summary>One piece of an item's sound.</summary>
internal abstract record SoundPart;

/// <summary>An uploaded recording of the whole item, with whatever music is in it.</summary>
/// <param name="File">The file.</param>
internal sealed record RecordedPart(MaterialFile File) : SoundPart;

/// <summary>Words between two pieces of music, to be read by the engine.</summary>
/// <param name="Words">The words.</param>
internal sealed record SpokenPart(ScriptReview Words) : SoundPart;

/// <summary>A piece of music of the operator's.</summary>
/// <param name="File">Path of the file.</param>
/// <param name="Seconds">How much of it is played.</param>
internal sealed record MusicPart(string File, double Seconds) : SoundPart;

/// <summary>What an item's sound is made of, in order.</summary>
internal static class SoundPlan
{
    /// <summary>The types of recordings that can be aired, and how ffmpeg calls them.</summary>
    private static readonly ImmutableDictionary<string, string> Formats = new Dictionary<string, string>
    {
        ["audio/mpeg"] = "mp3",
        ["audio/mp3"] = "mp3",
        ["audio/wav"] = "wav",
        ["audio/ogg"] = "ogg",
    }.ToImmutableDictionary();

    /// <summary>The recording that is aired, the first in the officer's order; null when there is none.</summary>
    public static MaterialFile? RecordingOf(Script? script) =>
        script?.Recordings.FirstOrDefault(x => Formats.ContainsKey(x.MediaType));

    /// <summary>ffmpeg's name of a recording's format.</summary>
    public static string FormatOf(MaterialFile recording) => Formats[recording.MediaType];

    /// <summary>The parts of one reading.</summary>
    /// <param name="piece">The item.</param>
    /// <param name="music">The operator's music for a kind of segment; null when there is none.</param>
    public static ImmutableArray<SoundPart> Of(DayPiece piece, Func<SegmentKind, string?> music)
    {
        if (RecordingOf(piece.Item.Script) is { } recording)
            return [new RecordedPart(recording)];
        var parts = ImmutableArray.CreateBuilder<SoundPart>();
        var words = new List<ReviewedSegment>();
        foreach (var segment in piece.Review.Segments)
        {
            if (!segment.Segment.Kind.IsMusic())
            {
                words.Add(segment);
                continue;
            }
            Finish();
            if (music(segment.Segment.Kind) is { } file)
                parts.Add(new MusicPart(file, segment.Seconds.Normal));
        }
        Finish();
        return parts.ToImmutable();

        void Finish()
        {
            if (words.Count > 0)
                parts.Add(new SpokenPart(piece.Review with { Segments = [.. words] }));
            words.Clear();
        }
    }
}
