using System.Collections.Immutable;
using System.Globalization;

namespace Campaign.Core.Publication;

/// <summary>What an officer says of something that readers may still hold.</summary>
public enum RecallKind
{
    /// <summary>It was taken back: nobody is to use it any more.</summary>
    Withdrawn,

    /// <summary>A fact in it was wrong: the new one holds.</summary>
    Corrected,
}

/// <summary>One notice, in an officer's words, to everybody who may have printed, copied or aired an item.</summary>
public sealed record RecallNotice
{
    /// <summary>Its id; a later one is greater.</summary>
    public required Guid Id { get; init; }

    /// <summary>The item.</summary>
    public required Guid Item { get; init; }

    /// <summary>The item's concept.</summary>
    public required ItemType Type { get; init; }

    /// <summary>What the item was called: whoever holds a copy knows it by its title.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it was taken back or corrected.</summary>
    public required RecallKind Kind { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>What was wrong in it; null when all of it was taken back.</summary>
    public string? Was { get; init; }

    /// <summary>What holds instead; null when all of it was taken back.</summary>
    public string? Now { get; init; }

    /// <summary>For whom the item was: refs of places; empty: the whole country.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>The log stood here when it was written: what it is about comes after.</summary>
    public required long AfterSeq { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The campaign's local day of <see cref="At"/>.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The notice in one Vietnamese sentence after another, for every channel that has only text.</summary>
    public string Text =>
        Kind == RecallKind.Withdrawn
            ? $"THU HỒI ngày {Date}: «{Title}». Lý do: {Reason} "
                + "Ai đang giữ bản in, bản chép, bản ghi âm thì không dùng nữa."
            : $"ĐÍNH CHÍNH ngày {Date}: «{Title}». Trước đây ghi: {Was}. Nay đúng là: {Now}. {Reason}".TrimEnd();

    private string Date => Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>
    /// Whether it still holds: what was taken back and is public again is no longer taken back, and what could not be
    /// taken back never was. A correction holds from its publication on.
    /// </summary>
    public bool HoldsIn(CampaignSnapshot snapshot)
    {
        var found = snapshot.Languages(Type).Select(x => snapshot.Find(Item, x)).OfType<PublishedItem>().ToList();
        return found.Count == 0 || (Kind == RecallKind.Corrected && found.Exists(x => x.Version > AfterSeq));
    }
}
