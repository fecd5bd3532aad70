using Campaign.Web.Http.Limits;
using Campaign.Web.Http.Problems;

namespace Campaign.Web.Http.Answers;

/// <summary>An answer that is written piece by piece, so that it is never in memory as a whole.</summary>
/// <param name="resource">The resource, with what writes it.</param>
/// <param name="etag">Tag of this version.</param>
/// <param name="lastModified">When it last changed, as a header value; null when unknown.</param>
/// <param name="coding">How it is compressed.</param>
internal sealed class StreamedResponse(Resource resource, string etag, string? lastModified, ContentCoding coding)
{
    // Each writes and packs a whole collection. More of them at once would leave no processor for readers.
    private static readonly SemaphoreSlim Turns = new(2);

    // A reader who is slower than this gives the turn to another.
    private static readonly TimeSpan LongestTurn = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>Sends it, or 304 if the client already has it.</summary>
    /// <exception cref="ProblemException">
    /// The request is at fault, the quota is used up, or others are fetching such answers.
    /// </exception>
    public async Task SendAsync(HttpContext context, ApiRequest request, RateLimiter limiter)
    {
        // What is wrong with the request is found before the first byte is sent.
        var write = resource.Stream!(request);
        var response = context.Response;
        if (Preconditions.NotModified(context.Request.Headers, etag, lastModified))
        {
            PreparedResponse.NotModified(response, resource, etag, lastModified);
            return;
        }
        limiter.Take(context);
        if (HttpMethods.IsHead(context.Request.Method))
        {
            Begin(response);
            return;
        }
        if (!await Turns.WaitAsync(LongestWait, context.RequestAborted))
            throw new ProblemException(ProblemType.Unavailable, "Others are fetching whole collections at the moment.")
            {
                RetryAfter = LongestWait,
            };
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
            stop.CancelAfter(LongestTurn);
            Begin(response);
            var body = coding.Packing(response.Body);
            await write(body, stop.Token);
            if (!ReferenceEquals(body, response.Body))
                await body.DisposeAsync();
        }
        finally
        {
            Turns.Release();
        }
    }

    private void Begin(HttpResponse response)
    {
        PreparedResponse.AddVersion(response, resource, etag, lastModified);
        response.ContentType = resource.MediaType;
        if (resource.FileName is { } file)
            response.Headers.ContentDisposition = $"attachment; filename=\"{file}\"";
        if (coding.HeaderValue() is { } packed)
            response.Headers.ContentEncoding = packed;
    }
}
