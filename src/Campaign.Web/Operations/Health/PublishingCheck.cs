using Campaign.UmbracoHost.ReadersFirst;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Health;

/// <summary>Checks that officers can save and publish, which needs more than serving readers.</summary>
internal sealed class PublishingCheck(DatabaseState state, ReadersOnly? readersOnly = null) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            state.IsAway ? HealthCheckResult.Degraded("Nothing can be saved: the database does not answer.")
            : readersOnly is not null ? HealthCheckResult.Degraded("Nothing can be saved: readers only.")
            : HealthCheckResult.Healthy()
        );
}
