namespace Campaign.Core.Publication;

/// <summary>
/// Documents as plain data, read where they are stored: as citizens see them, or as a draft for a preview.
/// </summary>
public interface IPublishedDocuments
{
    /// <summary>
    /// Everything public, with the head of the log at that moment; parents before children, siblings in order. Read it
    /// once at start, then follow the log from <see cref="PublishedDocumentsAt.Seq"/>.
    /// </summary>
    Task<PublishedDocumentsAt> ReadAllAsync(CancellationToken cancellationToken = default);

    /// <summary>The document as citizens see it now; null when it is not public.</summary>
    async Task<PublishedDocument?> FindAsync(Guid key, CancellationToken cancellationToken = default) =>
        (await FindAsync([key], cancellationToken)).SingleOrDefault();

    /// <summary>The public ones among the documents, in no particular order.</summary>
    Task<IReadOnlyList<PublishedDocument>> FindAsync(
        IReadOnlyCollection<Guid> keys,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// The document's draft in all its languages; null when it does not exist or is in the recycle bin.
    /// </summary>
    Task<PublishedDocument?> FindDraftAsync(Guid key, CancellationToken cancellationToken = default);
}

/// <summary>All public documents as of one sequence of the log.</summary>
/// <param name="Seq">The log's head when they were read; later entries are not reflected.</param>
/// <param name="Documents">The documents.</param>
public sealed record PublishedDocumentsAt(long Seq, IReadOnlyList<PublishedDocument> Documents);
