using Campaign.Core.Publication;
using Campaign.UmbracoHost.ReadersFirst;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Health;

/// <summary>Checks that readers see what was published: the snapshot is at the head of the log.</summary>
internal sealed class SnapshotCheck(SnapshotStore store, IPublicationLog log, DatabaseState state) : IHealthCheck
{
    // A publication in progress is not a fault, but a node this far behind must not serve.
    private const long Slack = 50;

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        if (state.IsAway)
            return HealthCheckResult.Degraded(
                $"{store.Current.Count} items at {store.Current.Seq}, the last that the database told of."
            );
        // In this order, or a publication in between would look like a log that lost something.
        var seq = store.Current.Seq;
        var head = await log.HeadAsync(cancellationToken);
        return head - seq > Slack ? HealthCheckResult.Unhealthy($"The snapshot stands at {seq}, the log at {head}.")
            : head < seq
                ? HealthCheckResult.Degraded(
                    $"The log ends at {head} and this node shows {seq}: the database lost publications, as an older "
                        + "copy does. Restart this node, so that it shows what the database has."
                )
            : HealthCheckResult.Healthy($"{store.Current.Count} items at {seq}");
    }
}
