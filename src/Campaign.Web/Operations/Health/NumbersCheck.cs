using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Health;

/// <summary>
/// Checks that emergency and national numbers were checked recently enough. They stay published in any case.
/// </summary>
internal sealed class NumbersCheck(SnapshotStore store, CampaignClock clock) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var alarms = Ageing.On(store.Current, clock.Today).Alarms;
        return Task.FromResult(
            alarms.IsEmpty
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded(
                    $"Nobody has checked these numbers for too long: {string.Join(", ", alarms.Select(x => x.Title))}."
                )
        );
    }
}
