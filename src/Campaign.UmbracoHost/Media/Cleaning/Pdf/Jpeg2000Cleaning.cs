using System.Buffers.Binary;
using System.Text;

namespace Campaign.UmbracoHost.Media.Cleaning.Pdf;

/// <summary>
/// Of a JPEG 2000 picture (ISO 15444-1, annexes A and I) it keeps the boxes that draw, and of the codestream's main
/// header everything but comments. Anything else (XMP, GPS in uuid) is left out; pictures that refer to places in their
/// file by number are refused.
/// </summary>
internal static class Jpeg2000Cleaning
{
    private const int CodestreamStart = 0xFF4F,
        TilesStart = 0xFF90,
        Comment = 0xFF64,
        MostNesting = 4;

    private static readonly HashSet<string> Needed =
    [
        "jP  ",
        "ftyp",
        "jp2h",
        "jp2c",
        "ihdr",
        "bpcc",
        "colr",
        "pclr",
        "cmap",
        "cdef",
        "res ",
        "resc",
        "resd",
    ];

    private static readonly HashSet<string> Nesting = ["jp2h", "res "];
    private static readonly HashSet<string> OwnFile = ["ftbl", "dtbl", "cref", "moof", "jpch", "jplh"];

    /// <exception cref="UploadRefusedException">Its boxes or markers do not add up.</exception>
    public static byte[] Clean(byte[] picture)
    {
        try
        {
            using var bare = new MemoryStream(picture.Length);
            if (picture is [0xFF, ..])
                Codestream(picture, bare);
            else
                Boxes(picture, bare, MostNesting);
            return bare.ToArray();
        }
        catch (Exception broken)
            when (broken is InvalidDataException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw new UploadRefusedException(
                "Tệp PDF có ảnh JPEG 2000 không đọc được nên không gỡ được thông tin ẩn trong ảnh. Hãy lưu ảnh "
                    + "thành JPEG hoặc in lại thành PDF mới."
            );
        }
    }

    private static void Codestream(ReadOnlySpan<byte> bytes, MemoryStream bare)
    {
        if (Word(bytes) != CodestreamStart)
            throw new InvalidDataException("No codestream.");
        bare.Write(bytes[..2]);
        var at = 2;
        for (int end; Word(bytes[at..]) is var marker && marker != TilesStart; at = end)
        {
            end = at + 2 + Word(bytes[(at + 2)..]);
            if (bytes[at] != 0xFF || end <= at + 2 || end > bytes.Length)
                throw new InvalidDataException("A marker out of place.");
            if (marker != Comment)
                bare.Write(bytes[at..end]);
        }
        bare.Write(bytes[at..]);
    }

    private static void Boxes(ReadOnlySpan<byte> bytes, MemoryStream bare, int depth)
    {
        for (long at = 0, size; at < bytes.Length; at += size)
        {
            var rest = bytes[(int)at..];
            var (head, kind) = (8, Encoding.Latin1.GetString(rest.Slice(4, 4)));
            size = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (size == 1)
                (size, head) = (checked((long)BinaryPrimitives.ReadUInt64BigEndian(rest[8..])), 16);
            if (size == 0)
                size = rest.Length;
            if (size < head || size > rest.Length || depth == 0 || OwnFile.Contains(kind))
                throw new InvalidDataException($"A box out of place: {kind}");
            if (Needed.Contains(kind))
                Box(kind, rest[head..(int)size], bare, depth);
        }
    }

    private static void Box(string kind, ReadOnlySpan<byte> body, MemoryStream bare, int depth)
    {
        using var inner = new MemoryStream(body.Length);
        if (kind == "jp2c")
            Codestream(body, inner);
        else if (Nesting.Contains(kind))
            Boxes(body, inner, depth - 1);
        else
            inner.Write(body);
        Span<byte> head = stackalloc byte[8];
        BinaryPrimitives.WriteInt32BigEndian(head, (int)inner.Length + head.Length);
        Encoding.Latin1.GetBytes(kind, head[4..]);
        bare.Write(head);
        inner.WriteTo(bare);
    }

    private static int Word(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
