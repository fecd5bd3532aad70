using Campaign.Web.Settings;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Campaign.Web.Http;

/// <summary>What browsers are told not to do.</summary>
internal static class SecurityHeaders
{
    private const string Features =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
        + "microphone=(), midi=(), payment=(), usb=(), browsing-topics=()";

    private static readonly KeyValuePair<string, StringValues>[] Plain =
    [
        new("X-Content-Type-Options", "nosniff"),
        new("Referrer-Policy", "no-referrer"),
        new("Permissions-Policy", Features),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        // Of what is no page: opened on its own it must not run or load anything.
        new("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
    ];

    private static readonly KeyValuePair<string, StringValues>[] Secure =
    [
        .. Plain,
        new("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
    ];

    /// <summary>
    /// Sends them with every answer, whoever gives it: prepared bytes, an error, a file. An answer that states one
    /// itself keeps its own. To stand in front of everything.
    /// </summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app)
    {
        // TLS usually ends in a server in front.
        var isSecure =
            app.ApplicationServices.GetRequiredService<IOptions<CampaignOptions>>()
                .Value.BaseUrl?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) == true;
        return app.Use(next =>
            http =>
            {
                http.Response.OnStarting(isSecure || http.Request.IsHttps ? AddSecure : AddPlain, http.Response);
                return next(http);
            }
        );
    }

    /// <summary>Sets headers of an answer.</summary>
    public static void Set(HttpResponse response, KeyValuePair<string, StringValues>[] headers)
    {
        foreach (var (name, value) in headers)
            response.Headers[name] = value;
    }

    private static Task AddSecure(object response) => Add((HttpResponse)response, Secure);

    private static Task AddPlain(object response) => Add((HttpResponse)response, Plain);

    private static Task Add(HttpResponse response, KeyValuePair<string, StringValues>[] headers)
    {
        foreach (var (name, value) in headers)
            response.Headers.TryAdd(name, value);
        return Task.CompletedTask;
    }
}
