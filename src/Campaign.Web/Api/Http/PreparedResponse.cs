using Microsoft.Extensions.Primitives;

namespace Campaign.Web.Api.Http;

/// <summary>The answer of a resource in one coding.</summary>
/// <param name="Resource">Whose it is.</param>
/// <param name="Stamp">Its version.</param>
/// <param name="Answer">Its bytes and headers.</param>
internal sealed record PreparedResponse(Resource Resource, Stamp Stamp, PreparedAnswer Answer)
{
    /// <summary>What it weighs in memory, roughly.</summary>
    public int Weight => Answer.Body.Length + PreparedAnswer.Weight;

    /// <summary>Prepares an answer.</summary>
    public static PreparedResponse Of(
        Resource resource,
        Stamp stamp,
        string etag,
        string? lastModified,
        Answer answer,
        ContentCoding coding
    )
    {
        var body = coding.Pack(answer.Bytes);
        List<KeyValuePair<string, StringValues>> own = [new("Content-Type", resource.MediaType)];
        if (!ReferenceEquals(body, answer.Bytes))
            own.Add(new("Content-Encoding", coding.HeaderValue()));
        if (answer.Next is not null)
            own.Add(new("Link", $"<{answer.Next}>; rel=\"next\""));
        return new(resource, stamp, new(HeadersOf(resource, etag, lastModified), own, body, etag, lastModified));
    }

    /// <summary>What every answer of a resource says about this version of it.</summary>
    public static IEnumerable<KeyValuePair<string, StringValues>> HeadersOf(
        Resource resource,
        string etag,
        string? lastModified
    )
    {
        yield return new("ETag", etag);
        if (lastModified is not null)
            yield return new("Last-Modified", lastModified);
        yield return new("Cache-Control", resource.CacheControl);
        yield return new("Vary", "Accept-Encoding");
        yield return new("X-Content-Type-Options", "nosniff");
        yield return new("Access-Control-Allow-Origin", "*");
        yield return new("Access-Control-Expose-Headers", "ETag, Link, Retry-After, RateLimit, RateLimit-Policy");
    }
}
