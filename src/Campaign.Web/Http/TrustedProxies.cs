using Campaign.Web.Settings;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Http;

/// <summary>
/// Takes the client's address and scheme from X-Forwarded-For and X-Forwarded-Proto, from the proxies of
/// Campaign:TrustedProxies and from nobody else: whoever could write these headers would choose the own quota.
/// </summary>
internal static class TrustedProxies
{
    /// <summary>To stand before everything that asks who the client is.</summary>
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
            // from the last entry back to the first that no trusted proxy wrote
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in networks)
            options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }

    // Behind a proxy that is not named all visitors share one quota, which somebody should hear of.
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
