using System.Text;
using Campaign.UmbracoHost.Media.Cleaning;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.PixelFormats;

namespace Campaign.UmbracoHost.Tests.Media;

/// <summary>Uploaded through a real worker; what is stored is compared pixel by pixel.</summary>
public sealed class Pictures_are_made_anew
{
    private static readonly Rgba32 Red = new(255, 0, 0),
        Green = new(0, 255, 0),
        Blue = new(0, 0, 255),
        White = new(255, 255, 255);

    public static TheoryData<string> Kinds() => new("jpg", "png", "webp");

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_is_left_of_the_original_bytes_but_what_people_see(string kind)
    {
        var original = kind switch
        {
            "jpg" => Pictures.WithExif([.. Corners(kind), .. Pictures.Text(Pictures.Secret)], 1),
            "png" => Pictures.WithChunks(
                [.. Corners(kind), .. Pictures.Text(Pictures.Secret)],
                ("tEXt", Pictures.Text("Comment\0" + Pictures.Secret))
            ),
            _ => Pictures.Webp(Corners(kind), 32, 16),
        };
        Assert.Contains(Pictures.Secret, Encoding.Latin1.GetString(original), StringComparison.Ordinal);
        var clean = await TestWorkers.AdmitAsync("a." + kind, original);
        var text = Encoding.Latin1.GetString(clean);
        foreach (var gone in new[] { Pictures.Secret, "Exif", "EXIF", "XMP ", "tEXt", "eXIf", "iCCP", "ICC_PROFILE" })
            Assert.DoesNotContain(gone, text, StringComparison.Ordinal);
        AssertCorners(clean, [Red, Green, Blue, White]);
        Assert.Equal(clean, await TestWorkers.AdmitAsync("a." + kind, original));
    }

    [Fact]
    public async Task A_progressive_picture_is_read_and_written_as_a_plain_one()
    {
        var clean = await TestWorkers.AdmitAsync("a.jpg", Pictures.Jpeg(6));
        Assert.True(clean is [0xFF, 0xD8, .., 0xFF, 0xD9]);
        Assert.Equal(-1, clean.AsSpan().IndexOf((byte[])[0xFF, 0xC2]));
        Assert.DoesNotContain(Pictures.Secret, Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
    }

    [Theory]
    [CombinedKinds]
    public async Task A_picture_taken_sideways_stands_upright(string kind, int orientation)
    {
        var file =
            kind == "jpg"
                ? Pictures.WithExif(Corners(kind), orientation)
                : Pictures.WithChunks(Corners(kind), ("eXIf", Pictures.Exif(orientation)));
        var clean = await TestWorkers.AdmitAsync("a." + kind, file);
        AssertCorners(
            clean,
            orientation switch
            {
                1 => [Red, Green, Blue, White],
                2 => [Green, Red, White, Blue],
                3 => [White, Blue, Green, Red],
                4 => [Blue, White, Red, Green],
                5 => [Red, Blue, Green, White],
                6 => [Blue, Red, White, Green],
                7 => [White, Green, Blue, Red],
                _ => [Green, White, Red, Blue],
            }
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Colours_of_wide_profiles_become_those_of_srgb(string kind)
    {
        // Computed separately, from the matrices of the standards.
        await AssertColourAsync(kind, Profiles.DisplayP3(), new(200, 100, 50), new(215, 93, 31));
        await AssertColourAsync(kind, Profiles.AdobeRgb(), new(200, 100, 50), new(227, 100, 42));
        await AssertColourAsync(kind, Profiles.Srgb(), new(200, 100, 50), new(200, 100, 50));
        await AssertColourAsync(kind, Profiles.LinearGrey(), new(55, 55, 55), new(128, 128, 128));
    }

    [Fact]
    public async Task Values_written_with_another_gamma_become_those_of_srgb()
    {
        var png = Pictures.WithChunks(Encode(Filled(new(55, 55, 55)), "png"), ("gAMA", [0, 1, 0x86, 0xA0])); // 1.0
        AssertNear(new(128, 128, 128), Image.Load<Rgba32>(await TestWorkers.AdmitAsync("a.png", png))[3, 3]);
    }

    [Fact]
    public async Task A_profile_that_cannot_be_converted_is_refused_with_advice()
    {
        var png = Pictures.WithChunks(Corners("png"), ("iCCP", Pictures.Packed(Profiles.OfTables())));
        var refused = await Assert.ThrowsAsync<UploadRefusedException>(() => TestWorkers.AdmitAsync("a.png", png));
        Assert.Contains("lưu lại ảnh với màu sRGB", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Printing_inks_become_light()
    {
        using var image = Image.Load<Rgba32>(await TestWorkers.AdmitAsync("in.jpg", Pictures.InPrintingInks()));
        AssertNear(new(0, 255, 255), image[3, 8], 12);
        AssertNear(new(255, 255, 0), image[12, 8], 12);
    }

    [Theory]
    [InlineData("png")]
    [InlineData("webp")]
    public async Task Transparent_parts_stay_transparent_and_hide_no_colour(string kind)
    {
        using var image = Filled(new(0, 0, 200, 128));
        image[0, 0] = new(123, 45, 67, 0);
        using var clean = Image.Load<Rgba32>(await TestWorkers.AdmitAsync("a." + kind, Encode(image, kind)));
        AssertNear(new(0, 0, 200), clean[9, 9]);
        Assert.InRange(clean[9, 9].A, 126, 130);
        Assert.Equal(0, clean[0, 0].A);
        Assert.NotEqual((123, 45, 67), (clean[0, 0].R, clean[0, 0].G, clean[0, 0].B));
    }

    [Fact]
    public async Task Copies_are_narrower_upright_and_of_the_same_colours()
    {
        using var folder = new Campaign.UmbracoHost.Media.Workers.WorkFolder();
        using var wide = new Image<Rgba32>(700, 350, Green);
        await File.WriteAllBytesAsync(folder.Input, Encode(wide, "png"));
        var answer = await TestWorkers.All.RunAsync(
            new(Campaign.UmbracoHost.Media.Workers.FileWork.Copies, "image/png", folder.Input, folder.Output)
            {
                Widths = [320, 640, 960],
            },
            default
        );
        Assert.Equal([640, 320], answer.Made!);
        foreach (var width in answer.Made!)
        {
            using var copy = Image.Load<Rgba32>(
                await File.ReadAllBytesAsync($"{folder.Output}.{width}"),
                out var format
            );
            Assert.Equal(("WEBP", width, width / 2), (format.Name.ToUpperInvariant(), copy.Width, copy.Height));
            AssertNear(Green, copy[width / 2, 10], 12);
        }
    }

    private static async Task AssertColourAsync(string kind, byte[] profile, Rgba32 written, Rgba32 seen)
    {
        using var image = Filled(written);
        var plain = Encode(image, kind);
        var file = kind switch
        {
            "jpg" => Pictures.WithProfile(plain, profile),
            "png" => Pictures.WithChunks(plain, ("iCCP", Pictures.Packed(profile))),
            _ => Pictures.WithIcc(plain, profile),
        };
        using var clean = Image.Load<Rgba32>(await TestWorkers.AdmitAsync("a." + kind, file));
        AssertNear(seen, clean[4, 4], 4);
    }

    private static void AssertCorners(byte[] file, Rgba32[] expected)
    {
        using var image = Image.Load<Rgba32>(file);
        var (right, bottom) = (image.Width - 4, image.Height - 4);
        foreach (
            var (colour, x, y) in expected.Zip(
                [(3, 3), (right, 3), (3, bottom), (right, bottom)],
                (c, at) => (c, at.Item1, at.Item2)
            )
        )
            AssertNear(colour, image[x, y], 12);
    }

    private static void AssertNear(Rgba32 expected, Rgba32 found, int by = 2) =>
        Assert.True(
            Math.Abs(expected.R - found.R) <= by
                && Math.Abs(expected.G - found.G) <= by
                && Math.Abs(expected.B - found.B) <= by,
            $"{expected} expected, {found} found."
        );

    private static byte[] Corners(string kind)
    {
        using var image = new Image<Rgba32>(32, 16);
        for (var y = 0; y < 16; y++)
        for (var x = 0; x < 32; x++)
            image[x, y] = (x < 16, y < 8) switch
            {
                (true, true) => Red,
                (false, true) => Green,
                (true, false) => Blue,
                _ => White,
            };
        return Encode(image, kind);
    }

    private static Image<Rgba32> Filled(Rgba32 colour) => new(16, 16, colour);

    private static byte[] Encode(Image<Rgba32> image, string kind)
    {
        using var file = new MemoryStream();
        image.Save(
            file,
            kind switch
            {
                "jpg" => new JpegEncoder { Quality = 95, ColorType = JpegColorType.YCbCrRatio444 },
                "png" => (IImageEncoder)new PngEncoder(),
                _ => new WebpEncoder
                {
                    FileFormat = WebpFileFormatType.Lossless,
                    TransparentColorMode = WebpTransparentColorMode.Preserve,
                },
            }
        );
        return file.ToArray();
    }

    private sealed class CombinedKindsAttribute : Xunit.Sdk.DataAttribute
    {
        public override IEnumerable<object[]> GetData(System.Reflection.MethodInfo testMethod) =>
            from kind in new[] { "jpg", "png" }
            from orientation in Enumerable.Range(1, 8)
            select new object[] { kind, orientation };
    }
}
