using Campaign.Rendering.Browser;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Health;

/// <summary>Checks for Chromium. Without it the site works, and the addresses of PDFs say what is missing.</summary>
internal sealed class ChromiumCheck(IRenderer renderer) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var health = renderer.Health;
        return Task.FromResult(
            health.Available ? HealthCheckResult.Healthy(health.Detail) : HealthCheckResult.Degraded(health.Detail)
        );
    }
}
