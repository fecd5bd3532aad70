using Campaign.Core.Publication;

namespace Campaign.Content.Projection;

/// <summary>
/// What the follower reads: published documents and the log of their changes. The host of the storage implements it.
/// </summary>
public interface IPublicationSource
{
    /// <summary>All that is public, as of one sequence of the log.</summary>
    Task<(long Seq, IReadOnlyList<PublishedDocument> Documents)> ReadAllAsync(CancellationToken stop);

    /// <summary>Those of the documents that are public now, in no particular order.</summary>
    Task<IReadOnlyList<PublishedDocument>> FindAsync(IReadOnlyCollection<Guid> keys, CancellationToken stop);

    /// <summary>The first sequence that can still be read; 0 for an empty log.</summary>
    Task<long> OldestAsync(CancellationToken stop);

    /// <summary>At most <paramref name="limit"/> rows after a sequence, in order.</summary>
    Task<IReadOnlyList<LoggedChange>> ReadAfterAsync(long seq, int limit, CancellationToken stop);

    /// <summary>Ends when the log has rows after the sequence.</summary>
    Task WaitAfterAsync(long seq, CancellationToken stop);
}

/// <summary>A row of the publication log.</summary>
/// <param name="Seq">Sequence.</param>
/// <param name="Key">The document.</param>
/// <param name="Type">Alias of its document type.</param>
/// <param name="Culture">The culture that changed, or <see cref="PublishedDocument.Invariant"/>.</param>
/// <param name="Action">Whether it is public afterwards.</param>
/// <param name="Reason">Why it changed.</param>
/// <param name="At">When, UTC.</param>
public sealed record LoggedChange(
    long Seq,
    Guid Key,
    string Type,
    string Culture,
    ChangeAction Action,
    ChangeReason Reason,
    DateTimeOffset At
);
