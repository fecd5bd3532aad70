using System.Buffers.Binary;
using System.Text;

namespace Campaign.UmbracoHost.Media.Cleaning;

/// <summary>Keeps of a PNG file only the parts that make the picture; text, time, Exif and unknown chunks go.</summary>
internal static class PngCleaning
{
    private static readonly HashSet<string> Stays =
    [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "acTL", "fcTL", "fdAT",
    ];

    public static (byte[] Clean, int Width, int Height) Clean(byte[] file)
    {
        using var clean = new MemoryStream(file.Length);
        clean.Write(file, 0, 8);
        var (width, height) = (0, 0);
        for (var at = 8; ;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var name = Encoding.ASCII.GetString(file, at + 4, 4);
            var chunk = file.AsSpan(at, checked(length + 12));
            if (name == "IHDR")
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(chunk[8..]), BinaryPrimitives.ReadInt32BigEndian(chunk[12..]));
            if (Stays.Contains(name))
                clean.Write(chunk);
            if (name == "IEND")
                return (clean.ToArray(), width, height);
            at += chunk.Length;
        }
    }
}
