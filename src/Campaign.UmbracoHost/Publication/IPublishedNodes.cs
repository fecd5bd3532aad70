namespace Campaign.UmbracoHost.Publication;

/// <summary>Documents as plain data: what citizens can see, or a draft for a preview.</summary>
public interface IPublishedNodes
{
    /// <summary>
    /// Everything public with the head of the log it belongs to, parents before children, siblings in their order. Read
    /// it once at start, then follow the log from <see cref="PublishedNodesAt.Seq"/>.
    /// </summary>
    Task<PublishedNodesAt> ReadAllAsync(CancellationToken cancellationToken = default);

    /// <summary>The document as citizens see it now; null when they do not.</summary>
    Task<PublishedNode?> FindAsync(Guid key, CancellationToken cancellationToken = default);

    /// <summary>Those of the documents that can be seen, in no order.</summary>
    Task<IReadOnlyList<PublishedNode>> FindAsync(
        IReadOnlyCollection<Guid> keys,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// The document's draft with all its languages; null when there is no such document or it is in the recycle bin.
    /// </summary>
    Task<PublishedNode?> FindDraftAsync(Guid key, CancellationToken cancellationToken = default);
}

/// <summary>All public documents, as of one sequence of the log.</summary>
/// <param name="Seq">The log's head when they were read: entries after it are not in.</param>
/// <param name="Nodes">The documents.</param>
public sealed record PublishedNodesAt(long Seq, IReadOnlyList<PublishedNode> Nodes);
