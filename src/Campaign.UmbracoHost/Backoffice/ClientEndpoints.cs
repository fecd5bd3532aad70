using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Campaign.UmbracoHost.Backoffice;

/// <summary>Serves the bundled client: its files, and one page for every address of the backoffice.</summary>
internal static class ClientEndpoints
{
    private static readonly string[] GetOrHead = ["GET", "HEAD"];

    // Parts of /umbraco that are not pages: what is not mapped there is not found.
    private static readonly string[] NoPages =
    [
        "management",
        "backoffice",
        "delivery",
        "serverEventHub",
        "PreviewHub",
        "preview",
    ];

    public static void MapClient(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/umbraco/backoffice/{**path}", GetOrHead, ServeFile).ExcludeFromDescription();
        app.MapMethods("/umbraco/{**path:nonfile}", GetOrHead, ServePage).ExcludeFromDescription();
    }

    private static IResult ServeFile(string? path, HttpContext http, ClientArchive archive)
    {
        if (archive.Find(path ?? "") is not { } file || path is "index.html" or "entry.txt")
            return Results.NotFound();
        // scripts have their hash in their name
        var forever =
            path!.StartsWith("c/", StringComparison.Ordinal) || path.StartsWith("fonts/", StringComparison.Ordinal);
        http.Response.Headers.CacheControl = forever ? "public, max-age=31536000, immutable" : "no-cache";
        return Send(http, file);
    }

    private static IResult ServePage(string? path, HttpContext http, ClientArchive archive)
    {
        var first = path?.Split('/')[0];
        if (NoPages.Contains(first, StringComparer.OrdinalIgnoreCase))
            return Problems.NotFound();
        PageHeaders.Set(http.Response, $"'self' 'sha256-{archive.ImportMapHash}'");
        http.Response.Headers.CacheControl = "no-cache";
        return Send(http, archive.Shell);
    }

    private static IResult Send(HttpContext http, ClientFile file)
    {
        var headers = http.Response.Headers;
        headers.ETag = file.Tag;
        headers.XContentTypeOptions = "nosniff";
        if (http.Request.Headers.IfNoneMatch.ToString().Contains(file.Tag, StringComparison.Ordinal))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        if (file.Plain is { } plain)
            return Results.Bytes(plain, file.ContentType);
        headers.Vary = "Accept-Encoding";
        var accepted = http.Request.Headers.AcceptEncoding.ToString();
        if (accepted.Contains("br", StringComparison.Ordinal) && file.Brotli is { } brotli)
        {
            headers.ContentEncoding = "br";
            return Results.Bytes(brotli, file.ContentType);
        }
        if (!accepted.Contains("gzip", StringComparison.Ordinal))
            return Results.Bytes(file.Text(), file.ContentType);
        headers.ContentEncoding = "gzip";
        return Results.Bytes(file.Gzip!, file.ContentType);
    }
}

/// <summary>Headers of every page of the backoffice.</summary>
internal static class PageHeaders
{
    public static void Set(HttpResponse response, string scripts)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'self'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
            + "media-src 'self' blob:; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "SAMEORIGIN";
        headers["Referrer-Policy"] = "same-origin";
    }
}
