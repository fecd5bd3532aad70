using Campaign.Core.Publication;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Publication;

/// <summary>Forgets what the publication log need not keep, in the database and in memory.</summary>
internal sealed class LogRetention(
    IPublicationLog log,
    SnapshotStore store,
    IOptions<ApiOptions> options,
    TimeProvider time,
    ILogger<LogRetention> logger
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do await PruneAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task PruneAsync(CancellationToken stop)
    {
        var before = time.GetUtcNow().AddDays(-options.Value.ChangesRetentionDays);
        try
        {
            if (await log.PruneAsync(before, stop) is > 0 and var gone)
                logger.LogInformation(
                    "Forgot {Count} rows of the publication log from before {Before:d}.",
                    gone,
                    before
                );
        }
        catch (Exception e) when (e is System.Data.Common.DbException)
        {
            logger.LogWarning(e, "The publication log could not be pruned; the next try is in {Interval}.", Interval);
        }
        store.Update(x => x.Forget(before));
    }
}
