using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Publication;

/// <summary>
/// Publishes and withdraws what is due, every few seconds. Several nodes may all try: the write lock lets one at a time,
/// and the next finds nothing left to do.
/// </summary>
internal sealed class ScheduledPublishing(IContentService documents, TimeProvider time, ILogger<ScheduledPublishing> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Interval, time);
        do
            Run();
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // One document that cannot be published must not stop the others, nor the next round.
    internal void Run()
    {
        try
        {
            foreach (var result in documents.PerformScheduledPublish(time.GetUtcNow().UtcDateTime).Where(x => !x.Success))
                log.LogError("The scheduled publication of {Name} failed: {Result}.", result.Content?.Name, result.Result);
        }
        catch (Exception e)
        {
            log.LogError(e, "Scheduled publishing failed; the next try is in {Interval}.", Interval);
        }
    }
}
