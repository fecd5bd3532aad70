using Campaign.Web.Search;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Health;

/// <summary>The search index has been built.</summary>
internal sealed class SearchCheck(SearchService search) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            search.IsReady ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("The index is being built.")
        );
}
