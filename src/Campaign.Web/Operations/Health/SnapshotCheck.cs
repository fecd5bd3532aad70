using Campaign.Core.Publication;
using Campaign.UmbracoHost.ReadersFirst;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Health;

/// <summary>Checks that readers see what was published: the snapshot is at the head of the log.</summary>
internal sealed class SnapshotCheck(SnapshotStore store, IPublicationLog log, DatabaseState state) : IHealthCheck
{
    // Said until this process ends: soon the log has as many rows again, with others of the same numbers.
    private volatile string? _lost;

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
        if (head < seq)
            _lost = $"The log ended at {head} while this node showed {seq}";
        return head - seq > Slack ? HealthCheckResult.Unhealthy($"The snapshot stands at {seq}, the log at {head}.")
            : _lost is { } lost
                ? HealthCheckResult.Degraded(
                    $"{lost}: the database lost publications, as an older copy does. Stop every node, run "
                        + "'campaign database renew-log', and start them."
                )
            : HealthCheckResult.Healthy($"{store.Current.Count} items at {seq}");
    }
}
