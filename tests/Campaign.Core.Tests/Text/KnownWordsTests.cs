using Campaign.Core.Text.Typing;

namespace Campaign.Core.Tests.Text;

public sealed class KnownWordsTests
{
    private static readonly KnownWords Known = new([
        "chồng",
        "đánh",
        "trộm",
        "băm",
        "blood",
        "husband",
        "suicide",
        "help",
        "khóc",
        "ransom",
        "locked",
    ]);

    [Theory]
    [InlineData("hcong", "chong")]
    [InlineData("chog", "chong")]
    [InlineData("chonng", "chong")]
    [InlineData("chomg", "chong")]
    [InlineData("dahn", "danh")]
    [InlineData("dah", "danh")]
    [InlineData("husbend", "husband")]
    [InlineData("suiside", "suicide")]
    [InlineData("hlep", "help")]
    public void A_slip_of_the_finger_is_led_back(string typed, string meant) =>
        Assert.Equal(meant, Known.Nearest(typed));

    [Theory]
    [InlineData("bloo")]
    [InlineData("tromi")]
    [InlineData("bham")]
    [InlineData("zanh")]
    [InlineData("dapnh")]
    [InlineData("ckong")]
    [InlineData("looked")]
    [InlineData("ab")]
    public void A_word_that_only_looks_like_a_known_one_is_left_alone(string typed) =>
        Assert.Null(Known.Nearest(typed));
}
