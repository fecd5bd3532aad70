using Campaign.Web.Api;
using Campaign.Web.Api.Limits;
using Microsoft.AspNetCore.Connections;

namespace Campaign.Web.Hot;

/// <summary>Puts the hot path in front of the HTTP server.</summary>
internal static class HotSetup
{
    /// <summary>Registers what the answers come from, once, whichever area asks first.</summary>
    public static IServiceCollection AddHotPath(this IServiceCollection services)
    {
        if (services.Any(x => x.ServiceType == typeof(HotPath)))
            return services;
        services.AddOptions<ApiOptions>().BindConfiguration(ApiOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<RateLimitOptions>().BindConfiguration(RateLimitOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<RateLimiter>();
        return services.AddSingleton<HotPath>();
    }

    /// <summary>Gives every connection to the hot path first.</summary>
    // Of several that can listen at an address the HTTP server takes the one registered last.
    public static IWebHostBuilder UseHotPath(this IWebHostBuilder web) =>
        web.ConfigureServices(x => x.AddSingleton<IConnectionListenerFactory, HotListeners>());
}
