using System.Buffers.Binary;

namespace Campaign.UmbracoHost.Media.Cleaning.Pictures;

/// <summary>Reads the segments of a JPEG file before its picture begins (ITU-T T.81, annex B).</summary>
internal static class JpegHead
{
    private const byte Exif = 0xE1,
        ColourProfile = 0xE2,
        ScanStart = 0xDA;
    private const int ProfileHead = 18;

    public static PictureHead Read(byte[] file)
    {
        PictureHead? head = null;
        var (orientation, profile) = (1, new SortedDictionary<byte, byte[]>());
        foreach (var (at, marker, segment) in Segments(file))
        {
            var data = segment.Span;
            // C0 to CF begin a picture, except for tables (C4, CC) and a reserved one (C8); the third of every four is
            // progressive.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                head =
                    data.Length < 9
                        ? throw PictureHead.Broken("JPEG", at, "đoạn kích thước quá ngắn")
                        : new(
                            BinaryPrimitives.ReadUInt16BigEndian(data[7..]),
                            BinaryPrimitives.ReadUInt16BigEndian(data[5..])
                        )
                        {
                            IsProgressive = (marker & 3) == 2,
                        };
            if (marker == Exif && orientation == 1 && data[4..].StartsWith("Exif\0\0"u8))
                orientation = ExifOrientation.Of(data[10..]);
            if (marker == ColourProfile && data.Length > ProfileHead && data[4..].StartsWith("ICC_PROFILE\0"u8))
                profile.TryAdd(data[16], data[ProfileHead..].ToArray());
        }
        return (head ?? throw PictureHead.Broken("JPEG", file.Length, "không có hình")) with
        {
            Orientation = orientation,
            Profile = profile.Count == 0 ? null : [.. profile.Values.SelectMany(x => x)],
        };
    }

    /// <summary>Each segment with its marker and length, up to the head of the first scan.</summary>
    public static IEnumerable<(int At, byte Marker, ReadOnlyMemory<byte> Segment)> Segments(byte[] file)
    {
        for (var at = 2; ; )
        {
            while (at + 1 < file.Length && file[at] == 0xFF && file[at + 1] == 0xFF)
                at++;
            if (at + 4 > file.Length || file[at] != 0xFF)
                throw PictureHead.Broken("JPEG", at, "không đọc được đoạn tiếp theo");
            var (marker, length) = (file[at + 1], 2 + BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2)));
            if (length < 4 || length > file.Length - at)
                throw PictureHead.Broken("JPEG", at, $"đoạn {marker:X2} ghi dài {length} byte, vượt quá cuối tệp");
            yield return (at, marker, file.AsMemory(at, length));
            if (marker == ScanStart)
                yield break;
            at += length;
        }
    }
}
