using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Campaign.Web.Api.Hot;

/// <summary>Puts the hot path in front of the HTTP server on every address it listens at.</summary>
internal static class HotSetup
{
    public static IWebHostBuilder UseHotPath(this IWebHostBuilder web) =>
        web.ConfigureKestrel(x => x.ConfigureEndpointDefaults(Use));

    // Under TLS only ciphertext comes by here, which is no known head.
    private static void Use(ListenOptions listen)
    {
        var path = listen.ApplicationServices.GetRequiredService<HotPath>();
        listen.Use(next => connection => RunAsync(connection, path, next));
    }

    private static async Task RunAsync(ConnectionContext connection, HotPath path, ConnectionDelegate next)
    {
        if (connection.Features.Get<IConnectionSocketFeature>() is { } feature
            && !await new HotConnection(connection, feature.Socket, path).RunAsync())
            return;
        await next(connection);
    }
}
