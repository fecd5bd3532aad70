using Campaign.Content.Projection;
using Campaign.Core.Publication;

namespace Campaign.Content.Tests.Projection;

/// <summary>A log and its documents in memory.</summary>
internal sealed class MemorySource : IPublicationSource
{
    private readonly List<LoggedChange> _rows = [];
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

    public Task<(long Seq, IReadOnlyList<PublishedDocument> Documents)> ReadAllAsync(CancellationToken stop) =>
        Task.FromResult(((long)_rows.Count, (IReadOnlyList<PublishedDocument>)[.. _documents.Values]));

    public Task<IReadOnlyList<PublishedDocument>> FindAsync(IReadOnlyCollection<Guid> keys, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<PublishedDocument>>([
            .. keys.Where(_documents.ContainsKey).Select(x => _documents[x]),
        ]);

    public Task<long> OldestAsync(CancellationToken stop) => Task.FromResult(_rows.Count == 0 ? 0L : 1L);

    public Task<IReadOnlyList<LoggedChange>> ReadAfterAsync(long seq, int limit, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<LoggedChange>>([.. _rows.Skip((int)seq).Take(limit)]);

    public Task WaitAfterAsync(long seq, CancellationToken stop) => Task.Delay(Timeout.Infinite, stop);

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
