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
) : IHealthCheck
{
    // Anybody may ask, so the database is not asked for each request.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private volatile Tuple<DateTimeOffset, HealthCheckResult>? _last;

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        if (!options.Value.On)
            return HealthCheckResult.Degraded("No backup leaves this machine by itself (Campaign:Backups).");
        var now = time.GetUtcNow();
        if (_last is not { } last || now - last.Item1 >= Kept)
            _last = last = new(now, await LookAsync(now, cancellationToken));
        return last.Item2;
    }

    private async Task<HealthCheckResult> LookAsync(DateTimeOffset now, CancellationToken stop)
    {
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
