using Campaign.Core.Publication;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Health;

/// <summary>Checks that the database answers.</summary>
internal sealed class DatabaseCheck(IPublicationLog log) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) => HealthCheckResult.Healthy($"publication log at {await log.HeadAsync(cancellationToken)}");
}
