using Campaign.Core.Publication;
using Campaign.UmbracoHost.Periodic;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Publication;

/// <summary>Deletes what the publication log no longer needs to keep, in memory and in the database.</summary>
internal sealed class LogRetention(
    IPublicationLog publications,
    SnapshotStore store,
    IOptions<ApiOptions> options,
    TimeProvider time,
    ILogger<LogRetention> log
) : PeriodicWork(new("Pruning the publication log", TimeSpan.FromHours(6)) { AtStart = true }, time, log)
{
    protected override async Task WorkAsync(CancellationToken stop)
    {
        var before = Clock.GetUtcNow().AddDays(-options.Value.ChangesRetentionDays);
        store.Update(x => x.Forget(before));
        if (await publications.PruneAsync(before, stop) is > 0 and var gone)
            Log.LogInformation("Forgot {Count} rows of the publication log from before {Before:d}.", gone, before);
    }
}
