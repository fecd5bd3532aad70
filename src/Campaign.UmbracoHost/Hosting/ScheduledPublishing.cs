using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Hosting;

/// <summary>
/// Publishes and withdraws what is due; Umbraco keeps this job outside its Core. On several nodes each looks, and the
/// write lock lets one of them find something.
/// </summary>
internal sealed class ScheduledPublishing(
    IContentService contents, TimeProvider clock, ILogger<ScheduledPublishing> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            try
            {
                foreach (var result in contents.PerformScheduledPublish(clock.GetUtcNow().UtcDateTime))
                    if (result.Success)
                        log.LogInformation("{Name} ({Key}): {Result}", result.Content?.Name, result.Content?.Key, result.Result);
                    else
                        log.LogError("{Name} ({Key}) was due and failed: {Result}", result.Content?.Name, result.Content?.Key, result.Result);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Scheduled publishing failed; it is tried again in {Seconds} s.", Pause.TotalSeconds);
            }
    }
}
