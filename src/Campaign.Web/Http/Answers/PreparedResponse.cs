using Microsoft.Extensions.Primitives;

namespace Campaign.Web.Http.Answers;

/// <summary>A resource's answer in one coding.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Stamp">Its version.</param>
/// <param name="Answer">Its bytes and headers.</param>
internal sealed record PreparedResponse(Resource Resource, Stamp Stamp, PreparedAnswer Answer)
{
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
        List<KeyValuePair<string, StringValues>> own = [new("Content-Type", answer.MediaType ?? resource.MediaType)];
        if (!ReferenceEquals(body, answer.Bytes))
            own.Add(new("Content-Encoding", coding.HeaderValue()));
        if (answer.Next is not null)
            own.Add(new("Link", $"<{answer.Next}>; rel=\"next\""));
        var common = HeadersOf(resource, etag, lastModified)
            .Concat(
                resource.Headers.Zip(
                    answer.Headers,
                    (name, value) => KeyValuePair.Create(name, new StringValues(value))
                )
            );
        return new(resource, stamp, new(common, own, body, etag, lastModified));
    }

    /// <summary>Answers 304 with the headers of this version.</summary>
    public static void NotModified(HttpResponse response, Resource resource, string etag, string? lastModified)
    {
        AddVersion(response, resource, etag, lastModified);
        response.StatusCode = StatusCodes.Status304NotModified;
    }

    /// <summary>Adds the headers that describe this version of a resource.</summary>
    public static void AddVersion(HttpResponse response, Resource resource, string etag, string? lastModified)
    {
        foreach (var (name, value) in HeadersOf(resource, etag, lastModified))
            response.Headers[name] = value;
    }

    /// <summary>The headers that describe this version of a resource, the same in every answer.</summary>
    private static IEnumerable<KeyValuePair<string, StringValues>> HeadersOf(
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
        if (!resource.Headers.IsEmpty)
            yield return new("Access-Control-Expose-Headers", Cors.Seen(resource.Headers));
    }
}
