using System.Buffers.Binary;

namespace Campaign.UmbracoHost.Media.Cleaning.Pictures;

/// <summary>
/// The one thing we want from Exif: which way up the picture was taken. TIFF 6.0: byte order, offset of the directory,
/// entries of 12 bytes; the orientation is tag 0x0112.
/// </summary>
internal static class ExifOrientation
{
    private const ushort Tag = 0x0112;

    /// <summary>1 to 8; 1 when it is not stated.</summary>
    public static int Of(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
            return 1;
        var little = tiff[0] == (byte)'I';
        var directory = little
            ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..])
            : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory < 8 || directory + 2L > tiff.Length)
            return 1;
        var entries = tiff[((int)directory + 2)..];
        for (
            var left = Short(tiff[(int)directory..], little);
            left > 0 && entries.Length >= 12;
            left--, entries = entries[12..]
        )
            if (Short(entries, little) == Tag)
                return Short(entries[8..], little) is var value and >= 1 and <= 8 ? value : 1;
        return 1;
    }

    private static ushort Short(ReadOnlySpan<byte> data, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(data) : BinaryPrimitives.ReadUInt16BigEndian(data);
}
