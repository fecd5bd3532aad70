using Campaign.Core.Time;
using Campaign.Web.Mail;
using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Subscriptions;

/// <summary>The mail to stations: queues what is due and sends what is queued.</summary>
internal sealed class StationOutbox(
    IDbContextFactory<OperationsDb> database,
    Outbox<StationMessage> outbox,
    ProgrammeMail mail,
    IMailTransport transport,
    CampaignClock clock,
    ILogger<StationOutbox> log
)
{
    // The waits between attempts; after the last one, the message is a dead letter. Together they take about ten hours,
    // after which the day's programme is useless.
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(7),
    ];

    private static readonly OutboxRule Rule = new(Batch: 50, AtOnce: 1, Lease: TimeSpan.FromMinutes(10));

    // A season has 31 days, and its report is written in the month after it.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(100);

    /// <summary>Queues today's programme for every station whose time has come. Returns the number queued.</summary>
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
            // The id consists of station and day: if two nodes queue at once, the unique index rejects the second.
            var id = $"<{station.Id:N}.{today}@campaign>";
            station.LastQueuedDay = today;
            if (!await db.Set<StationMessage>().AnyAsync(x => x.MessageId == id, stop))
                db.Add(
                    new StationMessage
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
            await outbox.ForgetAsync(Kept, stop);
        return due.Count;
    }

    /// <summary>
    /// Sends everything that is due, over one connection. A message that fails does not stop the others, and an
    /// unreachable server is tried only once. Returns how many were sent.
    /// </summary>
    public async Task<int> SendDueAsync(CancellationToken stop)
    {
        await using var session = transport.Open();
        NoMailServerException? down = null;
        var (due, sent) = (0, 0);
        do
        {
            (due, var some) = await outbox.SendAsync(Rule, AttemptAsync, stop);
            sent += some;
        } while (due == Rule.Batch && down is null);
        return sent;

        async Task<Outcome> AttemptAsync(OperationsDb db, StationMessage row, CancellationToken token)
        {
            if (down is not null)
                return Failed(row, down);
            try
            {
                using var message = await mail.WriteAsync(row, token);
                if (message is null)
                    return Outcome.Nothing; // out of season there is nothing to read, which is not a failure
                await session.SendAsync(message, token);
                return Outcome.Sent;
            }
            catch (Exception fault) when (!token.IsCancellationRequested)
            {
                down = fault as NoMailServerException;
                return Failed(row, fault);
            }
        }
    }

    private Outcome Failed(StationMessage row, Exception fault)
    {
        var isLast = MailFailure.Of(fault) == MailOutcome.Never || row.Attempts >= Waits.Length;
        log.LogWarning(
            "Mail {MessageId} was not taken (attempt {Attempt}, {State}): {Error}",
            row.MessageId,
            row.Attempts + 1,
            isLast ? MessageState.Dead : MessageState.Waiting,
            fault.Message
        );
        return new(fault.Message, isLast ? null : Waits[row.Attempts]);
    }
}
