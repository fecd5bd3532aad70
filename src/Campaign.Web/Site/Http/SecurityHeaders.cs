using Campaign.Web.Site.Assets;
using Microsoft.Extensions.Primitives;

namespace Campaign.Web.Site.Http;

/// <summary>What browsers are told not to do.</summary>
internal static class SecurityHeaders
{
    /// <summary>
    /// Nothing comes from another host, and of what is inline only the parts of help pages are taken. Pictures inside the style sheet are data: addresses.
    /// </summary>
    internal static readonly string PagePolicy =
        $"default-src 'none'; style-src 'self' {QuietParts.StyleHash}; script-src 'self' {QuietParts.ScriptHash}; "
        + "img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string Features =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
        + "microphone=(), midi=(), payment=(), usb=(), browsing-topics=()";

    private static readonly KeyValuePair<string, StringValues>[] Plain =
    [
        new("X-Content-Type-Options", "nosniff"),
        new("Referrer-Policy", "no-referrer"),
        new("Permissions-Policy", Features),
        new("Cross-Origin-Opener-Policy", "same-origin"),
    ];

    private static readonly KeyValuePair<string, StringValues>[] Secure =
        [.. Plain, new("Strict-Transport-Security", "max-age=31536000; includeSubDomains")];

    /// <summary>What a page of the site says besides <see cref="Everywhere"/>.</summary>
    public static KeyValuePair<string, StringValues>[] Page { get; } =
        [new("Content-Security-Policy", PagePolicy), new("X-Frame-Options", "DENY")];

    /// <summary>What every answer says, whichever area gives it.</summary>
    /// <param name="secure">Whether the site is served over TLS, here or by a server in front.</param>
    public static KeyValuePair<string, StringValues>[] Everywhere(bool secure) => secure ? Secure : Plain;

    /// <summary>Sets headers of an answer.</summary>
    public static void Set(HttpResponse response, KeyValuePair<string, StringValues>[] headers)
    {
        foreach (var (name, value) in headers)
            response.Headers[name] = value;
    }
}
