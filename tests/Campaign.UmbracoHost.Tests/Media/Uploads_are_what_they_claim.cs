using System.Text;
using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.Media.Cleaning;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaign.UmbracoHost.Tests.Media;

public sealed class Uploads_are_what_they_claim
{
    private static readonly NoFileScripts NoBrowser = new();

    private static UploadCheck Check => new(TestWorkers.All, new(NoBrowser, NullLogger<PlayingTime>.Instance));

    [Theory]
    [InlineData("trang.html", "<html><script>alert(1)</script>")]
    [InlineData("ma.js", "alert(1)")]
    [InlineData("chay.exe", "MZ")]
    [InlineData("anh.png", "<html><script>alert(1)</script>")]
    [InlineData("anh.jpg", "GIF89a")]
    [InlineData("van-ban.pdf", "<?php echo 1;")]
    [InlineData("bai.mp3", "RIFF----WAVE")]
    [InlineData("phim.mp4", "%PDF-1.7")]
    [InlineData("anh.gif", "GIF89a")]
    [InlineData("khong-duoi", "%PDF-1.7")]
    [InlineData("anh.png.html", "\u0089PNG\r\n\u001a\n")]
    public async Task A_file_that_is_something_else_is_refused(string name, string content)
    {
        var bytes = Pictures.Text(content);
        await Assert.ThrowsAsync<UploadRefusedException>(() => AdmitAsync(name, bytes));
    }

    [Theory]
    [InlineData("bai.mp3", "ID3 …")]
    [InlineData("bai.wav", "RIFF----WAVE")]
    [InlineData("bai.ogg", "OggS")]
    [InlineData("phim.MP4", "----ftypisom")]
    public async Task The_mere_beginning_of_a_sound_or_film_file_is_refused(string name, string content)
    {
        var refused = await Assert.ThrowsAsync<UploadRefusedException>(() =>
            AdmitAsync(name, Encoding.UTF8.GetBytes(content))
        );
        Assert.Contains("bị hỏng", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("IMG_0001.HEIC", "....", "iPhone")]
    [InlineData("IMG_0001.jpg", "\0\0\0\u0018ftypheic", "Tương thích nhất")]
    [InlineData("dong.gif", "GIF89a", "MP4")]
    [InlineData("dong.png", "GIF89a", "PNG")]
    [InlineData("quet.tiff", "II*\0", "PNG hoặc JPEG")]
    [InlineData("moi.avif", "....", "JPEG")]
    public async Task A_picture_of_another_kind_is_refused_with_advice_on_converting_it(
        string name,
        string content,
        string how
    )
    {
        var refused = await Assert.ThrowsAsync<UploadRefusedException>(() => AdmitAsync(name, Pictures.Text(content)));
        Assert.Contains(how, refused.Message, StringComparison.Ordinal);
        Assert.Contains("tải lên", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_taken_sideways_is_as_wide_as_people_see_it()
    {
        Assert.Equal((64, 40), DrawnSize.Of(Pictures.Png(64, 40), FileKinds.ByExtension("png")!));
        var jpeg = Pictures.Jpeg(6);
        jpeg[jpeg.AsSpan().LastIndexOf([(byte)0xFF, (byte)0xC2]) + 6] = 3; // height 3, width 1 as it lies in the file
        Assert.Equal((3, 1), DrawnSize.Of(jpeg, FileKinds.ByExtension("jpg")!));
    }

    [Theory]
    [InlineData("width='300px' height='150'", "300,150")]
    [InlineData("viewBox='0 0 21 29.7'", "21,30")]
    [InlineData("width='100%' viewBox='0,0,8,4'", "8,4")]
    [InlineData("", null)]
    public void A_drawing_is_as_large_as_it_says(string size, string? expected)
    {
        var found = DrawnSize.Of(
            Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' {size}/>"),
            FileKinds.ByExtension("svg")!
        );
        Assert.Equal(expected, found is { } x ? $"{x.Width},{x.Height}" : null);
    }

    [Fact]
    public async Task A_file_over_its_limit_is_refused_by_its_stated_length()
    {
        var refused = await Assert.ThrowsAsync<UploadRefusedException>(() =>
            Check.AdmitAsync("a.pdf", new MemoryStream(Pictures.Text("%PDF-")), 51L * 1024 * 1024, default)
        );
        Assert.Contains("50 MB", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_with_too_many_pixels_is_refused()
    {
        var png = Pictures.Png(1, 1);
        png[16 + 2] = 0x40; // width 16385
        var refused = await Assert.ThrowsAsync<UploadRefusedException>(() => AdmitAsync("a.png", png));
        Assert.Contains("16385", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_cut_in_the_middle_is_refused() =>
        await Assert.ThrowsAsync<UploadRefusedException>(() => AdmitAsync("a.png", Pictures.Png()[..60]));

    private static async Task<byte[]> AdmitAsync(string name, byte[] content)
    {
        await using var admitted = await Check.AdmitAsync(name, new MemoryStream(content), content.Length, default);
        using var copy = new MemoryStream();
        await admitted.Content.CopyToAsync(copy);
        return copy.ToArray();
    }
}
