using Microsoft.AspNetCore.Http;

namespace Campaign.UmbracoHost.Requests;

/// <summary>Tells requests made by another site's page apart from those of our own pages.</summary>
internal static class SameOrigin
{
    public static bool IsForeign(HttpRequest request)
    {
        if (
            request.Headers.TryGetValue("Sec-Fetch-Site", out var site)
            && site.ToString() is "cross-site" or "same-site"
        )
            return true;
        // Browsers send Origin with every request that may change something.
        return request.Headers.Origin.ToString() is { Length: > 0 } origin
            && (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.Authority != request.Host.Value);
    }
}
