namespace Campaign.Web.Http.Answers;

/// <summary>
/// Answers what nothing behind it answers: requests whose Host is not a valid name, and errors in areas without error
/// pages of their own. If left to the server, such answers would lack every header.
/// </summary>
internal sealed class LastResort(RequestDelegate next, ILogger<LastResort> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!IsName(http.Request))
        {
            await AnswerAsync(http, StatusCodes.Status400BadRequest, "Host: this is not a host name.");
            return;
        }
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await AnswerAsync(http, bad.StatusCode, bad.Message);
        }
        catch (Exception fault) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            log.LogError(
                fault,
                "{Method} {Route} failed (request {Request})",
                http.Request.Method,
                TypedAddress.Route(http),
                http.TraceIdentifier
            );
            await AnswerAsync(
                http,
                StatusCodes.Status500InternalServerError,
                $"The server failed; the fault was logged (request {http.TraceIdentifier})."
            );
        }
    }

    // Only names with this prefix are decoded, by the rules of RFC 3492, and the framework throws on those that break
    // the rules.
    private static bool IsName(HttpRequest request)
    {
        try
        {
            return !request.Headers.Host.ToString().Contains("xn--", StringComparison.Ordinal) || request.Host.HasValue;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static Task AnswerAsync(HttpContext http, int status, string text)
    {
        http.Response.Clear();
        Cors.Open(http.Response);
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.Headers.CacheControl = CacheRules.None;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.WriteAsync(text + "\n");
    }
}
