using System.Text;
using Campaign.UmbracoHost.Media;

namespace Campaign.UmbracoHost.Tests.Media;

public sealed class Uploads_are_what_they_claim
{
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
    [InlineData("van-ban.pdf", "%PDF-1.7 …")]
    [InlineData("bai.mp3", "ID3 …")]
    [InlineData("bai.wav", "RIFF----WAVE")]
    [InlineData("bai.ogg", "OggS")]
    [InlineData("phim.MP4", "----ftypisom")]
    public async Task Documents_sound_and_film_come_in_as_they_are(string name, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        Assert.Equal(bytes, await AdmitAsync(name, bytes));
    }

    [Fact]
    public async Task A_file_over_its_limit_is_refused_by_the_stated_length()
    {
        var refused = await Assert.ThrowsAsync<UploadRefusedException>(
            () => UploadCheck.AdmitAsync("a.pdf", new MemoryStream(Pictures.Text("%PDF-")), 51L * 1024 * 1024, default));
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
        await using var admitted = await UploadCheck.AdmitAsync(name, new MemoryStream(content), content.Length, default);
        using var copy = new MemoryStream();
        await admitted.CopyToAsync(copy);
        return copy.ToArray();
    }
}
