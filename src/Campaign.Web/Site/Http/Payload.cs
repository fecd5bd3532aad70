using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace Campaign.Web.Site.Http;

/// <summary>
/// Bytes of one answer, held in each content coding that is asked for. Compressed once, on first demand.
/// </summary>
public sealed class Payload(byte[] plain, string mediaType)
{
    private static readonly string[] Codings = ["br", "gzip"];
    private readonly Lazy<byte[]> _gzip = new(() =>
        Compress(plain, to => new GZipStream(to, CompressionLevel.Optimal))
    );
    private readonly Lazy<byte[]> _brotli = new(() =>
        Compress(plain, to => new BrotliStream(to, CompressionLevel.Optimal))
    );

    public string MediaType => mediaType;

    public int Length => plain.Length;

    /// <summary>Fonts and bitmaps are compressed already.</summary>
    private bool Compressible => !mediaType.StartsWith("font/", StringComparison.Ordinal) && mediaType != "image/png";

    /// <summary>Writes status and headers are the caller's; this negotiates the coding and writes the body.</summary>
    public async Task WriteAsync(HttpContext http)
    {
        var coding = Compressible ? Coding(http.Request) : null;
        var body = coding switch
        {
            "br" => _brotli.Value,
            "gzip" => _gzip.Value,
            _ => plain,
        };
        var headers = http.Response.Headers;
        if (Compressible)
            headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (coding is not null)
            headers.ContentEncoding = coding;
        http.Response.ContentType = mediaType;
        http.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    /// <summary>The coding the client prefers among ours: <c>br</c>, <c>gzip</c> or null for none.</summary>
    public static string? Coding(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted))
            return null;
        return Codings.FirstOrDefault(ours =>
            accepted.Any(x => x.Value.Equals(ours, StringComparison.OrdinalIgnoreCase) && x.Quality is not 0)
        );
    }

    private static byte[] Compress(byte[] plain, Func<Stream, Stream> coder)
    {
        using var to = new MemoryStream();
        using (var stream = coder(to))
            stream.Write(plain);
        return to.ToArray();
    }
}
