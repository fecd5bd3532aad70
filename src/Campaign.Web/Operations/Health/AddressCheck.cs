using Campaign.Web.Settings;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Operations.Health;

/// <summary>Checks that the site knows its public address.</summary>
internal sealed class AddressCheck(IOptions<CampaignOptions> options) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            options.Value.BaseUrl is { } address
                ? HealthCheckResult.Healthy(address)
                : HealthCheckResult.Degraded(
                    "Campaign:BaseUrl is not set: only requests to localhost, this machine's name and its addresses "
                        + "are "
                        + "answered."
                )
        );
}
