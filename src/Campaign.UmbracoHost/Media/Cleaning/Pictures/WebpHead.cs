using System.Buffers.Binary;
using System.Text;

namespace Campaign.UmbracoHost.Media.Cleaning.Pictures;

/// <summary>Reads the chunks of a WebP file that say how large it is and how it is to be shown (RFC 9649).</summary>
internal static class WebpHead
{
    private const int Frame = 8,
        Least = 10;
    private const byte AnimationFlag = 0x02;

    public static PictureHead Read(byte[] file)
    {
        var head = new PictureHead(0, 0);
        var hasPicture = false;
        for (var at = 12L; at + Frame <= file.Length; )
        {
            var name = Encoding.Latin1.GetString(file, (int)at, 4);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan((int)at + 4));
            if (length > file.Length - at - Frame)
                throw PictureHead.Broken(
                    "WebP",
                    at,
                    $"đoạn “{(name.All(char.IsAscii) ? name.Trim() : "?")}” ghi dài {length} byte, vượt quá cuối tệp"
                );
            var data = file.AsSpan((int)at + Frame, (int)length);
            var isPicture = name is "VP8X" or "VP8 " or "VP8L";
            if (isPicture && length < Least)
                throw PictureHead.Broken("WebP", at, "đoạn kích thước quá ngắn");
            if (isPicture && Size(name, data) is var (width, height))
                // The frame of the file and the picture in it may differ; the larger counts.
                head = head with
                {
                    Width = Math.Max(head.Width, width),
                    Height = Math.Max(head.Height, height),
                };
            head = name switch
            {
                "VP8X" => head with { IsAnimated = head.IsAnimated || (data[0] & AnimationFlag) != 0 },
                "ANIM" or "ANMF" => head with { IsAnimated = true },
                "ICCP" => head with { Profile = data.ToArray() },
                "EXIF" => head with
                {
                    Orientation = ExifOrientation.Of(data.StartsWith("Exif\0\0"u8) ? data[6..] : data),
                },
                _ => head,
            };
            hasPicture |= name is "VP8 " or "VP8L" or "ANMF";
            at += Frame + length + (length & 1);
        }
        return hasPicture ? head : throw PictureHead.Broken("WebP", file.Length, "không có hình");
    }

    private static (int Width, int Height) Size(string name, ReadOnlySpan<byte> data)
    {
        if (name == "VP8X")
            return (1 + Int24(data[4..]), 1 + Int24(data[7..]));
        if (name == "VP8 ")
            return (
                BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF
            );
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
        return (1 + (int)(bits & 0x3FFF), 1 + (int)(bits >> 14 & 0x3FFF));
    }

    private static int Int24(ReadOnlySpan<byte> data) => data[0] | data[1] << 8 | data[2] << 16;
}
