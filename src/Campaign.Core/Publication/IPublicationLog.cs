namespace Campaign.Core.Publication;

/// <summary>
/// The publication log, kept by the host of the storage: what became public or stopped being public, in commit order.
/// A document and culture counts as public when it is published, not in the recycle bin, and all its ancestors are
/// public in that culture; a document that does not vary by culture ("*") when its parent is public in any. So the
/// log alone says what citizens may see: an upsert is seen, a delete is not.
/// </summary>
public interface IPublicationLog
{
    /// <summary>The last sequence written, by any node; 0 for an empty log.</summary>
    Task<long> HeadAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// The first sequence that can still be read; 0 for an empty log. What a reader missed before it is gone.
    /// </summary>
    Task<long> OldestAsync(CancellationToken cancellationToken = default);

    /// <summary>Entries after a sequence, in order.</summary>
    /// <param name="seq">The last sequence already read; 0 for the beginning.</param>
    /// <param name="limit">How many at most, at least 1.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyList<Change>> ReadAfterAsync(long seq, int limit, CancellationToken cancellationToken = default);

    /// <summary>Ends when the log has entries after the sequence; at once if it has them already.</summary>
    /// <param name="seq">The last sequence already read.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    Task WaitAfterAsync(long seq, CancellationToken cancellationToken);

    /// <summary>
    /// Writes an entry for each culture in which one of the documents is public, as if it had been published again:
    /// what it says depends on something else that has changed. Joins the transaction that is under way.
    /// </summary>
    /// <param name="documents">Keys of documents.</param>
    void Retell(IReadOnlyCollection<Guid> documents);

    /// <summary>
    /// Deletes entries older than an instant; the newest entry always stays, so that sequences go on from it.
    /// </summary>
    /// <returns>How many were deleted.</returns>
    Task<int> PruneAsync(DateTimeOffset olderThan, CancellationToken cancellationToken = default);
}
