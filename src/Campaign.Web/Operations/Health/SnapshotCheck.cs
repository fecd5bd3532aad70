using Campaign.Core.Publication;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Health;

/// <summary>Checks that readers see what was published: the snapshot is at the head of the log.</summary>
internal sealed class SnapshotCheck(SnapshotStore store, IPublicationLog log) : IHealthCheck
{
    // A publication in progress is not a fault, but a node this far behind must not serve.
    private const long Slack = 50;

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var (head, seq) = (await log.HeadAsync(cancellationToken), store.Current.Seq);
        return head - seq > Slack
            ? HealthCheckResult.Unhealthy($"The snapshot stands at {seq}, the log at {head}.")
            : HealthCheckResult.Healthy($"{store.Current.Count} items at {seq}");
    }
}
