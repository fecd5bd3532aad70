using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.MediaStorage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Health;

/// <summary>
/// Checks that uploaded files can be reached. Texts are served without them, so a storage that hangs must not hang the
/// answer by which a balancer decides about the node.
/// </summary>
internal sealed class MediaCheck(IMediaStore store, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5),
        Patience = TimeSpan.FromSeconds(2);

    private readonly Lock _turn = new();
    private DateTimeOffset _begun;
    private Task<HealthCheckResult>? _look;

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return await Current().WaitAsync(Patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            var place = char.ToUpperInvariant(store.Place[0]) + store.Place[1..];
            return HealthCheckResult.Degraded($"{place} has not answered for {Patience.TotalSeconds:0} seconds.");
        }
    }

    // Anybody may ask, so the storage is not asked for each request, and never twice at a time.
    private Task<HealthCheckResult> Current()
    {
        lock (_turn)
        {
            var now = time.GetUtcNow();
            if (_look is null || (_look.IsCompleted && now - _begun >= Kept))
                (_begun, _look) = (now, Task.Run(Look));
            return _look;
        }
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
