using System.Text;
using Microsoft.Extensions.Primitives;

namespace Campaign.Web.Api.Http;

/// <summary>An answer in one coding, as bytes and header values that only need to be copied.</summary>
internal sealed class PreparedResponse
{
    public PreparedResponse(Resource resource, Stamp stamp, string etag, string? lastModified, Answer answer, ContentCoding coding)
    {
        (Resource, Stamp, ETag, LastModified) = (resource, stamp, etag, lastModified);
        Body = coding.Pack(answer.Bytes);
        Common = [.. HeadersOf(resource, etag, lastModified)];
        List<KeyValuePair<string, StringValues>> own = [new("Content-Type", resource.MediaType)];
        if (!ReferenceEquals(Body, answer.Bytes))
            own.Add(new("Content-Encoding", coding.HeaderValue()));
        if (answer.Next is not null)
            own.Add(new("Link", $"<{answer.Next}>; rel=\"next\""));
        Own = [.. own];
        NotModifiedHead = HeadOf("304 Not Modified", Common);
        OkHead = HeadOf("200 OK", [new("Content-Length", Body.Length.ToString(Culture)), .. Own, .. Common]);
    }

    private static readonly System.Globalization.CultureInfo Culture = System.Globalization.CultureInfo.InvariantCulture;

    public Resource Resource { get; }

    public Stamp Stamp { get; }

    public string ETag { get; }

    public string? LastModified { get; }

    /// <summary>Headers of 200 and 304 alike.</summary>
    public KeyValuePair<string, StringValues>[] Common { get; }

    /// <summary>Headers of 200 besides the common ones and the length.</summary>
    public KeyValuePair<string, StringValues>[] Own { get; }

    /// <summary>Status line and headers of 200, without the date, the client's quota and the empty line.</summary>
    public byte[] OkHead { get; }

    /// <summary>Status line and headers of 304, without the date and the empty line.</summary>
    public byte[] NotModifiedHead { get; }

    public byte[] Body { get; }

    /// <summary>What it weighs in memory, roughly.</summary>
    public int Weight => Body.Length + 2048;

    /// <summary>What every answer of a resource says about this version of it.</summary>
    public static IEnumerable<KeyValuePair<string, StringValues>> HeadersOf(Resource resource, string etag, string? lastModified)
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

    private static byte[] HeadOf(string status, IEnumerable<KeyValuePair<string, StringValues>> headers) =>
        Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{string.Concat(headers.Select(x => $"{x.Key}: {x.Value}\r\n"))}");
}
