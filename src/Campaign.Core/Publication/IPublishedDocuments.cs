namespace Campaign.Core.Publication;

/// <summary>
/// Documents as plain data, read by the host of the storage: what citizens can see, or a draft for a preview.
/// </summary>
public interface IPublishedDocuments
{
    /// <summary>
    /// Everything public with the head of the log it belongs to, parents before children, siblings in their order. Read
    /// it once at start, then follow the log from <see cref="PublishedDocumentsAt.Seq"/>.
    /// </summary>
    Task<PublishedDocumentsAt> ReadAllAsync(CancellationToken cancellationToken = default);

    /// <summary>The document as citizens see it now; null when they do not.</summary>
    async Task<PublishedDocument?> FindAsync(Guid key, CancellationToken cancellationToken = default) =>
        (await FindAsync([key], cancellationToken)).SingleOrDefault();

    /// <summary>Those of the documents that can be seen, in no order.</summary>
    Task<IReadOnlyList<PublishedDocument>> FindAsync(
        IReadOnlyCollection<Guid> keys,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// The document's draft with all its languages; null when there is no such document or it is in the recycle bin.
    /// </summary>
    Task<PublishedDocument?> FindDraftAsync(Guid key, CancellationToken cancellationToken = default);
}

/// <summary>All public documents, as of one sequence of the log.</summary>
/// <param name="Seq">The log's head when they were read: entries after it are not in.</param>
/// <param name="Documents">The documents.</param>
public sealed record PublishedDocumentsAt(long Seq, IReadOnlyList<PublishedDocument> Documents);
