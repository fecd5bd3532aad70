using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Campaign.UmbracoHost.Media.Cleaning.Pictures;

/// <summary>
/// Turns the numbers of a picture into those of sRGB, which every browser takes for granted: WebP copies carry no
/// profile,
/// and a photograph in Display P3 or Adobe RGB would look pale in them.
/// </summary>
internal sealed class Srgb
{
    private const int Steps = 4096;

    // from XYZ (D50) to light of sRGB's primaries, by Bradford's adaptation
    private static readonly float[][] FromXyz =
    [
        [3.1338561f, -1.6168667f, -0.4906146f],
        [-0.9787684f, 1.9161415f, 0.0334540f],
        [0.0719453f, -0.2289914f, 1.4052427f],
    ];

    private static readonly byte[] Written = [.. Enumerable.Range(0, Steps + 1).Select(x => Write(x / (double)Steps))];

    private readonly float[][] _curves;
    private readonly float[][] _matrix;

    private Srgb(ColourProfile profile)
    {
        _curves = profile.Curves;
        _matrix = profile.Matrix is { } own
            ?
            [
                .. FromXyz.Select(row =>
                    Enumerable
                        .Range(0, 3)
                        .Select(x => (row[0] * own[0][x]) + (row[1] * own[1][x]) + (row[2] * own[2][x]))
                        .ToArray()
                ),
            ]
            :
            [
                [1, 0, 0],
                [0, 1, 0],
                [0, 0, 1],
            ];
    }

    /// <summary>Converts the picture, unless its numbers are those of sRGB already.</summary>
    public static void Convert(Image<Rgba32> image, ColourProfile profile)
    {
        var convert = new Srgb(profile);
        if (convert.ChangesNothing())
            return;
        image.ProcessPixelRows(rows =>
        {
            for (var y = 0; y < rows.Height; y++)
                foreach (ref var pixel in rows.GetRowSpan(y))
                    convert.Apply(ref pixel);
        });
    }

    private void Apply(ref Rgba32 pixel)
    {
        var (r, g, b) = (_curves[0][pixel.R], _curves[1][pixel.G], _curves[2][pixel.B]);
        pixel.R = Value(_matrix[0], r, g, b);
        pixel.G = Value(_matrix[1], r, g, b);
        pixel.B = Value(_matrix[2], r, g, b);
    }

    private static byte Value(float[] row, float r, float g, float b) =>
        Written[(int)Math.Clamp((((row[0] * r) + (row[1] * g) + (row[2] * b)) * Steps) + 0.5f, 0, Steps)];

    // The many variants of sRGB differ by less than an eye can see; rounding a second time would only lose quality.
    private bool ChangesNothing()
    {
        byte[] values = [0, 24, 64, 128, 200, 255];
        return (from r in values from g in values from b in values select new Rgba32(r, g, b)).All(before =>
        {
            var after = before;
            Apply(ref after);
            return Math.Abs(after.R - before.R) <= 2
                && Math.Abs(after.G - before.G) <= 2
                && Math.Abs(after.B - before.B) <= 2;
        });
    }

    private static byte Write(double light) =>
        (byte)Math.Round(255 * (light <= 0.0031308 ? 12.92 * light : (1.055 * Math.Pow(light, 1 / 2.4)) - 0.055));
}
