using System.Text;
using Campaign.UmbracoHost.Media.Cleaning;

namespace Campaign.UmbracoHost.Tests.Media;

/// <summary>Files made to exhaust a server: each is refused with what and where, by a real worker.</summary>
public sealed class Hostile_uploads
{
    [Theory]
    [InlineData(20_000)]
    [InlineData(150_000)]
    public Task A_drawing_of_nested_groups_is_refused(int depth) =>
        RefusedAsync(
            "long.svg",
            Svg(Repeat("<g>", depth) + Repeat("</g>", depth)),
            "dòng 1",
            "lồng nhau sâu quá 100 lớp"
        );

    [Fact]
    public Task A_drawing_of_too_many_elements_is_refused() =>
        RefusedAsync("nhieu.svg", Svg(Repeat("<g/>\n", 20_001)), "dòng 20000", "hơn 20000 phần tử");

    [Theory]
    [InlineData("<use href='#a{0}'/>")]
    [InlineData("<use xmlns:x='http://www.w3.org/1999/xlink' x:href='#a{0}'/>")]
    [InlineData("<rect fill='url(#a{0})'/>")]
    [InlineData("<rect style='mask: url(#a{0})'/>")]
    [InlineData("<path d='M0 0 1 1 2 2 3 3 4 4 5 5 6 6 7 7 8 8 9 9' marker-mid='url(#a{0})'/>")]
    public Task A_drawing_whose_parts_multiply_is_refused(string reference)
    {
        var parts = Enumerable
            .Range(1, 9)
            .Select(i =>
                $"<marker id='a{i}'>"
                + Repeat(string.Format(System.Globalization.CultureInfo.InvariantCulture, reference, i - 1), 12)
                + "</marker>"
            );
        return RefusedAsync(
            "bom.svg",
            Svg($"<marker id='a0'><rect/></marker>\n{string.Join('\n', parts)}"),
            "dòng ",
            "hơn 100000 phần tử"
        );
    }

    [Fact]
    public Task A_drawing_that_uses_itself_is_refused() =>
        RefusedAsync(
            "vong.svg",
            Svg("<g id='a'>\n<use href='#b'/></g><g id='b'><use href='#a'/></g>"),
            "dòng 2",
            "dùng lại chính nó"
        );

    [Fact]
    public Task Abbreviations_that_multiply_are_refused() =>
        RefusedAsync(
            "ta-ty.svg",
            "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>"
                + string.Concat(
                    Enumerable
                        .Range(1, 8)
                        .Select(i => $"<!ENTITY {(char)('a' + i)} '{Repeat($"&{(char)('a' + i - 1)};", 10)}'>")
                )
                + "]><svg xmlns='http://www.w3.org/2000/svg'><text>&i;</text></svg>",
            "không hợp lệ",
            "DOCTYPE"
        );

    [Theory]
    [InlineData(0xFFFFFFF4u)]
    [InlineData(0x7FFFFFFFu)]
    [InlineData(0xFFFFFFFFu)]
    public Task A_png_chunk_longer_than_its_file_is_refused(uint length) =>
        RefusedAsync(
            "a.png",
            [.. Pictures.Png(4, 4).AsSpan(0, 33), .. Big(length), .. Pictures.Text("tEXt"), .. new byte[20]],
            "byte 33",
            "“tEXt”",
            $"{length} byte"
        );

    [Fact]
    public Task A_png_without_a_picture_is_refused() =>
        RefusedAsync(
            "a.png",
            [.. Pictures.Png(4, 4).AsSpan(0, 33), .. Pictures.Png(4, 4).AsSpan()[^(12 + Pictures.Secret.Length)..]],
            "byte 33",
            "IDAT"
        );

    [Fact]
    public Task A_png_of_a_square_of_sixty_thousand_is_refused() =>
        RefusedAsync(
            "a.png",
            [.. Pictures.Png(1, 1).AsSpan(0, 16), .. Big(60_000), .. Big(60_000), .. Pictures.Png(1, 1).AsSpan(24)],
            "60000 × 60000",
            "50 triệu"
        );

    [Fact]
    public Task A_webp_chunk_longer_than_its_file_is_refused() =>
        RefusedAsync(
            "a.webp",
            [
                .. Pictures.Text("RIFF"),
                22,
                0,
                0,
                0,
                .. Pictures.Text("WEBPVP8X"),
                0xFF,
                0xFF,
                0xFF,
                0x7F,
                .. new byte[10],
            ],
            "byte 12",
            "“VP8X”",
            "2147483647 byte"
        );

    [Fact]
    public Task A_jpeg_segment_longer_than_its_file_is_refused() =>
        RefusedAsync("a.jpg", [0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF, .. new byte[20]], "byte 2", "vượt quá cuối tệp");

    [Fact]
    public Task A_progressive_picture_of_thirty_million_pixels_is_refused()
    {
        var jpeg = Pictures.Jpeg(1);
        var size = jpeg.AsSpan().LastIndexOf([(byte)0xFF, (byte)0xC2]) + 5;
        Big(6000u << 16 | 5000).CopyTo(jpeg, size);
        return RefusedAsync("a.jpg", jpeg, "5000 × 6000", "progressive", "24 triệu");
    }

    [Fact]
    public Task A_profile_that_unpacks_without_end_is_refused() =>
        RefusedAsync(
            "a.png",
            Pictures.WithChunks(Pictures.Png(), ("iCCP", Pictures.Packed(new byte[50_000_000]))),
            "Hồ sơ màu",
            "4 MB"
        );

    [Fact]
    public async Task Comments_that_unpack_without_end_are_left_out_unread()
    {
        var packed = Pictures.Packed(new byte[200_000_000])[2..];
        var clean = await TestWorkers.AdmitAsync(
            "a.png",
            Pictures.WithChunks(Pictures.Png(), ("zTXt", [(byte)'x', 0, .. packed]))
        );
        Assert.InRange(clean.Length, 1, 1000);
    }

    [Theory]
    [InlineData("a.webp")]
    [InlineData("a.png")]
    public Task An_animated_picture_is_refused_with_advice(string name) =>
        RefusedAsync(
            name,
            name == "a.png"
                ? Pictures.WithChunks(Pictures.Png(), ("acTL", new byte[8]))
                : Pictures.Webp([.. new byte[12], .. Pictures.Text("ANMF"), 0, 0, 0, 0], flags: 2),
            "Ảnh động",
            "MP4"
        );

    private static byte[] Big(uint number) =>
        [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];

    private static string Svg(string content) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\">{content}</svg>";

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static Task RefusedAsync(string name, string text, params string[] words) =>
        RefusedAsync(name, Encoding.UTF8.GetBytes(text), words);

    private static async Task RefusedAsync(string name, byte[] file, params string[] words)
    {
        var refused = await Assert.ThrowsAsync<UploadRefusedException>(() => TestWorkers.AdmitAsync(name, file));
        Assert.All(words, x => Assert.Contains(x, refused.Message, StringComparison.Ordinal));
    }
}
