using Campaign.Core.Time;
using Campaign.Web.Mail;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Subscriptions;

/// <summary>
/// The outbox: who is due is queued, what is queued is sent, what fails is tried again, what never works is kept for a
/// season, to be looked at.
/// </summary>
internal sealed class Outbox(
    IDbContextFactory<OperationsDb> database,
    ProgrammeMail mail,
    IMailTransport transport,
    CampaignClock clock,
    ILogger<Outbox> log
)
{
    // After these waits the next attempt is made; then the message is a dead letter. Together about ten hours: after
    // that the day's programme is of no use.
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(7),
    ];

    private const int Batch = 50;

    // The season has 31 days; its report is written in the month after it.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(100);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>Queues today's programme for every station whose hour has come. Returns how many.</summary>
    public async Task<int> QueueDueAsync(CancellationToken stop)
    {
        var (now, today) = (clock.Now, StoredDay.Text(clock.Today));
        var minute = (now.Hour * 60) + now.Minute;
        await using var db = await database.CreateDbContextAsync(stop);
        var due = await db.Set<StationAddress>()
            .Where(x => !x.Paused && x.SendAtMinutes <= minute && x.LastQueuedDay != today)
            .ToListAsync(stop);
        foreach (var station in due)
        {
            // The id is made from station and day: were two nodes to queue at once, the unique index refuses the
            // second.
            var id = $"<{station.Id:N}.{today}@campaign>";
            station.LastQueuedDay = today;
            if (!await db.Set<OutboxRow>().AnyAsync(x => x.MessageId == id, stop))
                db.Add(
                    new OutboxRow
                    {
                        MessageId = id,
                        Recipient = station.Address,
                        Place = station.Place,
                        Day = today,
                        NextAttemptAt = clock.UtcNow,
                        CreatedAt = clock.UtcNow,
                    }
                );
        }
        await db.SaveChangesAsync(stop);
        if (due.Count > 0)
            await ForgetOldAsync(db, stop);
        return due.Count;
    }

    private async Task ForgetOldAsync(OperationsDb db, CancellationToken stop)
    {
        var oldest = clock.UtcNow - Kept;
        await db.Set<OutboxRow>()
            .Where(x => x.State != MailState.Waiting && x.CreatedAt < oldest)
            .ExecuteDeleteAsync(stop);
    }

    /// <summary>
    /// Sends all that is due, over one connection. A message that fails does not stop the others; a server that cannot
    /// be reached is asked once. Returns how many were handed over.
    /// </summary>
    public async Task<int> SendDueAsync(CancellationToken stop)
    {
        await using var session = transport.Open();
        var (all, sent) = (0, 0);
        do
        {
            (all, var some) = await SendBatchAsync(session, stop);
            sent += some;
        } while (all == Batch);
        return sent;
    }

    private async Task<(int All, int Sent)> SendBatchAsync(IMailSession session, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var now = clock.UtcNow;
        var due = await db.Set<OutboxRow>()
            .Where(x => x.State == MailState.Waiting && x.NextAttemptAt <= now)
            .OrderBy(x => x.NextAttemptAt)
            .Take(Batch)
            .ToListAsync(stop);
        NoMailServerException? down = null;
        foreach (var row in due)
        {
            if (!await ClaimAsync(db, row, now, stop))
                continue;
            row.Attempts++;
            try
            {
                if (down is not null)
                    Failed(row, down);
                else if (!await AttemptAsync(session, row, stop))
                    db.Remove(row);
            }
            catch (Exception fault) when (!stop.IsCancellationRequested)
            {
                down = fault as NoMailServerException;
                Failed(row, fault);
            }
            await db.SaveChangesAsync(stop);
        }
        return (down is null ? due.Count : 0, due.Count(x => x.State == MailState.Sent));
    }

    // Of several nodes one gets the message; should it die over it, another takes it up when the lease is over.
    private static async Task<bool> ClaimAsync(
        OperationsDb db,
        OutboxRow row,
        DateTimeOffset now,
        CancellationToken stop
    ) =>
        await db.Set<OutboxRow>()
            .Where(x => x.Id == row.Id && x.State == MailState.Waiting && x.NextAttemptAt == row.NextAttemptAt)
            .ExecuteUpdateAsync(x => x.SetProperty(r => r.NextAttemptAt, now + Lease), stop) == 1;

    // False: there is nothing to read that day, which is the season and no failure.
    private async Task<bool> AttemptAsync(IMailSession session, OutboxRow row, CancellationToken stop)
    {
        using var message = await mail.WriteAsync(row, stop);
        if (message is null)
            return false;
        await session.SendAsync(message, stop);
        (row.State, row.SentAt, row.LastError) = (MailState.Sent, clock.UtcNow, null);
        return true;
    }

    private void Failed(OutboxRow row, Exception fault)
    {
        row.LastError = fault.Message;
        if (MailFailure.Of(fault) == MailOutcome.Never || row.Attempts > Waits.Length)
            row.State = MailState.Dead;
        else
            row.NextAttemptAt = clock.UtcNow + Waits[row.Attempts - 1];
        log.LogWarning(
            "Mail {MessageId} was not taken (attempt {Attempt}, {State}): {Error}",
            row.MessageId,
            row.Attempts,
            row.State,
            row.LastError
        );
    }
}
