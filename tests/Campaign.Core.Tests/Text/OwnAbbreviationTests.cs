using Campaign.Core.Text.Spoken;

namespace Campaign.Core.Tests.Text;

public class OwnAbbreviationTests
{
    private static readonly OwnAbbreviation[] Entered =
    [
        new("20", "NVHT", "nhà văn hóa tỉnh"),
        new("00100", "NVHT", "nhà văn hóa thôn"),
        new("00200", "BVR", "bảo vệ rừng"),
    ];

    [Theory]
    [InlineData("00100", "nhà văn hóa thôn, BVR")]
    [InlineData("00200", "nhà văn hóa tỉnh, bảo vệ rừng")]
    public void A_place_uses_its_own_entries_and_those_of_the_places_above_it(string place, string spoken)
    {
        var options = new SpokenOptions { Abbreviations = OwnAbbreviation.For(Entered, [place, "20"]) };
        Assert.Equal(spoken, SpokenVietnamese.Read("NVHT, BVR", options).Text);
    }

    [Theory]
    [InlineData("", "NVHT", "nhà văn hóa thôn", "một nơi")]
    [InlineData("20", "N", "nhà", "từ 2 đến 20")]
    [InlineData("20", " NVH", "nhà văn hóa", "dấu cách")]
    [InlineData("20", "4G", "bốn gờ", "bắt đầu bằng chữ cái")]
    [InlineData("20", "ban", "bản", "tiếng thường gặp")]
    [InlineData("20", "NVHT", "", "từ 1 đến 120")]
    [InlineData("20", "NVHT", "NVH thôn", "chữ đầy đủ")]
    [InlineData("20", "NVHT", "nhà 2 tầng", "chữ đầy đủ")]
    public void A_faulty_entry_says_what_is_wrong(string place, string written, string spoken, string says)
    {
        var entry = new OwnAbbreviation(place, written, spoken);
        Assert.Contains(says, Assert.Single(entry.Faults()));
        var thrown = Assert.Throws<ArgumentException>(() => OwnAbbreviation.For([entry], ["20"]));
        Assert.Contains(says, thrown.Message);
    }
}
