using Campaign.Core.Publication;
using Campaign.UmbracoHost.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;

namespace Campaign.UmbracoHost.Persistence.Publication;

/// <summary>Reads and prunes the log.</summary>
internal sealed class PublicationLog(
    Database database,
    PublicationSignal signal,
    ScopeProvider scopes,
    PublicationTracker tracker,
    TimeProvider clock
) : IPublicationLog
{
    /// <summary>
    /// How long a change made by another process can stay unnoticed: on SQLite always, on PostgreSQL only while the
    /// listening connection is down.
    /// </summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    public async Task<long> HeadAsync(CancellationToken cancellationToken = default)
    {
        await using var db = database.Open();
        return await db.Publications.MaxAsync(x => (long?)x.Seq, cancellationToken) ?? 0;
    }

    public async Task<long> OldestAsync(CancellationToken cancellationToken = default)
    {
        await using var db = database.Open();
        return await db.Publications.MinAsync(x => (long?)x.Seq, cancellationToken) ?? 0;
    }

    public async Task<IReadOnlyList<Change>> ReadAfterAsync(
        long seq,
        int limit,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        await using var db = database.Open();
        return await db
            .Publications.Where(x => x.Seq > seq)
            .OrderBy(x => x.Seq)
            .Take(limit)
            .ToListAsync(cancellationToken);
    }

    public async Task WaitAfterAsync(long seq, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = signal.Next; // before looking, or a row may slip between
            if (await HeadAsync(cancellationToken) > seq)
                return;
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(next, Task.Delay(Poll, clock, patience.Token));
            await patience.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    public void Retell(IReadOnlyCollection<Guid> documents)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        foreach (var chunk in documents.Chunk(2000))
        foreach (var id in scopes.Db.Nodes.Where(x => chunk.Contains(x.Key)).Select(x => x.Id).ToList())
            tracker.Touch(id).Retold = true;
        scope.Complete();
    }

    public async Task<int> PruneAsync(DateTimeOffset olderThan, CancellationToken cancellationToken = default)
    {
        await using var db = database.Open();
        return await db
            .Publications.Where(x => x.At < olderThan && x.Seq < db.Publications.Max(y => y.Seq))
            .ExecuteDeleteAsync(cancellationToken);
    }
}
