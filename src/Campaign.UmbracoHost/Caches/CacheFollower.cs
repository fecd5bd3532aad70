using Campaign.UmbracoHost.Periodic;
using Campaign.UmbracoHost.Persistence.Publication;
using Campaign.UmbracoHost.ReadersFirst;
using Microsoft.Extensions.Logging;

namespace Campaign.UmbracoHost.Caches;

/// <summary>Keeps this process's caches in step with what other processes save.</summary>
internal sealed class CacheFollower(
    CacheInstructions instructions,
    PublicationSignal signal,
    TimeProvider clock,
    ILogger<CacheFollower> log
)
    : PeriodicWork(
        new("Following what other processes save", TimeSpan.FromSeconds(1))
        {
            AtStart = true,
            Meanwhile = "The caches may lag behind.",
        },
        clock,
        log
    ),
        IServesReaders
{
    private static readonly TimeSpan BetweenPrunes = TimeSpan.FromHours(1);

    private DateTimeOffset _nextPrune;
    private Task _next = Task.CompletedTask;

    protected override Task WorkAsync(CancellationToken stop)
    {
        _next = signal.Next;
        instructions.WriteLate();
        instructions.Follow();
        if (Clock.GetUtcNow() >= _nextPrune)
        {
            instructions.Prune();
            _nextPrune = Clock.GetUtcNow() + BetweenPrunes;
        }
        return Task.CompletedTask;
    }

    protected override Task RestAsync(CancellationToken stop) => RestUntilAsync(_next, stop);
}
