using Microsoft.Extensions.Primitives;

namespace Campaign.Web.Http.Answers;

/// <summary>An answer in one coding, with its bytes and headers ready to send.</summary>
/// <param name="common">Headers for both 200 and 304.</param>
/// <param name="own">Further headers for 200, except the length.</param>
/// <param name="body">The bytes.</param>
/// <param name="etag">Its tag, also among the headers; null when the answer must not be stored.</param>
/// <param name="lastModified">When it last changed, as a header value; null when unknown.</param>
internal sealed class PreparedAnswer(
    IEnumerable<KeyValuePair<string, StringValues>> common,
    IEnumerable<KeyValuePair<string, StringValues>> own,
    byte[] body,
    string? etag,
    string? lastModified = null
)
{
    private readonly KeyValuePair<string, StringValues>[] _common = [.. common];
    private readonly KeyValuePair<string, StringValues>[] _own = [.. own];

    public byte[] Body { get; } = body;

    /// <summary>Whether the client already has this version.</summary>
    /// <param name="conditions">Headers of its request.</param>
    public bool IsKnownTo(IHeaderDictionary conditions) =>
        etag is not null && Preconditions.NotModified(conditions, etag, lastModified);

    /// <summary>Sends it, or 304 if the client already has it.</summary>
    public Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        foreach (var (name, value) in _common)
            response.Headers[name] = value;
        if (IsKnownTo(context.Request.Headers))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        foreach (var (name, value) in _own)
            response.Headers[name] = value;
        response.ContentLength = Body.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.BodyWriter.WriteAsync(Body, context.RequestAborted).AsTask();
    }
}
