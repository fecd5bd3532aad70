using Campaign.UmbracoHost.Hosting;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.Web.Settings;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Operations.Health;

/// <summary>
/// Checks that the data folder is writable and has room. Readers can be served without either, so a failure never takes
/// the node out of service.
/// </summary>
internal sealed class DiskCheck(IOptions<CampaignOptions> options, ReadersOnly? readersOnly = null) : IHealthCheck
{
    private const long Least = 200L << 20;

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        if (readersOnly is not null)
            return HealthCheckResult.Degraded(
                $"Readers only: the data folder {readersOnly.Folder} "
                    + $"could not be written at the start: {readersOnly.Reason}"
            );
        var folder = options.Value.DataPath;
        var probe = Path.Combine(folder, $".probe-{Guid.NewGuid():N}");
        try
        {
            await File.WriteAllTextAsync(probe, "", cancellationToken);
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Degraded($"The data folder cannot be written: {e.Message}");
        }
        var free = new DriveInfo(folder).AvailableFreeSpace;
        return free < Least
            ? HealthCheckResult.Degraded($"Only {free >> 20} MiB are free for the data folder.")
            : HealthCheckResult.Healthy($"{free >> 30} GiB free");
    }
}
