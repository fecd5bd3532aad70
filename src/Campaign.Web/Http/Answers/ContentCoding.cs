using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace Campaign.Web.Http.Answers;

/// <summary>How a body is compressed.</summary>
internal enum ContentCoding
{
    Identity,
    Gzip,
    Brotli,
}

/// <summary>Chooses and applies a content coding (RFC 9110 §12.5.3).</summary>
internal static class ContentCodings
{
    // A smaller body hardly shrinks, and it fits into one network packet either way.
    private const int WorthPacking = 256;

    public static string TagSuffix(this ContentCoding coding) =>
        coding switch
        {
            ContentCoding.Brotli => "-br",
            ContentCoding.Gzip => "-gz",
            _ => "",
        };

    public static string? HeaderValue(this ContentCoding coding) =>
        coding switch
        {
            ContentCoding.Brotli => "br",
            ContentCoding.Gzip => "gzip",
            _ => null,
        };

    /// <summary>The best coding the client accepts: Brotli, gzip, or none.</summary>
    public static ContentCoding Choose(string? accepted)
    {
        if (string.IsNullOrEmpty(accepted))
            return ContentCoding.Identity;
        if (accepted is "gzip")
            return ContentCoding.Gzip;
        if (accepted is "gzip, deflate, br" or "gzip, deflate, br, zstd")
            return ContentCoding.Brotli;
        if (!StringWithQualityHeaderValue.TryParseList([accepted], out var list))
            return ContentCoding.Identity;
        return Takes(list, "br") ? ContentCoding.Brotli
            : Takes(list, "gzip") ? ContentCoding.Gzip
            : ContentCoding.Identity;
    }

    private static bool Takes(IList<StringWithQualityHeaderValue> list, string coding)
    {
        var named = list.FirstOrDefault(x => x.Value.Equals(coding, StringComparison.OrdinalIgnoreCase));
        return (named ?? list.FirstOrDefault(x => x.Value.Equals("*", StringComparison.Ordinal))) is { Quality: not 0 };
    }

    /// <summary>The compressed body, or the body itself when compression does not help.</summary>
    public static byte[] Pack(this ContentCoding coding, byte[] body)
    {
        if (coding == ContentCoding.Identity || body.Length < WorthPacking)
            return body;
        using var packed = new MemoryStream();
        using (var stream = Open(coding, packed))
            stream.Write(body);
        return packed.Length < body.Length ? packed.ToArray() : body;
    }

    /// <summary>A stream that compresses what is written to it. Uncompressed, it is the stream itself.</summary>
    public static Stream Packing(this ContentCoding coding, Stream to) =>
        coding == ContentCoding.Identity ? to : Open(coding, to);

    private static Stream Open(ContentCoding coding, Stream to) =>
        coding == ContentCoding.Brotli
            ? new BrotliStream(to, new BrotliCompressionOptions { Quality = 5 }, leaveOpen: true)
            : new GZipStream(to, CompressionLevel.Optimal, leaveOpen: true);
}
