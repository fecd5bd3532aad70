using System.Buffers.Binary;
using System.Text;

namespace Campaign.UmbracoHost.Media.Cleaning.Pictures;

/// <summary>
/// The curves and the matrix of a colour profile (ICC.1:2022): how much red, green and blue light its numbers stand
/// for, in
/// the space all profiles share.
/// </summary>
/// <param name="Curves">Light for each value of red, green and blue, from nothing (0) to all (1).</param>
/// <param name="Matrix">Three rows, from light of its primaries to XYZ (D50); null for greys.</param>
internal sealed record ColourProfile(float[][] Curves, float[][]? Matrix)
{
    private static readonly string[] CurveTags = ["rTRC", "gTRC", "bTRC"];
    private static readonly string[] PrimaryTags = ["rXYZ", "gXYZ", "bXYZ"];

    // How many numbers each kind of parametric curve has.
    private static readonly int[] Numbers = [1, 3, 4, 5, 7];

    private const int HeadBytes = 128,
        EntryBytes = 12,
        Values = 256;

    /// <summary>
    /// Null for profiles of printing inks, which say nothing about a picture that has been converted to light.
    /// </summary>
    /// <exception cref="UploadRefusedException">It is of a kind that cannot be converted.</exception>
    public static ColourProfile? Read(byte[] file)
    {
        try
        {
            return Encoding.ASCII.GetString(file, 16, 4) switch
            {
                "RGB " => new([.. CurveTags.Select(x => Curve(Tag(file, x)))], Rows(file)),
                "GRAY" => new([.. Enumerable.Repeat(Curve(Tag(file, "kTRC")), 3)], null),
                _ => null,
            };
        }
        catch (Exception broken) when (broken is ArgumentException or IndexOutOfRangeException or KeyNotFoundException)
        {
            throw new UploadRefusedException(
                "Không chuyển được màu của ảnh: hồ sơ màu (ICC) thuộc loại ít gặp. Hãy lưu lại ảnh với màu sRGB "
                    + "rồi tải lên."
            );
        }
    }

    /// <summary>A profile that consists of a gamma exponent only.</summary>
    public static ColourProfile OfGamma(double gamma) =>
        new([.. Enumerable.Repeat(Table(x => Math.Pow(x, 1 / gamma)), 3)], null);

    private static ReadOnlySpan<byte> Tag(byte[] file, string name)
    {
        var count = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(HeadBytes));
        for (var (i, at) = (0u, HeadBytes + 4); i < count && at + EntryBytes <= file.Length; i++, at += EntryBytes)
            if (Encoding.ASCII.GetString(file, at, 4) == name)
                return file.AsSpan(Int(file.AsSpan(at + 4)), Int(file.AsSpan(at + 8)));
        throw new KeyNotFoundException(name);
    }

    private static float[][] Rows(byte[] file)
    {
        var columns = PrimaryTags.Select(x => Fixed(Tag(file, x)[8..], 3)).ToArray();
        return [.. Enumerable.Range(0, 3).Select(row => columns.Select(x => (float)x[row]).ToArray())];
    }

    private static float[] Curve(ReadOnlySpan<byte> tag)
    {
        if (tag.StartsWith("para"u8))
            return Parametric(BinaryPrimitives.ReadUInt16BigEndian(tag[8..]), tag[12..]);
        var count = tag.StartsWith("curv"u8) ? Int(tag[8..]) : throw new ArgumentException("No curve.");
        if (count == 0)
            return Table(x => x);
        if (count > tag.Length / 2)
            throw new ArgumentException("A curve longer than its tag.");
        var points = new double[count];
        for (var i = 0; i < count; i++)
            points[i] = BinaryPrimitives.ReadUInt16BigEndian(tag[(12 + (i * 2))..]);
        return count == 1
            ? Table(x => Math.Pow(x, points[0] / 256))
            : Table(x => Between(points, x * (count - 1)) / ushort.MaxValue);
    }

    private static double Between(double[] points, double at)
    {
        var low = Math.Min((int)at, points.Length - 2);
        return points[low] + ((points[low + 1] - points[low]) * (at - low));
    }

    // ICC.1 §10.18: five kinds with one to seven numbers
    private static float[] Parametric(int kind, ReadOnlySpan<byte> numbers)
    {
        if (kind > 4)
            throw new ArgumentException("No such curve.");
        var p = Fixed(numbers, Numbers[kind]);
        var (g, a, b) = (p[0], p.ElementAtOrDefault(1), p.ElementAtOrDefault(2));
        return kind switch
        {
            0 => Table(x => Math.Pow(x, g)),
            1 => Table(x => x >= -b / a ? Math.Pow((a * x) + b, g) : 0),
            2 => Table(x => p[3] + (x >= -b / a ? Math.Pow((a * x) + b, g) : 0)),
            3 => Table(x => x >= p[4] ? Math.Pow((a * x) + b, g) : p[3] * x),
            _ => Table(x => x >= p[4] ? Math.Pow((a * x) + b, g) + p[5] : (p[3] * x) + p[6]),
        };
    }

    private static float[] Table(Func<double, double> light) =>
        [.. Enumerable.Range(0, Values).Select(x => (float)Math.Clamp(light(x / (Values - 1.0)), 0, 1))];

    private static double[] Fixed(ReadOnlySpan<byte> data, int count)
    {
        var numbers = new double[count];
        for (var i = 0; i < count; i++)
            numbers[i] = BinaryPrimitives.ReadInt32BigEndian(data[(i * 4)..]) / 65536.0;
        return numbers;
    }

    private static int Int(ReadOnlySpan<byte> data) =>
        (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(data));
}
