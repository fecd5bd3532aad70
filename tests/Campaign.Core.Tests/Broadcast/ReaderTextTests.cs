using Campaign.Core.Broadcast;
using Campaign.Core.Text.Spoken;

namespace Campaign.Core.Tests.Broadcast;

public class ReaderTextTests
{
    [Theory]
    [InlineData(
        "Gọi 1900 96 96 80 hoặc 111.",
        "Gọi một chín không không, chín sáu, chín sáu, tám không [1900 96 96 80] hoặc một một một [111]."
    )]
    [InlineData("Ngày 15/11, UBND xã họp.", "Ngày mười lăm tháng mười một [15/11], Ủy ban nhân dân xã họp.")]
    [InlineData("Thông báo 3 lần.", "Thông báo ba lần.")]
    [InlineData("15/11 khai mạc", "ngày mười lăm tháng mười một [15/11] khai mạc")]
    [InlineData("Bà con chú ý.", "Bà con chú ý.")]
    public void Digits_follow_the_words(string written, string forReader) =>
        Assert.Equal(forReader, ReaderText.Of(SpokenVietnamese.Read(written)));
}
