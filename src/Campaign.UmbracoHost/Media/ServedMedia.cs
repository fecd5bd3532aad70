using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.IO;

namespace Campaign.UmbracoHost.Media;

/// <summary>Serves uploaded files from outside the web root. They are never treated as pages.</summary>
public static class ServedMedia
{
    /// <summary>Maps /media.</summary>
    public static void MapMediaFiles(this IEndpointRouteBuilder app) =>
        app.MapMethods("/media/{folder}/{name}", ["GET", "HEAD"], Serve).ExcludeFromDescription();

    private static IResult Serve(
        string folder,
        string name,
        HttpContext http,
        MediaFileManager files,
        HiddenFiles hidden
    )
    {
        var path = $"{folder}/{name}";
        if (
            FileKinds.ByExtension(Path.GetExtension(name)) is not { } kind
            || path.Contains("..", StringComparison.Ordinal)
        )
            return Problems.NotFound();
        if (!files.FileSystem.FileExists(path))
            return hidden.IsGone(folder) ? Problems.Gone("Tệp này đã được gỡ.") : Problems.NotFound();
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        // Not for ever, although the address never changes: what is withdrawn must be gone from caches within a minute.
        headers.CacheControl = "public, max-age=20, s-maxage=30";
        var written = files.FileSystem.GetLastModified(path);
        return new DatedFile(files.FileSystem.OpenFile(path), written, kind.ContentType, $"\"{folder}\"");
    }
}
