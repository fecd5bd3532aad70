using Campaign.Core.HelpCalls;

namespace Campaign.Core.Tests.HelpCalls;

/// <summary>Ages in figures and in words.</summary>
public sealed class StatedAgesTests
{
    private static readonly CallRecogniser Reader = new(CallFrames.Shipped, new CallModel([]));

    [Theory]
    [InlineData("con mười hai tuổi", 12)]
    [InlineData("tôi năm nay bảy chín tuổi", 79)]
    [InlineData("mẹ tôi tám mươi tuổi", 80)]
    [InlineData("em hai mươi tư tuổi", 24)]
    [InlineData("chau 9 tuoi", 9)]
    [InlineData("e 24t", 24)]
    [InlineData("my nephew beats me, i am 80", 80)]
    [InlineData("grandma beats me, i am ten", 10)]
    [InlineData("she is 13 years old and my sister", 13)]
    [InlineData("cái Na mới mười ba mà bị rủ đi", 13)]
    [InlineData("em 14 rồi", 14)]
    [InlineData("con bé lên chín", 9)]
    public void An_age_is_read(string text, int age) => Assert.Equal([age], StatedAges.In(Reader.Words(text)));

    [Theory]
    [InlineData("tôi có hai con")]
    [InlineData("tuổi thơ của tôi")]
    [InlineData("i am 7 months pregnant and he hits me")]
    [InlineData("gọi 113")]
    [InlineData("mới mười giờ sáng")]
    [InlineData("mới năm ngoái")]
    [InlineData("con mười nghìn đồng")]
    [InlineData("em 20 người")]
    [InlineData("")]
    public void Other_numbers_are_no_age(string text) => Assert.Empty(StatedAges.In(Reader.Words(text)));
}
