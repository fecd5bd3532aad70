using Microsoft.Extensions.Primitives;

namespace Campaign.Web.Api.Http;

/// <summary>An answer in one coding, as bytes and header values that only need to be copied.</summary>
internal sealed class PreparedResponse
{
    public PreparedResponse(Resource resource, Stamp stamp, string etag, string? lastModified, Answer answer, ContentCoding coding)
    {
        (Resource, Stamp, ETag, LastModified) = (resource, stamp, etag, lastModified);
        Body = coding.Pack(answer.Bytes);
        Coding = ReferenceEquals(Body, answer.Bytes) ? StringValues.Empty : coding.HeaderValue();
        Link = answer.Next is null ? StringValues.Empty : $"<{answer.Next}>; rel=\"next\"";
    }

    public Resource Resource { get; }

    public Stamp Stamp { get; }

    public StringValues ETag { get; }

    public StringValues LastModified { get; }

    public StringValues Coding { get; }

    public StringValues Link { get; }

    public byte[] Body { get; }

    /// <summary>What it weighs in memory, roughly.</summary>
    public int Weight => Body.Length + 512;
}
