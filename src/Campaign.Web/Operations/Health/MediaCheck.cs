using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.MediaStorage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Health;

/// <summary>Checks that uploaded files can be reached. Texts are served without them.</summary>
internal sealed class MediaCheck(IMediaStore store, TimeProvider time) : KeptCheck(TimeSpan.FromSeconds(5), time)
{
    protected override Task<HealthCheckResult> LookAsync(DateTimeOffset now, CancellationToken stop) =>
        Task.FromResult(Look());

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
