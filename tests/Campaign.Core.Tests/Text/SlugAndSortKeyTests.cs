using Campaign.Core.Text;

namespace Campaign.Core.Tests.Text;

public class SlugAndSortKeyTests
{
    [Theory]
    [InlineData("Phòng ngừa, ứng phó", "phong-ngua-ung-pho")]
    [InlineData("  Kỹ năng sống – 2021!  ", "ky-nang-song-2021")]
    [InlineData("Đắk Nông", "dak-nong")]
    [InlineData("48/KH-UBND", "48-kh-ubnd")]
    [InlineData("M'Nông", "mnong")]
    [InlineData("ខ្មែរ", "")]
    public void A_slug_is_ASCII_with_hyphens(string text, string slug) => Assert.Equal(slug, Slug.From(text));

    [Theory]
    [InlineData("an", "ăn", "ân", "ba", "ca", "da", "đa", "em", "êm", "oi", "ôi", "ơi", "ung", "ưng", "y")]
    [InlineData("ma", "mà", "mả", "mã", "má", "mạ", "mạc")]
    [InlineData("Bắc Ninh", "Cao Bằng", "Đà Nẵng", "Đắk Lắk", "Điện Biên", "Đồng Nai", "Hà Nội", "Huế", "Lạng Sơn")]
    [InlineData("1 a", "2 a", "Ba", "Bà", "Ba Bể")]
    [InlineData("hòa", "hoạ")]
    public void Words_sort_as_in_a_Vietnamese_dictionary(params string[] sorted)
    {
        var shuffled = sorted.Reverse().OrderBy(SortKeys.Vietnamese, StringComparer.Ordinal);
        Assert.Equal(sorted, shuffled);
    }

    [Fact]
    public void Both_tone_styles_have_one_key() => Assert.Equal(SortKeys.Vietnamese("hoà"), SortKeys.Vietnamese("hòa"));
}
