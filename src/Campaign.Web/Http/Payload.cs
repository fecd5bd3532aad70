using Campaign.Web.Http.Answers;
using Microsoft.Net.Http.Headers;

namespace Campaign.Web.Http;

/// <summary>The bytes of one answer in each requested content coding, compressed once on first use.</summary>
public sealed class Payload(byte[] plain, string mediaType)
{
    private readonly Lazy<byte[]> _gzip = new(() => ContentCoding.Gzip.Pack(plain));
    private readonly Lazy<byte[]> _brotli = new(() => ContentCoding.Brotli.Pack(plain));

    public string MediaType => mediaType;

    /// <summary>Number of uncompressed bytes.</summary>
    public int Length => plain.Length;

    /// <summary>Whether compression may help. Fonts and bitmaps are already compressed.</summary>
    private bool Compressible => !mediaType.StartsWith("font/", StringComparison.Ordinal) && mediaType != "image/png";

    /// <summary>The bytes in a coding, or uncompressed when compression does not make them smaller.</summary>
    internal byte[] In(ContentCoding coding) =>
        !Compressible ? plain
        : coding == ContentCoding.Brotli ? _brotli.Value
        : coding == ContentCoding.Gzip ? _gzip.Value
        : plain;

    /// <summary>Value of <c>Content-Encoding</c> for a body returned by <see cref="In"/>; null for none.</summary>
    internal string? Coding(byte[] body, ContentCoding coding) =>
        ReferenceEquals(body, plain) ? null : coding.HeaderValue();

    /// <summary>Negotiates the coding and writes the body. The caller sets status and other headers.</summary>
    public async Task WriteAsync(HttpContext http)
    {
        var coding = ContentCodings.Choose(http.Request.Headers.AcceptEncoding);
        var (headers, body) = (http.Response.Headers, In(coding));
        if (Compressible)
            headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (Coding(body, coding) is { } value)
            headers.ContentEncoding = value;
        http.Response.ContentType = mediaType;
        http.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.BodyWriter.WriteAsync(body, http.RequestAborted);
    }
}
