using Campaign.UmbracoHost.MediaStorage;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Campaign.UmbracoHost.Media;

/// <summary>Serves uploaded files from outside the web root. They are never treated as pages.</summary>
public static class ServedMedia
{
    /// <summary>Maps /media.</summary>
    public static void MapMediaFiles(this IEndpointRouteBuilder app) =>
        app.MapMethods("/media/{folder}/{name}", ["GET", "HEAD"], Serve).ExcludeFromDescription();

    private static IResult Serve(string folder, string name, HttpContext http, IMediaStore store, HiddenFiles hidden)
    {
        try
        {
            return Answer(folder, name, http, store, hidden);
        }
        catch (MediaAwayException)
        {
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.RetryAfter = $"{StorageFaults.Pause.TotalSeconds:0}";
            return Problems.Of(
                StatusCodes.Status503ServiceUnavailable,
                "Storage",
                "Kho tệp đang không trả lời. Hãy thử lại sau ít phút."
            );
        }
    }

    private static IResult Answer(string folder, string name, HttpContext http, IMediaStore store, HiddenFiles hidden)
    {
        var path = $"{folder}/{name}";
        if (FileKinds.ByExtension(Path.GetExtension(name)) is not { } kind)
            return Problems.NotFound();
        // A copy that was made while its picture was binned stays behind, and shows the same.
        var isWithdrawn = RenditionMaker.OriginalOf(path) is { } original && store.Find(original) is null;
        if (isWithdrawn || store.LocalPath(path) is not { } local)
            return hidden.IsGone(folder) ? Problems.Gone("Tệp này đã được gỡ.") : Problems.NotFound();
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        // Not for ever, although the address never changes: what is withdrawn must be gone from caches within a minute.
        headers.CacheControl = "public, max-age=20, s-maxage=30";
        return DatedFile.At(local, kind.ContentType, $"\"{folder}\"", downloadName: null);
    }
}
