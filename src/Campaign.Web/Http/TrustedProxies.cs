using Campaign.Web.Settings;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Http;

/// <summary>
/// Takes the client's address and scheme from X-Forwarded-For and X-Forwarded-Proto, but only from the proxies in
/// Campaign:TrustedProxies. Anyone else who could set these headers could choose their own quota.
/// </summary>
internal static class TrustedProxies
{
    /// <summary>Must come before everything that needs to know who the client is.</summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        var setting = app.Services.GetRequiredService<IOptions<CampaignOptions>>().Value.TrustedProxies;
        var networks = Networks.Parse(setting).Networks;
        if (networks.Count == 0)
        {
            app.Use(next => Warned(next, app.Logger));
            return;
        }
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            // Goes from the last entry back to the first one that no trusted proxy wrote.
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in networks)
            options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }

    // Behind a proxy that is not listed, all visitors share one quota, so the operator is warned.
    private static RequestDelegate Warned(RequestDelegate next, ILogger log)
    {
        var said = 0;
        return http =>
        {
            if (http.Request.Headers.ContainsKey("X-Forwarded-For") && Interlocked.Exchange(ref said, 1) == 0)
                log.LogWarning(
                    "A request from {Address} has the header X-Forwarded-For, which is ignored. If a proxy of yours is "
                        + "there, set Campaign:TrustedProxies to its address: until then its clients share one quota.",
                    http.Connection.RemoteIpAddress
                );
            return next(http);
        };
    }
}
