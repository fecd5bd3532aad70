using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Campaign.UmbracoHost.Media.Cleaning.Pictures;

/// <summary>
/// Reads the parts of a PNG file that say how large it is and how it is to be shown (PNG, third edition).
/// </summary>
internal static class PngHead
{
    private const int Frame = 12,
        HeadBytes = 13,
        MaxProfile = 4 << 20;

    public static PictureHead Read(byte[] file)
    {
        PictureHead? head = null;
        var (hasPicture, isNamedSrgb) = (false, false);
        for (var at = 8L; ; )
        {
            if (at + Frame > file.Length)
                throw PictureHead.Broken("PNG", at, "tệp bị cắt, thiếu phần cuối");
            var length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan((int)at));
            var name = Encoding.Latin1.GetString(file, (int)at + 4, 4);
            if (length > file.Length - at - Frame)
                throw PictureHead.Broken("PNG", at, $"đoạn “{Name(name)}” ghi dài {length} byte, vượt quá cuối tệp");
            var data = file.AsSpan((int)at + 8, (int)length);
            if ((head is null) != (name == "IHDR") || (name == "IHDR" && length != HeadBytes))
                throw PictureHead.Broken("PNG", at, "đoạn “IHDR” phải đứng đầu, đứng một lần và dài 13 byte");
            head = name switch
            {
                "IHDR" => new(Size(data), Size(data[4..])),
                "acTL" => head! with { IsAnimated = true },
                "eXIf" => head! with { Orientation = ExifOrientation.Of(data) },
                "iCCP" => head! with { Profile = Profile(data) },
                "gAMA" when length == 4 => head! with
                {
                    Gamma = BinaryPrimitives.ReadUInt32BigEndian(data) / 100_000.0,
                },
                _ => head,
            };
            isNamedSrgb |= name == "sRGB";
            hasPicture |= name == "IDAT";
            if (name == "IEND")
                return !hasPicture ? throw PictureHead.Broken("PNG", at, "không có đoạn hình (IDAT)")
                    : isNamedSrgb ? head! with { Gamma = null }
                    : head!;
            at += Frame + length;
        }
    }

    // Beyond the largest number it is too large all the same.
    private static int Size(ReadOnlySpan<byte> data) =>
        (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(data));

    // A name, a zero, the method, then compressed data: a few bytes may stand for gigabytes.
    private static byte[]? Profile(ReadOnlySpan<byte> data)
    {
        var name = data.IndexOf((byte)0);
        if (name < 0 || name + 2 > data.Length)
            return null;
        using var packed = new ZLibStream(new MemoryStream(data[(name + 2)..].ToArray()), CompressionMode.Decompress);
        var profile = new byte[MaxProfile];
        var length = packed.ReadAtLeast(profile, MaxProfile, throwOnEndOfStream: false);
        return length < MaxProfile
            ? profile[..length]
            : throw new UploadRefusedException("Hồ sơ màu trong ảnh PNG lớn hơn 4 MB. Hãy lưu lại ảnh với màu sRGB.");
    }

    private static string Name(string name) => name.All(char.IsAsciiLetter) ? name : "?";
}
