using Campaign.Core.Publication;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Http.Answers;

/// <summary>
/// Waits for the version that a request names, which its client learnt of from another node or through a cache. See
/// docs/api.
/// </summary>
internal sealed class VersionWait(SnapshotStore store, IOptions<ApiOptions> options)
{
    /// <summary>A snapshot that contains the version.</summary>
    /// <exception cref="ProblemException">This node does not know it yet.</exception>
    public async Task<CampaignSnapshot> SnapshotAsync(ApiQuery query, CancellationToken stop)
    {
        var current = store.Current;
        if (query.Long(Parameter.MinVersion.Name) is not { } wanted || current.Seq >= wanted)
            return current;
        // Cancels the wait as well when patience runs out; otherwise waiting for a version that never comes would not
        // end.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(options.Value.MinVersionWait);
        try
        {
            return await store.NewerThanAsync(wanted - 1, patience.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new ProblemException(ProblemType.NotYet, $"This node has followed the log to {store.Current.Seq}.")
            {
                RetryAfter = TimeSpan.FromSeconds(1),
            };
        }
    }
}
