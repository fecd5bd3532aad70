using Campaign.Core.Time;
using Campaign.UmbracoHost.Periodic;
using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Operations.Backups;

/// <summary>
/// Makes one backup a day, on one of the nodes. What was missed while the site was stopped is made at the next start,
/// and what failed is tried again until the next day's is due.
/// </summary>
internal sealed class BackupSchedule(
    IDbContextFactory<OperationsDb> database,
    Outbox<DailyBackup> outbox,
    BackupRun run,
    IOptions<BackupOptions> options,
    CampaignClock clock,
    TimeProvider time,
    ILogger<BackupSchedule> log
)
    : PeriodicWork(
        new("Backing up", TimeSpan.FromMinutes(1))
        {
            AtStart = true,
            Meanwhile = "No backup leaves this machine; health says so after two days.",
        },
        time,
        log
    )
{
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    public override Task StartAsync(CancellationToken cancellationToken) =>
        options.Value.On ? base.StartAsync(cancellationToken) : Task.CompletedTask;

    /// <summary>One round; false when it failed, which is told.</summary>
    internal Task<bool> RoundAsync(CancellationToken stop) => TryAsync(stop);

    /// <summary>Queues the day's backup if it is due, and makes it if no other node does.</summary>
    protected override async Task WorkAsync(CancellationToken stop)
    {
        await QueueAsync(stop);
        var limit = TimeSpan.FromMinutes(options.Value.LimitMinutes);
        string? fault = null;
        await outbox.SendAsync(
            new(Batch: 1, AtOnce: 1, Lease: limit + TimeSpan.FromMinutes(5)),
            async (db, backup, token) =>
            {
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(token);
                patience.CancelAfter(limit);
                try
                {
                    (backup.Name, backup.Bytes) = await run.MakeAsync(patience.Token);
                    Log.LogInformation(
                        "The backup {Name} of {Bytes} bytes left the machine.",
                        backup.Name,
                        backup.Bytes
                    );
                    return Outcome.Sent;
                }
                catch (Exception) when (token.IsCancellationRequested)
                {
                    // A node that stops does not keep the next one waiting.
                    await Outbox<DailyBackup>.ClaimAsync(db, backup, clock.UtcNow, CancellationToken.None);
                    throw;
                }
                catch (Exception e) when (e is not OutOfMemoryException)
                {
                    fault = e is OperationCanceledException ? $"It took longer than {limit}." : e.Message;
                    return new(fault, Wait);
                }
            },
            stop
        );
        // Between two attempts nothing has become better.
        if ((fault ?? await outbox.FaultAsync(stop)) is { } told)
            throw new BackupFaultException(told);
    }

    private async Task QueueAsync(CancellationToken stop)
    {
        var now = clock.Now;
        var day = TimeOnly.FromDateTime(now) >= options.Value.Time ? clock.Today : clock.Today.AddDays(-1);
        var id = StoredDay.Text(day);
        // Yesterday's can no longer be made. Another node may have queued today's meanwhile.
        await using (var db = await database.CreateDbContextAsync(stop))
            await db.Set<DailyBackup>()
                .Where(x => x.State == MessageState.Waiting && x.MessageId != id)
                .ExecuteUpdateAsync(x => x.SetProperty(r => r.State, MessageState.Dead), stop);
        await outbox.AddOnceAsync(new() { MessageId = id }, stop);
        await outbox.ForgetAsync(Kept, stop);
    }
}
