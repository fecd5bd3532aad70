using Campaign.UmbracoHost.Periodic;
using Microsoft.Extensions.Logging;

namespace Campaign.UmbracoHost.Scheduling;

/// <summary>Looks every few seconds what is due; Umbraco keeps this job outside its Core.</summary>
internal sealed class ScheduledPublishing(
    ScheduleRun run,
    ScheduleAlarms alarms,
    TimeProvider clock,
    ILogger<ScheduledPublishing> log
) : PeriodicWork(new("Scheduled publishing", TimeSpan.FromSeconds(10)), clock, log)
{
    protected override async Task WorkAsync(CancellationToken stop)
    {
        await run.RunAsync(Clock.GetUtcNow().UtcDateTime);
        await alarms.SendAsync(stop);
    }
}
