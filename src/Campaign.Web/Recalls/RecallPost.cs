using System.Buffers.Text;
using System.Security.Cryptography;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Periodic;
using Campaign.Web.Mail;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Campaign.Web.Recalls;

/// <summary>Writes to every station that got a recalled item by mail, once about each recall.</summary>
internal sealed class RecallPost(
    IDbContextFactory<OperationsDb> database,
    IEnumerable<IRecallRecipients> recipients,
    RecallText text,
    MailOutbox<RecallLetter> mails,
    SnapshotStore snapshots,
    CampaignClock clock,
    ILogger<RecallPost> log
)
{
    // A wrong number must be told even after a long failure of the server: together more than two days.
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(7),
        TimeSpan.FromHours(14),
        TimeSpan.FromHours(24),
    ];

    /// <summary>
    /// Queues the letters of every recall that has none yet. Each row says by itself what is missing, so a process that
    /// died after withdrawing an item leaves nobody untold. Returns how many letters.
    /// </summary>
    public async Task<int> QueueDueAsync(CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var due = await db.Set<RecallRow>().Where(x => x.MailedAt == null).ToListAsync(stop);
        var queued = 0;
        // What is public as it was is neither withdrawn nor corrected: that is under way, or it came to nothing.
        foreach (var recall in due.Where(x => x.Notice.HoldsIn(snapshots.Current)))
            queued += await QueueAsync(db, recall, stop);
        return queued;
    }

    private async Task<int> QueueAsync(OperationsDb db, RecallRow recall, CancellationToken stop)
    {
        var stations = new HashSet<(string Address, string Place)>();
        foreach (var channel in recipients)
            stations.UnionWith(await channel.OfAsync(recall, stop));
        var now = clock.UtcNow;
        db.AddRange(
            stations.Select(x => new RecallLetter
            {
                RecallId = recall.Id,
                // Made from recall and station: were two nodes to queue at once, the unique index refuses the second.
                MessageId = $"<{recall.Id:N}.{Digest(x)}@campaign>",
                Recipient = x.Address,
                Place = x.Place,
                Code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18)),
                NextAttemptAt = now,
                CreatedAt = now,
            })
        );
        recall.MailedAt = now;
        try
        {
            await db.SaveChangesAsync(stop);
            return stations.Count;
        }
        catch (DbUpdateException fault) when (!stop.IsCancellationRequested)
        {
            log.LogWarning(fault, "Letters about recall {Recall} were not queued; another node may have.", recall.Id);
            db.ChangeTracker.Clear();
            return 0;
        }
    }

    /// <summary>Sends everything that is due. Returns how many letters were sent.</summary>
    public Task<int> SendDueAsync(CancellationToken stop) => mails.SendDueAsync(Waits, WriteAsync, stop);

    private async Task<MimeMessage?> WriteAsync(OperationsDb db, RecallLetter letter, CancellationToken stop)
    {
        var recall = await db.Set<RecallRow>().AsNoTracking().SingleAsync(x => x.Id == letter.RecallId, stop);
        return text.Letter(recall.Notice, letter);
    }

    private static string Digest((string Address, string Place) station) =>
        Convert.ToHexStringLower(
            SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{station.Place} {station.Address}"))
        )[..16];
}

/// <summary>Runs every ten seconds, so that stations hear of a wrong number within a minute.</summary>
internal sealed class RecallPostJob(RecallPost post, TimeProvider time, ILogger<RecallPostJob> log)
    : PeriodicWork(new("The letters about recalls", TimeSpan.FromSeconds(10)) { AtStart = true }, time, log)
{
    protected override async Task WorkAsync(CancellationToken stop)
    {
        await post.QueueDueAsync(stop);
        await post.SendDueAsync(stop);
    }
}
