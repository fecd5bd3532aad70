using Campaign.Core.Publication;
using Campaign.UmbracoHost.ReadersFirst;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Health;

/// <summary>
/// Checks that the database answers. Readers are served from memory without it, so a failure never takes the node out
/// of service.
/// </summary>
internal sealed class DatabaseCheck(IPublicationLog log, DatabaseState state) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        state.IsAway
            ? HealthCheckResult.Degraded("The database does not answer; readers are served from memory.")
            : HealthCheckResult.Healthy($"publication log at {await log.HeadAsync(cancellationToken)}");
}
