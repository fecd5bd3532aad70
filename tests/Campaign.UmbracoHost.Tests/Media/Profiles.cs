using System.Buffers.Binary;

namespace Campaign.UmbracoHost.Tests.Media;

/// <summary>Colour profiles (ICC), made here from the numbers of their standards.</summary>
internal static class Profiles
{
    private static readonly double[][] P3 =
    [
        [0.51512, 0.24120, -0.00105],
        [0.29198, 0.69225, 0.04189],
        [0.15710, 0.06657, 0.78407],
    ];
    private static readonly double[][] Adobe =
    [
        [0.60974, 0.31111, 0.01947],
        [0.20528, 0.62567, 0.06087],
        [0.14919, 0.06322, 0.74457],
    ];
    private static readonly double[][] Common =
    [
        [0.43607, 0.22249, 0.01392],
        [0.38515, 0.71687, 0.09708],
        [0.14307, 0.06061, 0.71410],
    ];

    public static byte[] DisplayP3() => Of("RGB ", [.. Primaries(P3), .. Curves("r", "g", "b", SrgbCurve())]);

    public static byte[] AdobeRgb() =>
        Of("RGB ", [.. Primaries(Adobe), .. Curves("r", "g", "b", [.. "curv\0\0\0\0"u8, 0, 0, 0, 1, 2, 0x33, 0, 0])]);

    public static byte[] Srgb() => Of("RGB ", [.. Primaries(Common), .. Curves("r", "g", "b", SrgbCurve())]);

    /// <summary>A profile that consists of tables only, as scanners have.</summary>
    public static byte[] OfTables() => Of("RGB ", [("A2B0", "mft2\0\0\0\0"u8.ToArray())]);

    /// <summary>Grey written without gamma: half the number is half the light.</summary>
    public static byte[] LinearGrey() => Of("GRAY", [("kTRC", [.. "curv\0\0\0\0"u8, 0, 0, 0, 0])]);

    private static IEnumerable<(string, byte[])> Primaries(double[][] columns) =>
        new[] { "rXYZ", "gXYZ", "bXYZ" }
            .Zip(columns, (name, x) => (name, (byte[])[.. "XYZ \0\0\0\0"u8, .. x.SelectMany(Fixed)]))
            .Append(("wtpt", [.. "XYZ \0\0\0\0"u8, .. Fixed(0.9642), .. Fixed(1), .. Fixed(0.8249)]));

    private static IEnumerable<(string, byte[])> Curves(string r, string g, string b, byte[] curve) =>
        new[] { r, g, b }.Select(x => (x + "TRC", curve));

    private static byte[] SrgbCurve() =>
        [
            .. "para\0\0\0\0"u8,
            0,
            3,
            0,
            0,
            .. new[] { 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045 }.SelectMany(Fixed),
        ];

    private static byte[] Fixed(double number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, (int)Math.Round(number * 65536));
        return bytes;
    }

    private static byte[] Of(string space, (string Name, byte[] Data)[] tags)
    {
        var table = 132 + (tags.Length * 12);
        var file = new byte[table + tags.Sum(x => x.Data.Length)];
        BinaryPrimitives.WriteInt32BigEndian(file, file.Length);
        (file[8], file[9]) = (4, 0x30);
        Pictures.Text("mntr" + space + "XYZ ").CopyTo(file, 12);
        Pictures.Text("acsp").CopyTo(file, 36);
        Fixed(0.9642).CopyTo(file, 68);
        Fixed(1).CopyTo(file, 72);
        Fixed(0.8249).CopyTo(file, 76);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(128), tags.Length);
        for (var (i, at, data) = (0, 132, table); i < tags.Length; data += tags[i++].Data.Length, at += 12)
        {
            Pictures.Text(tags[i].Name).CopyTo(file, at);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(at + 4), data);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(at + 8), tags[i].Data.Length);
            tags[i].Data.CopyTo(file, data);
        }
        return file;
    }
}
