using Campaign.Web.Operations.Backups;
using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Operations.Health;

/// <summary>Checks that a backup left the machine in the last two days.</summary>
internal sealed class BackupCheck(
    IDbContextFactory<OperationsDb> database,
    IOptions<BackupOptions> options,
    TimeProvider time
) : KeptCheck(TimeSpan.FromMinutes(1), time)
{
    protected override async Task<HealthCheckResult> LookAsync(DateTimeOffset now, CancellationToken stop)
    {
        if (!options.Value.On)
            return HealthCheckResult.Degraded("No backup leaves this machine by itself (Campaign:Backups).");
        await using var db = await database.CreateDbContextAsync(stop);
        var backups = db.Set<DailyBackup>().AsNoTracking();
        var made = await backups
            .Where(x => x.State == MessageState.Sent)
            .OrderByDescending(x => x.SentAt)
            .FirstOrDefaultAsync(stop);
        if (made?.SentAt is { } at && now - at < BackupOptions.Oldest)
            return HealthCheckResult.Healthy($"{made.Name}, {made.Bytes:N0} bytes");
        // Before the first night there is none yet, which is no fault.
        var begun = await backups.OrderBy(x => x.CreatedAt).FirstOrDefaultAsync(stop);
        if (begun is null || (made is null && now - begun.CreatedAt < BackupOptions.Oldest && begun.LastError is null))
            return HealthCheckResult.Healthy("The first backup has not been due yet.");
        var fault = await backups
            .OrderByDescending(x => x.CreatedAt)
            .Select(x => x.LastError)
            .FirstOrDefaultAsync(stop);
        return HealthCheckResult.Degraded(
            made is null
                ? $"No backup has left this machine yet. {fault}"
                : $"The last backup that left this machine is of {made.SentAt:yyyy-MM-dd HH:mm} UTC. {fault}"
        );
    }
}
