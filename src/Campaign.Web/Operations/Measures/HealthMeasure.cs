using System.Diagnostics.Metrics;
using Campaign.Core.Measures;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Measures;

/// <summary>The checks of <c>/healthz/ready</c> as numbers, so that one alarm covers them all.</summary>
internal sealed class HealthMeasure : IHealthCheckPublisher
{
    private HealthReport? _last;

    public HealthMeasure(IMeterFactory meters) =>
        meters
            .Product()
            .CreateObservableGauge(
                "campaign.health",
                () =>
                    (_last?.Entries ?? new Dictionary<string, HealthReportEntry>()).Select(x => new Measurement<int>(
                        HealthStatus.Healthy - x.Value.Status,
                        new KeyValuePair<string, object?>("check", x.Key)
                    )),
                description: "State of each check: 0 ok, 1 degraded, 2 failed."
            );

    public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
    {
        _last = report;
        return Task.CompletedTask;
    }
}
