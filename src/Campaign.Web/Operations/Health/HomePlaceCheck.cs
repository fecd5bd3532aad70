using Campaign.Core.Publication;
using Campaign.Core.Time;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Operations.Health;

/// <summary>The place whose site this is, where one is set, is one unit of today.</summary>
internal sealed class HomePlaceCheck(IOptions<CampaignOptions> options, SnapshotStore store, CampaignClock clock)
    : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) => Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        if (options.Value.HomePlace is not { } code)
            return HealthCheckResult.Healthy("the whole country");
        return store.Current.Places.Resolve(code, clock.Today) is [var place]
            ? HealthCheckResult.Healthy(place.Header.Title)
            : HealthCheckResult.Degraded(
                $"Campaign:HomePlace: «{code}» is no unit of today; the home page leads to none."
            );
    }
}
