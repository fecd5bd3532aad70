using System.Collections.Immutable;
using Campaign.Core.Materials;
using Campaign.Core.Publication;

namespace Campaign.Core.Broadcast;

/// <summary>A text to be read over a commune's loudspeakers or on the radio.</summary>
public sealed record Script(ItemHeader Header) : PublishedItem(Header), IPublishedRecord
{
    /// <inheritdoc/>
    public static ItemType ItemType => ItemType.Script;

    /// <inheritdoc/>
    public override ItemType Type => ItemType;

    /// <inheritdoc/>
    public override string SortKey =>
        $"{Header.Campaign}/{9999 - Header.Edition.GetValueOrDefault(9999):D4}/{Order:D4}";

    /// <summary>Position in its edition, from 1.</summary>
    public int Order { get; init; }

    /// <summary>Alias of the vocabulary <c>scriptKind</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>How urgently a station should take it.</summary>
    public BulletinClass Class { get; init; }

    /// <summary>The text in the script format: cue lines, speaker prefixes, paragraphs.</summary>
    public required string Body { get; init; }

    /// <summary>Length of the slot it is written for, in seconds; null when it has none.</summary>
    public int? SlotSeconds { get; init; }

    /// <summary>Sessions it suits; empty: any.</summary>
    public ImmutableArray<Session> Sessions { get; init; } = [];

    /// <summary>How often it is read in one session, 1–3.</summary>
    public int Repeat { get; init; } = 1;

    /// <summary>Recordings of these words that an officer uploaded; a translation has none.</summary>
    public ImmutableArray<MaterialFile> Recordings { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<Fault> Faults()
    {
        foreach (var fault in HeaderFaults())
            yield return fault;
        if (string.IsNullOrWhiteSpace(Body))
            yield return new("body", "Thiếu lời phát thanh.");
        if (SlotSeconds is < 10 or > 3600)
            yield return new("slotSeconds", "Thời lượng dự kiến từ 10 đến 3600 giây.");
        if (Repeat is < 1 or > 3)
            yield return new("repeat", "Số lần đọc từ 1 đến 3.");
        if (Header.Source is null)
            yield return new("source", "Lời phát thanh phải có nguồn.");
    }
}

/// <summary>
/// Classes of bulletins (Circular 39/2020/TT-BTTTT). The third class, khẩn cấp, needs another authority and does not
/// exist for campaigns.
/// </summary>
public enum BulletinClass
{
    /// <summary>Thông thường: the commune chooses.</summary>
    Ordinary,

    /// <summary>Ưu tiên: preferred in the programme.</summary>
    Priority,
}

/// <summary>A commune station's sessions: at most two a day.</summary>
public enum Session
{
    /// <summary>Sáng.</summary>
    Morning,

    /// <summary>Chiều.</summary>
    Afternoon,
}

/// <summary>Names of classes and sessions in the API.</summary>
public static class BroadcastNames
{
    /// <summary><c>thong-thuong</c> or <c>uu-tien</c>.</summary>
    public static string ApiName(this BulletinClass value) =>
        value == BulletinClass.Priority ? "uu-tien" : "thong-thuong";

    /// <summary><c>sang</c> or <c>chieu</c>.</summary>
    public static string ApiName(this Session value) => value == Session.Morning ? "sang" : "chieu";
}
