using Campaign.Web.Settings;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Campaign.Web.Http;

/// <summary>Headers that tell browsers what not to do.</summary>
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
        // For anything that is not a page: opened by itself, it must not run or load anything.
        new("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
    ];

    private static readonly KeyValuePair<string, StringValues>[] Secure =
    [
        .. Plain,
        new("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
    ];

    /// <summary>
    /// Adds them to every answer, whether prepared bytes, an error or a file. An answer that sets one itself keeps its
    /// own. Must come before everything else.
    /// </summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app)
    {
        // TLS usually ends at a server in front of this one.
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

    /// <summary>Sets headers on an answer.</summary>
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
