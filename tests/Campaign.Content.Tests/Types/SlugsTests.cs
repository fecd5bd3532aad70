using Campaign.Content.Types;

namespace Campaign.Content.Tests.Types;

public class SlugsTests
{
    [Theory]
    [InlineData("Thông điệp số 1: Đừng im lặng!", "thong-diep-so-1-dung-im-lang")]
    [InlineData("ខ្មែរ", "muc")]
    [InlineData("  ", "muc")]
    public void A_name_becomes_ascii(string name, string slug) => Assert.Equal(slug, Slugs.Of(name));
}
