using Campaign.UmbracoHost.Periodic;
using Campaign.UmbracoHost.ReadersFirst;
using Microsoft.Extensions.Logging;

namespace Campaign.UmbracoHost.Search;

/// <summary>
/// Keeps the backoffice's index in step while nobody searches, so that a search after an import does not have to wait.
/// </summary>
internal sealed class NodeSearchFollower(NodeSearch search, TimeProvider clock, ILogger<NodeSearchFollower> log)
    : PeriodicWork(new("Following with the backoffice's search index", TimeSpan.FromSeconds(5)), clock, log),
        IServesReaders
{
    protected override Task WorkAsync(CancellationToken stop)
    {
        search.Follow();
        return Task.CompletedTask;
    }
}
