using System.Diagnostics.Metrics;
using Campaign.Core.Measures;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Measures;

/// <summary>The checks of <c>/healthz/ready</c> as numbers, so that one alarm covers them all.</summary>
internal sealed class HealthMeasure : IHealthCheckPublisher
{
    // Asked every half minute.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

    private readonly LastRead<HealthReport> _last;

    public HealthMeasure(IMeterFactory meters, TimeProvider time)
    {
        _last = new(time, Fresh);
        meters
            .Product()
            .CreateObservableGauge(
                "campaign.health",
                () =>
                    Entries.Select(x => new Measurement<int>(
                        HealthStatus.Healthy - x.Value.Status,
                        new KeyValuePair<string, object?>("check", x.Key)
                    )),
                description: "State of each check: 0 ok, 1 degraded, 2 failed."
            );
    }

    private IReadOnlyDictionary<string, HealthReportEntry> Entries =>
        _last.Value?.Entries ?? new Dictionary<string, HealthReportEntry>();

    public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
    {
        _last.Value = report;
        return Task.CompletedTask;
    }
}
