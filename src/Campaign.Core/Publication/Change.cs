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
);

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
}
