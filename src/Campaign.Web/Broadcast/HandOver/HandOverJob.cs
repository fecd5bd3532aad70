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
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
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
            Now(),
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
        {
            _seen = mark;
            await MakeSoundAsync(stop);
        }
        // Between two attempts nothing has become better.
        else if ((fault ?? await outbox.FaultAsync(stop)) is { } told)
            throw new HandOverException(told);
    }

    private async Task<string?> HandOverAsync(OperationsDb db, HandOverTurn turn, CancellationToken stop)
    {
        try
        {
            var faults = await round.RunAsync(() => RenewAsync(db, turn, stop), stop);
            return faults.Count switch
            {
                0 => null,
                1 => faults[0],
                _ => $"{faults[0]} And {faults.Count - 1} more.",
            };
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // A node that stops does not keep the next one waiting.
            await Outbox<HandOverTurn>.ClaimAsync(db, turn, clock.UtcNow, CancellationToken.None);
            throw;
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or ClaimLostException))
        {
            return fault.Message;
        }
    }

    // Many places take longer than a lease, which is short so that the next node need not wait long for a dead one.
    private async Task RenewAsync(OperationsDb db, HandOverTurn turn, CancellationToken stop)
    {
        if (turn.NextAttemptAt - clock.UtcNow > Lease / 2)
            return;
        if (!await Outbox<HandOverTurn>.ClaimAsync(db, turn, clock.UtcNow + Lease, stop))
            throw new ClaimLostException();
    }

    // Text is never kept waiting by sound: what officers do meanwhile ends it, and the next turn takes what was made.
    private async Task MakeSoundAsync(CancellationToken stop)
    {
        var state = Now();
        if (!await round.MakeSoundAsync(() => state == Now(), stop))
            return;
        await using var db = await database.CreateDbContextAsync(stop);
        await WaitAsync(db.Set<HandOverTurn>(), stop);
        _seen = null;
    }

    private ProgrammeState Now() => ProgrammeState.Of(store.Current, edits.Current, clock.Today);

    private Task<int> WaitAsync(IQueryable<HandOverTurn> turns, CancellationToken stop) =>
        turns
            .Where(x => x.MessageId == Turn && x.State != MessageState.Waiting)
            .ExecuteUpdateAsync(
                x =>
                    x.SetProperty(r => r.State, MessageState.Waiting)
                        .SetProperty(r => r.CreatedAt, clock.UtcNow)
                        .SetProperty(r => r.NextAttemptAt, clock.UtcNow),
                stop
            );

    private sealed class ClaimLostException : Exception;

    // Sees to it that the turn waits for somebody, unless all that this node knows has been handed over.
    private async Task<bool> IsDueAsync(string mark, CampaignSnapshot snapshot, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var turns = db.Set<HandOverTurn>();
        if (await turns.AsNoTracking().FirstOrDefaultAsync(x => x.MessageId == Turn, stop) is not { } turn)
        {
            await outbox.AddOnceAsync(new() { MessageId = Turn }, stop);
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
        await WaitAsync(turns, stop);
        return true;
    }
}
