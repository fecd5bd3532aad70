using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Campaign.UmbracoHost.Scheduling;

/// <summary>Looks every few seconds what is due; Umbraco keeps this job outside its Core.</summary>
internal sealed class ScheduledPublishing(
    ScheduleRun run,
    ScheduleAlarms alarms,
    TimeProvider clock,
    ILogger<ScheduledPublishing> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            try
            {
                await run.RunAsync(clock.GetUtcNow().UtcDateTime);
                await alarms.SendAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Scheduled publishing failed; it is tried again in {Seconds} s.", Pause.TotalSeconds);
            }
    }
}
