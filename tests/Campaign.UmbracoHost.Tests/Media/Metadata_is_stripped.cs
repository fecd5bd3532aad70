using System.Text;
using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.Media.Cleaning;

namespace Campaign.UmbracoHost.Tests.Media;

public sealed class Metadata_is_stripped
{
    [Fact]
    public void A_png_keeps_its_picture_and_nothing_else()
    {
        var (clean, width, height) = PngCleaning.Clean(Pictures.Png(8, 4));
        Assert.Equal((8, 4), (width, height));
        Assert.DoesNotContain(Pictures.Secret, Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
        Assert.Equal(clean, PngCleaning.Clean(clean).Clean);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(8)]
    public void A_jpeg_keeps_its_picture_and_which_way_up_it_is(int orientation)
    {
        var (clean, width, height) = JpegCleaning.Clean(Pictures.Jpeg(orientation));
        Assert.Equal((1, 1), (width, height));
        var text = Encoding.Latin1.GetString(clean);
        Assert.DoesNotContain(Pictures.Secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Photoshop", text, StringComparison.Ordinal);
        Assert.Equal(orientation != 1, text.Contains("Exif", StringComparison.Ordinal));
        Assert.True(clean is [0xFF, 0xD8, .., 0xFF, 0xD9]);
        Assert.Equal(clean, JpegCleaning.Clean(clean).Clean);
    }

    [Fact]
    public void A_webp_keeps_its_picture_and_no_longer_announces_metadata()
    {
        var (clean, width, height) = WebpCleaning.Clean(Pictures.Webp());
        Assert.Equal((8, 4), (width, height));
        Assert.DoesNotContain(Pictures.Secret, Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
        Assert.Equal(0, clean[20]);
        Assert.Equal(clean.Length - 8, BitConverter.ToInt32(clean, 4));
    }
}
