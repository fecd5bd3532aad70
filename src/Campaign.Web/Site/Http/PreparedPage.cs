using Campaign.Web.Api.Http;
using Microsoft.Extensions.Primitives;

namespace Campaign.Web.Site.Http;

/// <summary>What an answer is kept under. <paramref name="Target"/> is path and query exactly as sent.</summary>
internal readonly record struct PageTarget(string Target, string Origin, ContentCoding Coding);

/// <summary>A page as it was rendered.</summary>
/// <param name="Html">Its bytes, packed on demand.</param>
/// <param name="Tag">What its ETags begin with; null for a page that browsers may not keep.</param>
internal sealed record RenderedPage(Payload Html, string? Tag);

/// <summary>A rendered page in one coding: bytes and header values that only need to be copied.</summary>
/// <param name="Body">The bytes, shared with every other address that leads to the same page.</param>
/// <param name="Coding">Value of <c>Content-Encoding</c>; none: as it is.</param>
/// <param name="ETag">Its tag; none for a page that browsers may not keep.</param>
internal sealed record PreparedPage(byte[] Body, StringValues Coding, StringValues ETag)
{
    /// <summary>Contract of every page that may be stored.</summary>
    internal const string CacheControl = "public, max-age=60, stale-while-revalidate=600";

    private static readonly StringValues Vary = "Accept-Encoding";
    private static readonly StringValues Stored = CacheControl;
    private static readonly StringValues NotStored = "no-store";
    private static readonly StringValues Html = "text/html; charset=utf-8";

    /// <summary>Answers with the page, or with 304 to who has it already.</summary>
    public Task WriteAsync(HttpContext http)
    {
        var response = http.Response;
        var headers = response.Headers;
        SecurityHeaders.ForPage(response);
        headers.CacheControl = ETag.Count > 0 ? Stored : NotStored;
        headers.Vary = Vary;
        if (ETag.Count > 0)
        {
            headers.ETag = ETag;
            if (Preconditions.NotModified(http.Request.Headers, ETag!, null))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }
        headers.ContentType = Html;
        if (Coding.Count > 0)
            headers.ContentEncoding = Coding;
        response.ContentLength = Body.Length;
        return HttpMethods.IsHead(http.Request.Method)
            ? Task.CompletedTask
            : response.BodyWriter.WriteAsync(Body, http.RequestAborted).AsTask();
    }
}
