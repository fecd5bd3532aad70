using Microsoft.AspNetCore.Connections;

namespace Campaign.Web.Hot;

/// <summary>Puts the hot path in front of the HTTP server.</summary>
internal static class HotSetup
{
    // Of several that can listen at an address the HTTP server takes the one registered last.
    public static IWebHostBuilder UseHotPath(this IWebHostBuilder web) =>
        web.ConfigureServices(x => x.AddSingleton<IConnectionListenerFactory, HotListeners>());
}
