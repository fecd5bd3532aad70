using Campaign.Core.Publication;

namespace Campaign.Content.Tests.Projection;

/// <summary>A log and its documents in memory.</summary>
internal sealed class MemorySource : IPublicationLog, IPublishedDocuments
{
    private readonly List<Change> _rows = [];
    private readonly Dictionary<Guid, PublishedDocument> _documents = [];

    /// <summary>Makes a document public, in the cultures it has.</summary>
    public void Publish(PublishedDocument document, ChangeReason reason = ChangeReason.Published)
    {
        _documents[document.Key] = document;
        foreach (var culture in document.Cultures.Keys.Order(StringComparer.Ordinal))
            Log(document, culture, ChangeAction.Upsert, reason);
    }

    /// <summary>Takes one culture of a document away; the whole of it with the last one.</summary>
    public void Withdraw(PublishedDocument document, string culture)
    {
        var left = document with { Cultures = document.Cultures.Remove(culture) };
        if (left.Cultures.IsEmpty)
            _documents.Remove(document.Key);
        else
            _documents[document.Key] = left;
        Log(document, culture, ChangeAction.Delete, ChangeReason.Unpublished);
    }

    public Task<PublishedDocumentsAt> ReadAllAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new PublishedDocumentsAt(_rows.Count, [.. _documents.Values]));

    public Task<IReadOnlyList<PublishedDocument>> FindAsync(
        IReadOnlyCollection<Guid> keys,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<PublishedDocument>>([
            .. keys.Where(_documents.ContainsKey).Select(x => _documents[x]),
        ]);

    public Task<PublishedDocument?> FindDraftAsync(Guid key, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<long> HeadAsync(CancellationToken cancellationToken) => Task.FromResult((long)_rows.Count);

    public Task<long> OldestAsync(CancellationToken cancellationToken) => Task.FromResult(_rows.Count == 0 ? 0L : 1L);

    public Task<IReadOnlyList<Change>> ReadAfterAsync(long seq, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Change>>([.. _rows.Skip((int)seq).Take(limit)]);

    public Task WaitAfterAsync(long seq, CancellationToken cancellationToken) =>
        Task.Delay(Timeout.Infinite, cancellationToken);

    public void Retell(IReadOnlyCollection<Guid> documents) => throw new NotSupportedException();

    public Task<int> PruneAsync(DateTimeOffset olderThan, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    private void Log(PublishedDocument document, string culture, ChangeAction action, ChangeReason reason) =>
        _rows.Add(
            new(
                _rows.Count + 1,
                document.Key,
                document.Type,
                culture,
                action,
                reason,
                Sample.Then.AddSeconds(_rows.Count)
            )
        );
}
