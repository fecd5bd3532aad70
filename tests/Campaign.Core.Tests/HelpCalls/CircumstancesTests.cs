using Campaign.Core.HelpCalls;

namespace Campaign.Core.Tests.HelpCalls;

/// <summary>Who is hurt, as far as the order of the words says so.</summary>
public sealed class CircumstancesTests
{
    private static readonly CallRecogniser Reader = new(CallFrames.Shipped, new CallModel([]));

    [Theory]
    [InlineData("tôi bị chồng đánh", nameof(Hurt.Writer))]
    [InlineData("em bị người ta đánh", nameof(Hurt.YoungWriter))]
    [InlineData("em học lớp 7 bị bạn đánh", nameof(Hurt.ChildWriter))]
    [InlineData("cháu mười hai tuổi bị bác đánh", nameof(Hurt.ChildWriter))]
    [InlineData("em bị sếp đánh ở công ty", nameof(Hurt.Writer))]
    [InlineData("con bé nhà bên bị bố nó đánh", nameof(Hurt.Child))]
    [InlineData("bố nó đánh thằng bé", nameof(Hurt.Child))]
    [InlineData("con gái tôi bị đánh", nameof(Hurt.Younger))]
    [InlineData("con gái tôi 9 tuổi bị đánh", nameof(Hurt.Child))]
    [InlineData("chị cùng phòng tôi bị chồng đánh", nameof(Hurt.Other))]
    [InlineData("bé nhân viên mới bị ông chủ đánh", nameof(Hurt.Other))]
    [InlineData("con dâu tôi bị đánh", nameof(Hurt.Other))]
    [InlineData("anh ta đánh vợ", nameof(Hurt.Other))]
    [InlineData("chi hang xom bi chong danh", nameof(Hurt.Other))]
    [InlineData("my neighbor is beaten", nameof(Hurt.Other))]
    [InlineData("he beats his wife", nameof(Hurt.Other))]
    [InlineData("he hits me", nameof(Hurt.Writer))]
    public void Who_is_hurt_is_read_from_the_order_of_the_words(string text, string hurt) =>
        Assert.Contains(hurt, Of(text).Victims.Select(x => x.ToString()));

    [Theory]
    [InlineData("hôm nay trời mưa")]
    [InlineData("đánh giá kết quả")]
    [InlineData("bị")]
    [InlineData("")]
    public void Where_nobody_is_named_nobody_is_hurt(string text) => Assert.Empty(Of(text).Victims);

    [Theory]
    [InlineData("bạn cùng phòng hay bị người yêu kiểm soát", nameof(Hurt.Other))]
    [InlineData("tôi thấy chị ấy khóc", nameof(Hurt.Writer))]
    [InlineData("thằng bé nhà bên khóc", nameof(Hurt.Child))]
    public void Whom_a_text_speaks_of_first_is_read(string text, string hurt) =>
        Assert.Equal(hurt, Of(text).First?.ToString());

    private static Circumstances Of(string text)
    {
        var (words, frames) = (Reader.Words(text), CallFrames.Shipped);
        return Circumstances.Of(words, frames.Tag(words), frames.Harm, frames.Ages);
    }
}
