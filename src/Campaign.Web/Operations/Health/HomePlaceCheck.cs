using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Settings;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Operations.Health;

/// <summary>Checks that the place whose site this is, if one is configured, is a unit that exists today.</summary>
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
