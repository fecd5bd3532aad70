using Campaign.UmbracoHost.ReadersFirst;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Campaign.UmbracoHost.Search;

/// <summary>
/// Keeps the backoffice's index in step while nobody searches, so that a search after an import does not have to wait.
/// </summary>
internal sealed class NodeSearchFollower(NodeSearch search, TimeProvider clock, ILogger<NodeSearchFollower> log)
    : BackgroundService,
        IServesReaders
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Poll, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
                return;
            try
            {
                search.Follow();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(
                    e,
                    "The backoffice's search index could not follow; it is tried again in {Seconds} s.",
                    Poll.TotalSeconds
                );
            }
        }
    }
}
