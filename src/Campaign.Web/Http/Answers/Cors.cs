using Microsoft.Extensions.Primitives;

namespace Campaign.Web.Http.Answers;

/// <summary>Lets pages of every origin read. Cookies and credentials are never involved.</summary>
internal static class Cors
{
    private const string AnyOrigin = "*";

    // A page of another origin sees no other header than these and the few that every page may see.
    private const string Exposed =
        "ETag, Link, Retry-After, RateLimit, RateLimit-Policy, Content-Disposition, Content-Range, Content-Language, "
        + "WWW-Authenticate, Allow";

    private static readonly StringValues Common = Exposed;

    /// <summary>The headers that a page of another origin may see.</summary>
    /// <param name="own">Headers of this answer alone.</param>
    public static string Seen(IEnumerable<string> own) => string.Join(", ", own.Prepend(Exposed));

    /// <summary>
    /// Opens whatever will be answered: content, files, the API document, problems, the refusal of too many requests.
    /// </summary>
    public static void Open(HttpResponse response)
    {
        response.Headers.AccessControlAllowOrigin = AnyOrigin;
        response.Headers.AccessControlExposeHeaders = Common;
    }

    /// <summary>Answers a preflight request for GET or HEAD.</summary>
    public static bool TryAnswer(HttpContext context)
    {
        if (
            !HttpMethods.IsOptions(context.Request.Method)
            || context.Request.Headers.AccessControlRequestMethod is not ["GET" or "HEAD"]
        )
            return false;
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = AnyOrigin;
        headers.AccessControlAllowMethods = "GET, HEAD";
        headers.AccessControlAllowHeaders =
            "Authorization, If-None-Match, If-Modified-Since, If-Range, Range, Api-Key, Preview, Start-Item";
        headers.AccessControlMaxAge = "86400";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return true;
    }
}
