using Campaign.Core.Publication;
using Campaign.Web.Api.Problems;
using Campaign.Web.Api.Queries;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Api.Http;

/// <summary>
/// Waits for the version a request names: its client learnt of it from another node, or through a cache. See docs/api.
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
        // The wait itself ends with the patience: a version that never comes would be waited for for ever.
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
