using Campaign.Web.Search;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Health;

/// <summary>Checks that the search index was built and can be read. A broken one is rebuilt.</summary>
internal sealed class SearchCheck(SearchService search, TimeProvider time) : IHealthCheck
{
    // Anybody may ask, so the index file is not read for each request.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private long _soundAt = -1;

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            IsSound() ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("The index is being built.")
        );

    private bool IsSound()
    {
        if (!search.IsReady)
            return false;
        if (Interlocked.Read(ref _soundAt) is >= 0 and var at && time.GetElapsedTime(at) < Kept)
            return true;
        if (!search.CanRead())
            return false;
        Interlocked.Exchange(ref _soundAt, time.GetTimestamp());
        return true;
    }
}
