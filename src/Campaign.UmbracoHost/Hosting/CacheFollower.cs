using Campaign.UmbracoHost.Persistence.Publication;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Campaign.UmbracoHost.Hosting;

/// <summary>Keeps this process's caches in step with what other processes save.</summary>
internal sealed class CacheFollower(
    CacheInstructions instructions,
    PublicationSignal signal,
    TimeProvider clock,
    ILogger<CacheFollower> log
) : BackgroundService, IServesReaders
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenPrunes = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var nextPrune = clock.GetUtcNow();
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = signal.Next;
            try
            {
                instructions.Follow();
                if (clock.GetUtcNow() >= nextPrune)
                {
                    instructions.Prune();
                    nextPrune = clock.GetUtcNow() + BetweenPrunes;
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(
                    e,
                    "The caches may lag behind other processes; it is tried again in {Seconds} s.",
                    Poll.TotalSeconds
                );
            }
            await Task.WhenAny(next, Task.Delay(Poll, clock, stoppingToken));
        }
    }
}
