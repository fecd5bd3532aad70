using Campaign.UmbracoHost.Periodic;
using Microsoft.Extensions.Logging;

namespace Campaign.UmbracoHost.MediaStorage;

/// <summary>What is served no more does not stay on the disks of nodes that once served it.</summary>
internal sealed class WithdrawnCopies(MediaBucket bucket, TimeProvider clock, ILogger<WithdrawnCopies> log)
    : PeriodicWork(
        new("Deleting copies of withdrawn files", TimeSpan.FromHours(1))
        {
            AtStart = true,
            AfterFault = TimeSpan.FromMinutes(1),
            Meanwhile = "They stay on this node's disk, but are not served.",
        },
        clock,
        log
    )
{
    protected override Task WorkAsync(CancellationToken stop)
    {
        bucket.ForgetCopies();
        return Task.CompletedTask;
    }
}
