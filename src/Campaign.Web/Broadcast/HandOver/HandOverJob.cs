using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Periodic;
using Campaign.Web.Publication;
using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Broadcast.HandOver;

/// <summary>
/// Hands programmes over when something was published or decided, when a day begins, and every half an hour, because
/// what lies elsewhere may have been damaged there, and sound may have been made. One of the nodes does it.
/// </summary>
internal sealed class HandOverJob(
    IDbContextFactory<OperationsDb> database,
    Outbox<HandOverTurn> outbox,
    HandOverRound round,
    SnapshotStore store,
    IPublicationLog publications,
    EditBook edits,
    IOptions<HandOverOptions> options,
    CampaignClock clock,
    TimeProvider time,
    ILogger<HandOverJob> log
)
    : PeriodicWork(
        new("Handing programmes over", TimeSpan.FromSeconds(10))
        {
            AtStart = true,
            Meanwhile = "The other system keeps what it got last, which may be out of date.",
        },
        time,
        log
    )
{
    private const string Turn = "hand-over";
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(30);

    private string? _seen;

    public override Task StartAsync(CancellationToken cancellationToken) =>
        options.Value.On ? base.StartAsync(cancellationToken) : Task.CompletedTask;

    /// <summary>One round; false when it failed, which is told.</summary>
    internal Task<bool> RoundAsync(CancellationToken stop) => TryAsync(stop);

    protected override async Task WorkAsync(CancellationToken stop)
    {
        var snapshot = store.Current;
        var mark = string.Join(
            ' ',
            ProgrammeState.Of(snapshot, edits.Current, clock.Today),
            clock.UtcNow.Ticks / Again.Ticks,
            options.Value.Folder,
            options.Value.Places
        );
        if (mark == _seen || !await IsDueAsync(mark, snapshot, stop))
            return;
        string? fault = null;
        var (_, sent) = await outbox.SendAsync(
            new(Batch: 1, AtOnce: 1, Lease),
            async (db, turn, token) =>
            {
                try
                {
                    fault = await HandOverAsync(db, turn, token);
                }
                catch (ClaimLostException)
                {
                    return Outcome.Lost;
                }
                if (fault is not null)
                    return new(fault, Wait);
                (turn.Mark, turn.Log, turn.Seq) = (mark, snapshot.Changes.Log, snapshot.Seq);
                return Outcome.Sent;
            },
            stop
        );
        if (sent == 1)
            _seen = mark;
        // Between two attempts nothing has become better.
        else if ((fault ?? await LastFaultAsync(stop)) is { } told)
            throw new HandOverException(told);
    }

    private async Task<string?> HandOverAsync(OperationsDb db, HandOverTurn turn, CancellationToken stop)
    {
        try
        {
            Task Next() => RenewAsync(db, turn, stop);
            var state = Now();
            var faults = await round.RunAsync(Next, stop);
            if (faults.Count == 0 && await round.MakeSoundAsync(Next, () => state == Now(), stop))
                faults = await round.RunAsync(Next, stop);
            return faults.Count switch
            {
                0 => null,
                1 => faults[0],
                _ => $"{faults[0]} And {faults.Count - 1} more.",
            };
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            await GiveBackAsync(db, turn);
            throw;
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or ClaimLostException))
        {
            return fault.Message;
        }
    }

    private ProgrammeState Now() => ProgrammeState.Of(store.Current, edits.Current, clock.Today);

    // A node that stops does not keep the next one waiting.
    private Task<int> GiveBackAsync(OperationsDb db, HandOverTurn turn) =>
        db.Set<HandOverTurn>()
            .Where(x => x.Id == turn.Id && x.NextAttemptAt == turn.NextAttemptAt)
            .ExecuteUpdateAsync(x => x.SetProperty(r => r.NextAttemptAt, clock.UtcNow), CancellationToken.None);

    private sealed class ClaimLostException : Exception;

    // Many places take longer than a lease, which is short so that the next node need not wait long for a dead one.
    private async Task RenewAsync(OperationsDb db, HandOverTurn turn, CancellationToken stop)
    {
        var (now, claim) = (clock.UtcNow, turn.NextAttemptAt);
        if (claim - now > Lease / 2)
            return;
        var mine = await db.Set<HandOverTurn>()
            .Where(x => x.Id == turn.Id && x.NextAttemptAt == claim)
            .ExecuteUpdateAsync(x => x.SetProperty(r => r.NextAttemptAt, now + Lease), stop);
        if (mine == 0)
            throw new ClaimLostException();
        turn.NextAttemptAt = now + Lease;
    }

    // Sees to it that the turn waits for somebody, unless all that this node knows has been handed over.
    private async Task<bool> IsDueAsync(string mark, CampaignSnapshot snapshot, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var turns = db.Set<HandOverTurn>();
        if (await turns.AsNoTracking().FirstOrDefaultAsync(x => x.MessageId == Turn, stop) is not { } turn)
        {
            await AddAsync(db, stop);
            return true;
        }
        // A node that is behind would put back what was withdrawn. Where the database itself is behind, because a
        // server took over that lacked the last publications, nobody knows better than this node.
        if (
            turn.Log == snapshot.Changes.Log
            && turn.Seq > snapshot.Seq
            && await publications.HeadAsync(stop) > snapshot.Seq
        )
            return false;
        if (turn.State == MessageState.Waiting)
            return true;
        if (turn.Mark == mark)
        {
            _seen = mark;
            return false;
        }
        await turns
            .Where(x => x.Id == turn.Id && x.State != MessageState.Waiting)
            .ExecuteUpdateAsync(
                x =>
                    x.SetProperty(r => r.State, MessageState.Waiting)
                        .SetProperty(r => r.CreatedAt, clock.UtcNow)
                        .SetProperty(r => r.NextAttemptAt, clock.UtcNow),
                stop
            );
        return true;
    }

    private async Task AddAsync(OperationsDb db, CancellationToken stop)
    {
        var turns = db.Set<HandOverTurn>();
        turns.Add(
            new()
            {
                MessageId = Turn,
                NextAttemptAt = clock.UtcNow,
                CreatedAt = clock.UtcNow,
            }
        );
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Another node was faster. The unique index refuses a second one.
            if (!await turns.AsNoTracking().AnyAsync(x => x.MessageId == Turn, stop))
                throw;
        }
    }

    private async Task<string?> LastFaultAsync(CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<HandOverTurn>()
            .Where(x => x.State == MessageState.Waiting)
            .Select(x => x.LastError)
            .FirstOrDefaultAsync(stop);
    }
}
