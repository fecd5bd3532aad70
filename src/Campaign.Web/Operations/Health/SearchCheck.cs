using Campaign.Web.Search;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Health;

/// <summary>The search index has been built and can be read; one that is broken is built anew from then on.</summary>
internal sealed class SearchCheck(SearchService search, TimeProvider time) : IHealthCheck
{
    // Anybody may ask how the site is; the whole file is not read for each of them.
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
