using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Operations.Health;

/// <summary>The data folder can be written and has room.</summary>
internal sealed class DiskCheck(IOptions<CampaignOptions> options) : IHealthCheck
{
    private const long Least = 200L << 20;

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var folder = options.Value.DataPath;
        var probe = Path.Combine(folder, $".probe-{Guid.NewGuid():N}");
        try
        {
            await File.WriteAllTextAsync(probe, "", cancellationToken);
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy($"The data folder cannot be written: {e.Message}");
        }
        var free = new DriveInfo(folder).AvailableFreeSpace;
        return free < Least
            ? HealthCheckResult.Degraded($"Only {free >> 20} MiB are free for the data folder.")
            : HealthCheckResult.Healthy($"{free >> 30} GiB free");
    }
}
