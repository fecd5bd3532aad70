namespace Campaign.Web.Site.Http;

/// <summary>What browsers are told not to do.</summary>
internal static class SecurityHeaders
{
    /// <summary>
    /// Nothing comes from another host and nothing inline runs. Pictures inside the style sheet are data: addresses.
    /// </summary>
    internal const string PagePolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "media-src 'self'; connect-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string Features =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
        + "microphone=(), midi=(), payment=(), usb=(), browsing-topics=()";

    /// <summary>Headers of every answer, whichever area gives it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="secure">Whether the site is served over TLS, here or by a server in front.</param>
    public static void ForAll(HttpContext http, bool secure)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = Features;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (secure || http.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
    }

    /// <summary>Headers of a page of the site.</summary>
    public static void ForPage(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = PagePolicy;
        response.Headers.XFrameOptions = "DENY";
    }
}
