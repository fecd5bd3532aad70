using System.Globalization;
using Campaign.Core.Time;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Health;

/// <summary>Checks for ICU data and tzdata, which Vietnamese dates and the campaign's time zone need.</summary>
internal sealed class CultureCheck(CampaignClock clock) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var day = new DateTime(2021, 11, 25).ToString("dddd", CultureInfo.GetCultureInfo("vi-VN"));
        if (!string.Equals(day, "Thứ Năm", StringComparison.OrdinalIgnoreCase))
            return Task.FromResult(
                HealthCheckResult.Unhealthy(
                    "Vietnamese culture data are missing (package libicu, and no invariant mode)."
                )
            );
        return Task.FromResult(HealthCheckResult.Healthy($"vi-VN, {clock.Zone.Id}, now {clock.Now:yyyy-MM-dd HH:mm}"));
    }
}
