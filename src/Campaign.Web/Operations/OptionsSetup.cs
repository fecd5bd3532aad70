using Campaign.Core.Time;
using Campaign.Web.Http;
using Campaign.Web.Settings;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Operations;

/// <summary>Registers the options shared by all parts, the clock, and the culture in which everything runs.</summary>
public static class OptionsSetup
{
    /// <summary>
    /// Adds <see cref="CampaignOptions"/>, whose faults are reported together at start, and
    /// <see cref="CampaignClock"/>.
    /// </summary>
    public static IServiceCollection AddCampaignOptions(this IServiceCollection services, string contentRoot)
    {
        services
            .AddOptions<CampaignOptions>()
            .BindConfiguration(CampaignOptions.Section)
            .ValidateDataAnnotations()
            .Validate(
                x => TimeZoneInfo.TryFindSystemTimeZoneById(x.TimeZone, out _),
                "Campaign:TimeZone names no time zone of this machine (package tzdata)."
            )
            .Validate(
                x => x.SafeExitUrl.StartsWith("https://", StringComparison.Ordinal),
                "Campaign:SafeExitUrl must begin with https://."
            )
            .Validate(x => x.BaseUrl?.EndsWith('/') != true, "Campaign:BaseUrl must not end with a slash.")
            .Validate(
                x => Networks.Parse(x.TrustedProxies).Fault is null,
                "Campaign:TrustedProxies must list addresses (127.0.0.1) or networks (10.0.0.0/8), separated by commas."
            )
            .ValidateOnStart();
        services.PostConfigure<CampaignOptions>(x =>
        {
            x.DataPath = Path.GetFullPath(x.DataPath, contentRoot);
            x.ContentPath = Path.GetFullPath(x.ContentPath, contentRoot);
            x.ThemesPath = Path.GetFullPath(x.ThemesPath, contentRoot);
        });
        services.AddHostedService<Shutdown>();
        services
            .AddOptions<HostOptions>()
            .Configure<IOptions<CampaignOptions>>((host, x) => host.ShutdownTimeout = Shutdown.Within(x.Value));
        services.TryAddSingleton(TimeProvider.System);
        return services.AddSingleton(x => new CampaignClock(
            x.GetRequiredService<TimeProvider>(),
            TimeZoneInfo.FindSystemTimeZoneById(x.GetRequiredService<IOptions<CampaignOptions>>().Value.TimeZone)
        ));
    }
}
