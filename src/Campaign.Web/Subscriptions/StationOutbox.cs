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
    ProgrammeCorrections corrections,
    MailOutbox<StationMessage> mails,
    CampaignClock clock
)
{
    // Together about ten hours, after which the day's programme is useless.
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(7),
    ];

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
        {
            await outbox.ForgetAsync(Kept, stop);
            await db.Set<StationMessage>()
                .Where(x => x.Said != null && x.Day != today)
                .ExecuteUpdateAsync(x => x.SetProperty(r => r.Said, (string?)null), stop);
        }
        return due.Count;
    }

    /// <summary>
    /// Queues corrections of programmes that changed after they were sent. Returns the number queued.
    /// </summary>
    public Task<int> QueueCorrectionsAsync(CancellationToken stop) => corrections.QueueDueAsync(stop);

    /// <summary>Sends everything that is due. Returns how many messages were sent.</summary>
    public Task<int> SendDueAsync(CancellationToken stop) =>
        // Out of season there is nothing to read, which is not a failure.
        mails.SendDueAsync(Waits, mail.WriteAsync, stop);
}
