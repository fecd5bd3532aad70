using System.Buffers.Binary;

namespace Campaign.UmbracoHost.Media.Cleaning;

/// <summary>
/// Removes from a JPEG file everything but the picture: Exif (camera, owner, place), XMP, IPTC, comments, embedded previews
/// and whatever follows the end. The colour profile stays, and so does the orientation, in an Exif block of its own.
/// </summary>
internal static class JpegCleaning
{
    private const byte Exif = 0xE1, ColourProfile = 0xE2, Adobe = 0xEE, Jfif = 0xE0, Comment = 0xFE, ScanStart = 0xDA, End = 0xD9;

    public static (byte[] Clean, int Width, int Height) Clean(byte[] file)
    {
        using var clean = new MemoryStream(file.Length);
        clean.Write([0xFF, 0xD8]);
        var (width, height, orientation, orientationAt) = (0, 0, 1, clean.Position);
        for (var at = 2; ;)
        {
            if (file[at] != 0xFF)
                throw new InvalidDataException();
            while (file[at + 1] == 0xFF)
                at++;
            var marker = file[at + 1];
            if (marker == End)
                break;
            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2));
            var segment = file.AsSpan(at, length);
            if (marker == Exif && orientation == 1)
                orientation = Orientation(segment);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(segment[5..]), BinaryPrimitives.ReadUInt16BigEndian(segment[7..]));
            if (Stays(marker, segment))
                clean.Write(segment);
            if (marker == Jfif)
                orientationAt = clean.Position;
            at += length;
            if (marker == ScanStart)
                at = CopyScan(file, at, clean);
        }
        clean.Write([0xFF, End]);
        // from five on the picture lies on its side
        if (orientation >= 5)
            (width, height) = (height, width);
        return (orientation == 1 ? clean.ToArray() : Insert(clean.ToArray(), (int)orientationAt, orientation), width, height);
    }

    private static bool Stays(byte marker, ReadOnlySpan<byte> segment) => marker switch
    {
        Comment => false,
        ColourProfile => segment.Length > 16 && segment[4..].StartsWith("ICC_PROFILE"u8),
        Jfif or Adobe => true,
        >= 0xE1 and <= 0xEF => false,
        _ => true,
    };

    // within a scan, FF is followed by 00 or by a restart marker; anything else begins the next segment
    private static int CopyScan(byte[] file, int from, MemoryStream clean)
    {
        var at = from;
        while (!(file[at] == 0xFF && file[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7))))
            at++;
        clean.Write(file, from, at - from);
        return at;
    }

    // TIFF 6.0: byte order, offset of the directory, entries of 12 bytes; the orientation is tag 0x0112
    private static int Orientation(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 20 || !segment[4..].StartsWith("Exif\0\0"u8))
            return 1;
        var tiff = segment[10..];
        var little = tiff[0] == (byte)'I';
        ushort Short(ReadOnlySpan<byte> x) => little ? BinaryPrimitives.ReadUInt16LittleEndian(x) : BinaryPrimitives.ReadUInt16BigEndian(x);
        var directory = (int)(little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]));
        if (directory < 8 || directory + 2 > tiff.Length)
            return 1;
        for (var (i, n) = (0, Short(tiff[directory..])); i < n && directory + 14 + i * 12 <= tiff.Length; i++)
        {
            var entry = tiff[(directory + 2 + i * 12)..];
            if (Short(entry) == 0x0112)
                return Short(entry[8..]) is var value and >= 1 and <= 8 ? value : 1;
        }
        return 1;
    }

    private static byte[] Insert(byte[] clean, int at, int orientation) =>
    [
        .. clean.AsSpan(0, at),
        0xFF, Exif, 0, 34, (byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0,
        (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1,
        0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
        .. clean.AsSpan(at),
    ];
}
