using System.Diagnostics.Metrics;
using System.Linq.Expressions;
using Campaign.Core.Measures;
using Campaign.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Storage.Outboxes;

/// <summary>How a channel sends its messages.</summary>
/// <param name="Batch">Messages taken at a time.</param>
/// <param name="AtOnce">Concurrent attempts.</param>
/// <param name="Lease">
/// Longer than an attempt can take. After this time, a message whose process died is taken over by another.
/// </param>
internal sealed record OutboxRule(int Batch, int AtOnce, TimeSpan Lease);

/// <summary>The outcome of an attempt.</summary>
/// <param name="Error">What went wrong; null when the message was sent.</param>
/// <param name="Wait">Time until the next attempt; null after an error when there is none.</param>
internal sealed record Outcome(string? Error, TimeSpan? Wait)
{
    /// <summary>The message was sent.</summary>
    public static readonly Outcome Sent = new(null, null);

    /// <summary>There is no longer anything to send, and the message is deleted.</summary>
    public static readonly Outcome Nothing = new(null, null) { Forgets = true };

    /// <summary>The claim was lost to another process; what becomes of the message is up to that one.</summary>
    public static readonly Outcome Lost = new(null, null) { IsLost = true };

    /// <summary>Whether there is nothing to be saved.</summary>
    public bool IsLost { get; private init; }

    /// <summary>Whether it counts as an attempt; false when it was given up without one.</summary>
    public bool Counts { get; init; } = true;

    /// <summary>Whether the message is deleted without a trace.</summary>
    public bool Forgets { get; init; }
}

/// <summary>
/// The messages of one channel: due ones are tried, failed ones wait, and hopeless ones are kept as dead letters. A
/// message is claimed by moving its next attempt into the future, so several nodes can work on one table.
/// </summary>
internal sealed class Outbox<TMessage>(
    IDbContextFactory<OperationsDb> database,
    CampaignClock clock,
    IMeterFactory meters
)
    where TMessage : QueuedMessage
{
    private readonly Counter<long> _attempts = meters
        .Product()
        .CreateCounter<long>("campaign.outbox.attempts", "{attempt}", "Messages sent, tried again later, or given up.");

    /// <summary>Makes one attempt. Its changes to the database are saved together with the outcome.</summary>
    public delegate Task<Outcome> Sender(OperationsDb db, TMessage message, CancellationToken stop);

    /// <summary>
    /// Tries one batch of due messages, the longest overdue first. Returns how many were due and how many were sent.
    /// </summary>
    /// <param name="rule">How they are sent.</param>
    /// <param name="send">Makes an attempt.</param>
    /// <param name="stop">Ends it.</param>
    /// <param name="which">Only these; null: all.</param>
    public async Task<(int Due, int Sent)> SendAsync(
        OutboxRule rule,
        Sender send,
        CancellationToken stop,
        Expression<Func<TMessage, bool>>? which = null
    )
    {
        var (now, sent) = (clock.UtcNow, 0);
        List<TMessage> due;
        await using (var db = await database.CreateDbContextAsync(stop))
            due = await db.Set<TMessage>()
                .AsNoTracking()
                .Where(x => x.State == MessageState.Waiting && x.NextAttemptAt <= now)
                .Where(which ?? (_ => true))
                .OrderBy(x => x.NextAttemptAt)
                .ThenBy(x => x.Id)
                .Take(rule.Batch)
                .ToListAsync(stop);
        await Parallel.ForEachAsync(
            due,
            new ParallelOptions { MaxDegreeOfParallelism = rule.AtOnce, CancellationToken = stop },
            async (message, token) =>
            {
                if (await TryAsync(message, rule, send, token))
                    Interlocked.Increment(ref sent);
            }
        );
        return (due.Count, sent);
    }

    /// <summary>Adds a message unless there is one of its id; another node may add it at the same moment.</summary>
    public async Task AddOnceAsync(TMessage message, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var same = db.Set<TMessage>().AsNoTracking().Where(x => x.MessageId == message.MessageId);
        if (await same.AnyAsync(stop))
            return;
        (message.NextAttemptAt, message.CreatedAt) = (clock.UtcNow, clock.UtcNow);
        db.Add(message);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // The unique index refuses a second one.
            if (!await same.AnyAsync(stop))
                throw;
        }
    }

    /// <summary>What went wrong with the newest message that waits; null: nothing.</summary>
    public async Task<string?> FaultAsync(CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<TMessage>()
            .Where(x => x.State == MessageState.Waiting)
            .OrderByDescending(x => x.CreatedAt)
            .Select(x => x.LastError)
            .FirstOrDefaultAsync(stop);
    }

    /// <summary>Moves the end of a claim; false when the message has become somebody else's.</summary>
    /// <param name="db">The database, as the sender got it.</param>
    /// <param name="message">The message that is being sent.</param>
    /// <param name="until">The new end.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<bool> ClaimAsync(
        OperationsDb db,
        TMessage message,
        DateTimeOffset until,
        CancellationToken stop
    )
    {
        var claim = message.NextAttemptAt;
        var mine = await db.Set<TMessage>()
            .Where(x => x.Id == message.Id && x.NextAttemptAt == claim)
            .ExecuteUpdateAsync(x => x.SetProperty(r => r.NextAttemptAt, until), stop);
        message.NextAttemptAt = until;
        return mine == 1;
    }

    /// <summary>Deletes finished messages older than this.</summary>
    public async Task ForgetAsync(TimeSpan kept, CancellationToken stop)
    {
        var oldest = clock.UtcNow - kept;
        await using var db = await database.CreateDbContextAsync(stop);
        await db.Set<TMessage>()
            .Where(x => x.State != MessageState.Waiting && x.CreatedAt < oldest)
            .ExecuteDeleteAsync(stop);
    }

    private async Task<bool> TryAsync(TMessage message, OutboxRule rule, Sender send, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var rows = db.Set<TMessage>().Where(x => x.Id == message.Id);
        var (due, claim) = (message.NextAttemptAt, clock.UtcNow + rule.Lease);
        var mine = await rows.Where(x => x.State == MessageState.Waiting && x.NextAttemptAt == due)
            .ExecuteUpdateAsync(x => x.SetProperty(r => r.NextAttemptAt, claim), stop);
        if (mine == 0)
            return false;
        message.NextAttemptAt = claim;
        db.Attach(message);
        var outcome = await send(db, message, stop);
        if (outcome.IsLost)
            return false;
        if (outcome.Forgets)
        {
            await rows.ExecuteDeleteAsync(stop);
            return false;
        }
        message.Attempts += outcome.Counts ? 1 : 0;
        message.LastError = outcome.Error;
        if (outcome.Error is null)
            (message.State, message.SentAt) = (MessageState.Sent, clock.UtcNow);
        else if (outcome.Wait is { } wait)
            message.NextAttemptAt = clock.UtcNow + wait;
        else
            message.State = MessageState.Dead;
        await db.SaveChangesAsync(stop);
        _attempts.Add(1, new("outbox", OutboxTables.NameOf<TMessage>(db)), new("outcome", Word(message.State)));
        return outcome.Error is null;
    }

    private static string Word(MessageState state) =>
        state switch
        {
            MessageState.Sent => "sent",
            MessageState.Dead => "given_up",
            _ => "again_later",
        };
}
