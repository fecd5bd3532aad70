namespace Campaign.Core.Publication;

/// <summary>
/// The publication log, kept where documents are stored: what became public or stopped being public, in commit order. A
/// document is public in a culture when it is published, not in the recycle bin, and all its ancestors are public in
/// that culture; if it does not vary by culture ("*"), its parent must be public in any. So the log alone says what
/// citizens may see: what was upserted and not what was deleted.
/// </summary>
public interface IPublicationLog
{
    /// <summary>The last sequence written by any node; 0 for an empty log.</summary>
    Task<long> HeadAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// The first sequence that can still be read; 0 for an empty log. Earlier rows are lost to a reader that missed
    /// them.
    /// </summary>
    Task<long> OldestAsync(CancellationToken cancellationToken = default);

    /// <summary>Entries after a sequence, in order.</summary>
    /// <param name="seq">The last sequence already read; 0 for the beginning.</param>
    /// <param name="limit">Most entries to return, at least 1.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<Change>> ReadAfterAsync(long seq, int limit, CancellationToken cancellationToken = default);

    /// <summary>Completes once the log has entries after the sequence, which may be at once.</summary>
    /// <param name="seq">The last sequence already read.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task WaitAfterAsync(long seq, CancellationToken cancellationToken);

    /// <summary>
    /// Writes an entry for each culture in which one of the documents is public, as if it had been published again,
    /// because something it shows has changed. Joins the current transaction.
    /// </summary>
    /// <param name="documents">Keys of documents.</param>
    void Retell(IReadOnlyCollection<Guid> documents);

    /// <summary>
    /// Deletes entries older than an instant. The newest entry always stays, so that sequences continue from it.
    /// </summary>
    /// <returns>How many were deleted.</returns>
    Task<int> PruneAsync(DateTimeOffset olderThan, CancellationToken cancellationToken = default);
}
