using Campaign.Core.Publication;

namespace Campaign.Web.Tests.Operations.Measures;

/// <summary>A log that answers once, and never again.</summary>
internal sealed class HangingLog : IPublicationLog
{
    private bool _answered;

    public async Task<IReadOnlyList<Change>> ReadAfterAsync(
        long seq,
        int limit,
        CancellationToken cancellationToken = default
    )
    {
        if (_answered)
            await Task.Delay(Timeout.Infinite, cancellationToken);
        _answered = true;
        return [];
    }

    public Task<long> HeadAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<long> OldestAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task WaitAfterAsync(long seq, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Retell(IReadOnlyCollection<Guid> documents) => throw new NotSupportedException();

    public Task<int> PruneAsync(DateTimeOffset olderThan, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
