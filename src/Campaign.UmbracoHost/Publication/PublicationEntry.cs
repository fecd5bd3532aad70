namespace Campaign.UmbracoHost.Publication;

/// <summary>One change citizens can notice.</summary>
/// <param name="Seq">Its place in the log: rises by one with every row, in commit order.</param>
/// <param name="Key">The document.</param>
/// <param name="TypeAlias">The alias of its document type.</param>
/// <param name="Culture">The language changed, or "*" for a document that does not vary by language.</param>
/// <param name="Action">Whether it can be seen now.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Ancestors">The keys of its ancestors, root first; for a deletion, those it had.</param>
/// <param name="Segment">Its URL segment; for a deletion, the one it had.</param>
public sealed record PublicationEntry(
    long Seq,
    Guid Key,
    string TypeAlias,
    string Culture,
    PublicationAction Action,
    PublicationReason Reason,
    DateTimeOffset At,
    IReadOnlyList<Guid> Ancestors,
    string Segment
)
{
    /// <summary>The culture of documents that do not vary by language.</summary>
    public const string Invariant = "*";
}

/// <summary>What a reader does with an entry.</summary>
public enum PublicationAction
{
    /// <summary>The document can be seen: read it and keep it.</summary>
    Upsert,

    /// <summary>The document cannot be seen any more: forget it.</summary>
    Delete,
}

/// <summary>Why a document's public state changed.</summary>
public enum PublicationReason
{
    /// <summary>It can be seen now and could not before: published, restored, or an ancestor was published.</summary>
    Published,

    /// <summary>It could be seen before and reads differently now; its place among its siblings counts.</summary>
    Updated,

    /// <summary>It, or an ancestor, was unpublished.</summary>
    Unpublished,

    /// <summary>Its time, or an ancestor's, ran out.</summary>
    Expired,

    /// <summary>It was put in the recycle bin or deleted.</summary>
    Deleted,

    /// <summary>It is somewhere else in the tree; with a delete: somewhere nobody can see it.</summary>
    Moved,

    /// <summary>It shows words of another document, and those have changed.</summary>
    Related,
}
