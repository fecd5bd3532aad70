using Campaign.Web.Http.Limits;

namespace Campaign.Web.Http.Answers;

/// <summary>An answer that is written piece by piece, so that it is never in memory as a whole.</summary>
/// <param name="resource">The resource, with what writes it.</param>
/// <param name="etag">Tag of this version.</param>
/// <param name="lastModified">When it last changed, as a header value; null when unknown.</param>
/// <param name="coding">How it is compressed.</param>
internal sealed class StreamedResponse(Resource resource, string etag, string? lastModified, ContentCoding coding)
{
    /// <summary>Sends it, or 304 if the client already has it.</summary>
    /// <exception cref="Problems.ProblemException">The request is at fault, or the quota is used up.</exception>
    public async Task SendAsync(HttpContext context, ApiRequest request, RateLimiter limiter)
    {
        var response = context.Response;
        // What is wrong with the request is found before the first byte is sent.
        var write = resource.Stream!(request);
        var isKnown = Preconditions.NotModified(context.Request.Headers, etag, lastModified);
        if (!isKnown)
            limiter.Take(context);
        foreach (var (name, value) in PreparedResponse.HeadersOf(resource, etag, lastModified))
            response.Headers[name] = value;
        if (isKnown)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = resource.MediaType;
        if (resource.FileName is { } file)
            response.Headers.ContentDisposition = $"attachment; filename=\"{file}\"";
        if (coding.HeaderValue() is { } packed)
            response.Headers.ContentEncoding = packed;
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        var body = coding.Packing(response.Body);
        await write(body, context.RequestAborted);
        if (!ReferenceEquals(body, response.Body))
            await body.DisposeAsync();
    }
}
