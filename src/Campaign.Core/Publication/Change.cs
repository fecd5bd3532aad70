using System.Collections.Immutable;

namespace Campaign.Core.Publication;

/// <summary>
/// One row of the publication log: one document in one language. Everything that writes, follows or reports the log
/// uses this form.
/// </summary>
/// <param name="Seq">
/// Sequence, assigned inside the publishing transaction in commit order. Strictly increasing; readers may see gaps,
/// because some rows concern no item.
/// </param>
/// <param name="Id">Key of the document.</param>
/// <param name="Alias">Alias of its document type.</param>
/// <param name="Culture">The language that changed, or <see cref="Invariant"/>.</param>
/// <param name="Action">Whether the document is public afterwards.</param>
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

    /// <summary>The type. Folders, which are also in the log, have a type that readers do not know.</summary>
    public ItemType Type => new(Alias);

    /// <summary>The language under which readers know it.</summary>
    public string Language => Culture == Invariant ? CampaignSnapshot.DefaultLanguage : Culture;

    /// <summary>
    /// Whom the item was for, in this language, before the change; null when that is no longer known, as for rows
    /// already in the log at start.
    /// </summary>
    public ChangeScope? Before { get; init; }
}

/// <summary>Whom an item was for.</summary>
/// <param name="WasPublic">Whether it was public at all.</param>
/// <param name="Places">Refs of places, see <see cref="PublishedItem.Concerns"/>; empty: the whole country.</param>
/// <param name="Audiences">Aliases of audiences; empty: everybody.</param>
public sealed record ChangeScope(bool WasPublic, ImmutableArray<string> Places, ImmutableArray<string> Audiences)
{
    /// <summary>The scope of an item; null stands for one that was not public.</summary>
    public static ChangeScope Of(PublishedItem? item) =>
        item is null ? new(false, [], []) : new(true, item.Concerns, item.Header.Audiences);
}

/// <summary>Whether a document is public after a change. The log stores the numbers.</summary>
public enum ChangeAction
{
    /// <summary>The item is public: fetch it.</summary>
    Upsert,

    /// <summary>The item is no longer public: remove it.</summary>
    Delete,
}

/// <summary>Why a document's public state changed. The log stores the numbers.</summary>
public enum ChangeReason
{
    /// <summary>It became public: it or a page above it was published or restored.</summary>
    Published,

    /// <summary>It was public and reads differently now, or has another position among its siblings.</summary>
    Updated,

    /// <summary>An officer unpublished it or a page above it.</summary>
    Unpublished,

    /// <summary>It or a page above it expired.</summary>
    Expired,

    /// <summary>It was deleted or moved to the recycle bin.</summary>
    Deleted,

    /// <summary>It or a page above it was moved; with a delete, to a place that is not public.</summary>
    Moved,

    /// <summary>Another item changed, and this one shows something of it.</summary>
    Related,
}
