using System.Collections.Immutable;
using Campaign.Core.Broadcast;
using Campaign.Web.Items;

namespace Campaign.Web.Scripts;

/// <summary>A text to be read over loudspeakers or on the radio.</summary>
internal sealed class ApiScript(Script item, Links at, ScriptReview review) : ApiItem(item, at)
{
    /// <summary>Position in its edition, from 1.</summary>
    public int Order { get; } = item.Order;

    /// <summary>Alias of its kind.</summary>
    public string Kind { get; } = item.Kind;

    /// <summary>Class of bulletin: thong-thuong or uu-tien.</summary>
    public string Class { get; } = item.Class.ApiName();

    /// <summary>The text in the script format: cue lines, speaker prefixes, paragraphs.</summary>
    public string Body { get; } = item.Body;

    /// <summary>The text part by part, with its spoken form.</summary>
    public ImmutableArray<ApiSegment> Segments { get; } = ApiSegment.Of(review);

    /// <summary>How long one reading takes.</summary>
    public ApiSeconds Seconds { get; } = ApiSeconds.Of(review.Seconds);

    /// <summary>Syllables of one reading.</summary>
    public int Syllables { get; } = review.Syllables;

    /// <summary>The length it is written for, in seconds; null: no fixed length.</summary>
    public int? SlotSeconds { get; } = item.SlotSeconds;

    /// <summary>Sessions it suits: sang, chieu; empty: any.</summary>
    public ImmutableArray<string> Slots { get; } = [.. item.Sessions.Select(x => x.ApiName())];

    /// <summary>How often it is read in one session.</summary>
    public int Repeat { get; } = item.Repeat;

    /// <summary>Recordings.</summary>
    public ImmutableArray<ApiFile> Recordings { get; } =
    [.. item.Recordings.Select(x => ApiFile.Of(x, at.BaseUrl + at.PathOf(item)))];
}
