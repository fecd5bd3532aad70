using System.Collections.Immutable;

namespace Campaign.Core.Publication;

/// <summary>One row of the publication log as readers see it.</summary>
/// <param name="Seq">Sequence, assigned inside the publishing transaction: strictly growing, gaps are possible.</param>
/// <param name="Id">Key of the document.</param>
/// <param name="Type">The concept.</param>
/// <param name="Language">The language that changed.</param>
/// <param name="Action">Whether the item is there afterwards.</param>
/// <param name="Reason">Why it changed.</param>
/// <param name="At">When, UTC.</param>
public sealed record Change(
    long Seq,
    Guid Id,
    ItemType Type,
    string Language,
    ChangeAction Action,
    ChangeReason Reason,
    DateTimeOffset At
)
{
    /// <summary>
    /// For whom the item was in this language before; null when nobody knows any more, as for rows that were in the log
    /// at a start.
    /// </summary>
    public ChangeScope? Before { get; init; }
}

/// <summary>For whom an item was.</summary>
/// <param name="WasPublic">Whether it was public at all.</param>
/// <param name="Places">Refs of places; empty: the whole country.</param>
/// <param name="Audiences">Aliases of audiences; empty: everybody.</param>
public sealed record ChangeScope(bool WasPublic, ImmutableArray<string> Places, ImmutableArray<string> Audiences)
{
    /// <summary>Of an item, or of one that was not public.</summary>
    public static ChangeScope Of(PublishedItem? item) =>
        item is null ? new(false, [], []) : new(true, item.Header.Places, item.Header.Audiences);
}

/// <summary>Whether an item is there after a change.</summary>
public enum ChangeAction
{
    /// <summary>The item is public: fetch it.</summary>
    Upsert,

    /// <summary>The item is no longer public: remove it.</summary>
    Delete,
}

/// <summary>Why an item changed.</summary>
public enum ChangeReason
{
    /// <summary>Became public.</summary>
    Published,

    /// <summary>Was public and was published again.</summary>
    Updated,

    /// <summary>An officer withdrew it.</summary>
    Unpublished,

    /// <summary>Its time was over.</summary>
    Expired,

    /// <summary>It was deleted or put into the recycle bin.</summary>
    Deleted,

    /// <summary>It, or a page above it, was moved.</summary>
    Moved,

    /// <summary>Something it shows of another item changed.</summary>
    Related,
}
