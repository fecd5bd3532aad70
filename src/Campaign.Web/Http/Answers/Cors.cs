namespace Campaign.Web.Http.Answers;

/// <summary>Lets pages of every origin read. Cookies and credentials are never involved.</summary>
internal static class Cors
{
    /// <summary>Answers a preflight request for GET or HEAD.</summary>
    public static bool TryAnswer(HttpContext context)
    {
        if (
            !HttpMethods.IsOptions(context.Request.Method)
            || context.Request.Headers.AccessControlRequestMethod is not ["GET" or "HEAD"]
        )
            return false;
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlAllowMethods = "GET, HEAD";
        headers.AccessControlAllowHeaders =
            "Authorization, If-None-Match, If-Modified-Since, Api-Key, Preview, Start-Item";
        headers.AccessControlMaxAge = "86400";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return true;
    }
}
