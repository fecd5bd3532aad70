using Campaign.Core.Publication;

namespace Campaign.Web.Tests.Broadcast.HandOver;

/// <summary>A log that nobody reads; the database knows how far it is.</summary>
internal sealed class HeadOfLog(Func<long> head) : IPublicationLog
{
    public Task<long> HeadAsync(CancellationToken cancellationToken = default) => Task.FromResult(head());

    public Task<long> OldestAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<Change>> ReadAfterAsync(
        long seq,
        int limit,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    public Task WaitAfterAsync(long seq, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Retell(IReadOnlyCollection<Guid> documents) => throw new NotSupportedException();

    public Task<int> PruneAsync(DateTimeOffset olderThan, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
