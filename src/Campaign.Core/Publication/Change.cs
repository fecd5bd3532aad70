using System.Collections.Immutable;

namespace Campaign.Core.Publication;

/// <summary>
/// One row of the publication log: one document in one language, for everybody who writes the log, follows it or tells
/// of it.
/// </summary>
/// <param name="Seq">
/// Sequence, assigned inside the publishing transaction in the order of the commits. Strictly growing; a reader may see
/// gaps, where rows concern no item.
/// </param>
/// <param name="Id">Key of the document.</param>
/// <param name="Alias">Alias of its document type.</param>
/// <param name="Culture">The language that changed, or <see cref="Invariant"/>.</param>
/// <param name="Action">Whether the document is there afterwards.</param>
/// <param name="Reason">Why it changed.</param>
/// <param name="At">When, UTC.</param>
public sealed record Change(
    long Seq,
    Guid Id,
    string Alias,
    string Culture,
    ChangeAction Action,
    ChangeReason Reason,
    DateTimeOffset At
)
{
    /// <summary>The culture of documents that do not vary by language.</summary>
    public const string Invariant = "*";

    /// <summary>The concept; folders, which are in the log too, are of none that readers know.</summary>
    public ItemType Type => new(Alias);

    /// <summary>The language in which readers know it.</summary>
    public string Language => Culture == Invariant ? CampaignSnapshot.DefaultLanguage : Culture;

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

/// <summary>Whether a document is there after a change. The log keeps the numbers.</summary>
public enum ChangeAction
{
    /// <summary>The item is public: fetch it.</summary>
    Upsert,

    /// <summary>The item is no longer public: remove it.</summary>
    Delete,
}

/// <summary>Why a document's public state changed. The log keeps the numbers.</summary>
public enum ChangeReason
{
    /// <summary>Became public: published, restored, or a page above it was published.</summary>
    Published,

    /// <summary>Was public and reads differently now; its place among its siblings counts.</summary>
    Updated,

    /// <summary>An officer withdrew it, or a page above it.</summary>
    Unpublished,

    /// <summary>Its time, or that of a page above it, was over.</summary>
    Expired,

    /// <summary>It was deleted or put into the recycle bin.</summary>
    Deleted,

    /// <summary>It, or a page above it, was moved; with a delete, to where nobody can see it.</summary>
    Moved,

    /// <summary>Something it shows of another item changed.</summary>
    Related,
}
