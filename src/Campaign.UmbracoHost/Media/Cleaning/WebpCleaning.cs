using System.Buffers.Binary;
using System.Text;

namespace Campaign.UmbracoHost.Media.Cleaning;

/// <summary>Removes Exif, XMP and unknown chunks from a WebP file (RFC 9649).</summary>
internal static class WebpCleaning
{
    private static readonly HashSet<string> Stays = ["VP8 ", "VP8L", "VP8X", "ICCP", "ANIM", "ANMF", "ALPH"];
    private const byte ExifFlag = 0x08, XmpFlag = 0x04;

    public static (byte[] Clean, int Width, int Height) Clean(byte[] file)
    {
        using var clean = new MemoryStream(file.Length);
        clean.Write(file, 0, 12);
        var (width, height) = (0, 0);
        var end = Math.Min(file.Length, 8 + BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(4)));
        for (var at = 12; at + 8 <= end;)
        {
            var name = Encoding.ASCII.GetString(file, at, 4);
            var length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at + 4));
            var padded = Math.Min(checked(8 + length + (length & 1)), end - at);
            var chunk = file.AsSpan(at, padded).ToArray();
            var data = chunk.AsSpan(8);
            if (name == "VP8X")
            {
                data[0] &= unchecked((byte)~(ExifFlag | XmpFlag));
                (width, height) = (1 + Int24(data[4..]), 1 + Int24(data[7..]));
            }
            else if (width == 0 && name == "VP8L")
            {
                var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
                (width, height) = (1 + (int)(bits & 0x3FFF), 1 + (int)(bits >> 14 & 0x3FFF));
            }
            else if (width == 0 && name == "VP8 ")
                (width, height) = (BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF);
            if (Stays.Contains(name))
                clean.Write(chunk);
            at += padded;
        }
        var result = clean.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(result.AsSpan(4), result.Length - 8);
        return (result, width, height);
    }

    private static int Int24(ReadOnlySpan<byte> data) => data[0] | data[1] << 8 | data[2] << 16;
}
