using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Campaign.UmbracoHost.Tests.Media;

/// <summary>Small real pictures, made here, each with metadata that must not survive.</summary>
internal static class Pictures
{
    public const string Secret = "GPS 21.0278 105.8342 may anh cua chi Lan";

    // a 1 × 1 picture made by an encoder
    private static readonly byte[] TinyJpeg = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////"
            + "////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA="
    );

    public static byte[] Png(int width = 8, int height = 4)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        using var pixels = new MemoryStream();
        using (var zlib = new ZLibStream(pixels, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var row = 0; row < height; row++)
            {
                zlib.WriteByte(0);
                zlib.Write(Enumerable.Range(0, width * 3).Select(x => (byte)((x * 40) + row)).ToArray());
            }
        }
        return
        [
            0x89,
            0x50,
            0x4E,
            0x47,
            0x0D,
            0x0A,
            0x1A,
            0x0A,
            .. Chunk("IHDR", head),
            .. Chunk("tEXt", Text("Comment\0" + Secret)),
            .. Chunk("eXIf", Text("MM\0*" + Secret)),
            .. Chunk("IDAT", pixels.ToArray()),
            .. Chunk("IEND", []),
            .. Text(Secret),
        ];
    }

    /// <param name="orientation">1 to 8, as a camera that was held sideways writes it.</param>
    public static byte[] Jpeg(int orientation)
    {
        return
        [
            .. TinyJpeg.AsSpan(0, 20),
            .. Segment(0xE1, [.. Text("Exif\0\0"), .. Exif(orientation)]),
            .. Segment(0xE1, Text("http://ns.adobe.com/xap/1.0/\0" + Secret)),
            .. Segment(0xED, Text("Photoshop 3.0\0" + Secret)),
            .. Segment(0xFE, Text(Secret)),
            .. TinyJpeg.AsSpan(20),
            0xFF,
            0xD9,
            .. Text(Secret),
        ];
    }

    /// <param name="plain">A WebP file without metadata.</param>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="flags">Of the extended header; 2 means that it is animated.</param>
    public static byte[] Webp(byte[] plain, int width = 8, int height = 4, byte flags = 0x0C)
    {
        byte[] extended = [flags, 0, 0, 0, (byte)(width - 1), 0, 0, (byte)(height - 1), 0, 0];
        byte[] body =
        [
            .. Text("WEBP"),
            .. Riff("VP8X", extended),
            .. plain.AsSpan(12),
            .. Riff("EXIF", Text(Secret)),
            .. Riff("XMP ", Text(Secret)),
        ];
        var size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, body.Length);
        return [.. Text("RIFF"), .. size, .. body];
    }

    /// <summary>A JPEG with an Exif block after its first two bytes.</summary>
    public static byte[] WithExif(byte[] jpeg, int orientation) =>
        [.. jpeg.AsSpan(0, 2), .. Segment(0xE1, [.. Text("Exif\0\0"), .. Exif(orientation)]), .. jpeg.AsSpan(2)];

    /// <summary>A JPEG with a colour profile after its first two bytes.</summary>
    public static byte[] WithProfile(byte[] jpeg, byte[] profile) =>
        [.. jpeg.AsSpan(0, 2), .. Segment(0xE2, [.. Text("ICC_PROFILE\0"), 1, 1, .. profile]), .. jpeg.AsSpan(2)];

    /// <summary>A PNG with more chunks after its header.</summary>
    public static byte[] WithChunks(byte[] png, params (string Name, byte[] Data)[] chunks) =>
        [.. png.AsSpan(0, 33), .. chunks.SelectMany(x => Chunk(x.Name, x.Data)), .. png.AsSpan(33)];

    /// <summary>A WebP file with a colour profile.</summary>
    public static byte[] WithIcc(byte[] webp, byte[] profile)
    {
        byte[] body =
        [
            .. Text("WEBP"),
            .. Riff("VP8X", [0x20, 0, 0, 0, 15, 0, 0, 15, 0, 0]),
            .. Riff("ICCP", profile),
            .. webp.AsSpan(12),
        ];
        var size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, body.Length);
        return [.. Text("RIFF"), .. size, .. body];
    }

    /// <summary>The contents of a PNG's iCCP chunk.</summary>
    public static byte[] Packed(byte[] profile)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(profile);
        return [.. Text("x\0\0"), .. packed.ToArray()];
    }

    public static byte[] Exif(int orientation) =>
        [
            .. Text("MM\0*"),
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte)orientation,
            0,
            0,
            0,
            0,
            0,
            0,
            .. Text(Secret),
        ];

    /// <summary>A 16 × 16 picture in printing inks: cyan on the left, yellow on the right. Made with poppler.</summary>
    public static byte[] InPrintingInks() =>
        Convert.FromBase64String(
            "/9j/4AAQSkZJRgABAQEASABIAAD/7gAOQWRvYmUAZAAAAAAC/9sAQwAIBgYHBgUIBwcHCQkICgwUDQwLCwwZEhMPFB0aHx4d"
                + "GhwcICQuJyAiLCMcHCg3KSwwMTQ0NB8nOT04MjwuMzQy/9sAQwEJCQkMCwwYDQ0YMiEcITIyMjIyMjIyMjIyMjIyMjIyMjIy"
                + "MjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIy/8AAFAgAEAAQBAEiAAIRAQMRAQQiAP/EAB8AAAEFAQEBAQEBAAAAAAAA"
                + "AAABAgMEBQYHCAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJ"
                + "ChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Sl"
                + "pqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/EAB8BAAMBAQEBAQEBAQEAAAAA"
                + "AAABAgMEBQYHCAkKC//EALURAAIBAgQEAwQHBQQEAAECdwABAgMRBAUhMQYSQVEHYXETIjKBCBRCkaGxwQkjM1LwFWJy0QoW"
                + "JDThJfEXGBkaJicoKSo1Njc4OTpDREVGR0hJSlNUVVZXWFlaY2RlZmdoaWpzdHV2d3h5eoKDhIWGh4iJipKTlJWWl5iZmqKj"
                + "pKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uLj5OXm5+jp6vLz9PX29/j5+v/aAA4EAQACEQMRBAAAPwDi65Cu"
                + "vrkK+l8O/wDmJ/7c/wDbj6/jz/mH/wC3/wD209/ooor/2Q=="
        );

    public static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Segment(byte marker, byte[] data)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(data.Length + 2));
        return [0xFF, marker, .. length, .. data];
    }

    private static byte[] Riff(string name, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, data.Length);
        return [.. Text(name), .. length, .. data, .. data.Length % 2 == 1 ? [0] : Array.Empty<byte>()];
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] named = [.. Text(name), .. data];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(named));
        return [.. length, .. named, .. sum];
    }

    private static uint Crc(byte[] data)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in data)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
                crc = (crc & 1) == 1 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
        }
        return ~crc;
    }
}
