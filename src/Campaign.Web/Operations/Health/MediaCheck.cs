using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.MediaStorage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Health;

/// <summary>Checks that uploaded files can be reached. Texts are served without them.</summary>
internal sealed class MediaCheck(IMediaStore store, TimeProvider time) : IHealthCheck
{
    // Anybody may ask, so the storage is not asked for each request.
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);
    private volatile Tuple<DateTimeOffset, HealthCheckResult>? _last;

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var now = time.GetUtcNow();
        if (_last is not { } last || now - last.Item1 >= Kept)
            _last = last = new(now, Look());
        return Task.FromResult(last.Item2);
    }

    private HealthCheckResult Look()
    {
        try
        {
            return store.Find(SharedMedia.File) is null
                ? HealthCheckResult.Degraded($"There is no {SharedMedia.File} in {store.Place}: is it mounted?")
                : HealthCheckResult.Healthy($"In {store.Place}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Degraded(e.Message);
        }
    }
}
