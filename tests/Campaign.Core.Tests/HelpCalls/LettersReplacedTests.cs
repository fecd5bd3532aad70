using Campaign.Core.HelpCalls;

namespace Campaign.Core.Tests.HelpCalls;

/// <summary>Letters that somebody has replaced so that nobody finds the word, and what only looks like that.</summary>
public sealed class LettersReplacedTests
{
    private static readonly LettersReplaced Replaced = new(CallFrames.Shipped.Uses);

    [Theory]
    [InlineData("ch*ng", "chồng")]
    [InlineData("gi3t", "giết")]
    [InlineData("g!ết", "giết")]
    [InlineData("đ@nh", "đánh")]
    [InlineData("đ4nh", "đánh")]
    [InlineData("b0p cổ", "bóp cổ")]
    [InlineData("h1ếp", "hiếp")]
    [InlineData("ch0ng đ@nh 3m", "chồng đánh em")]
    [InlineData("nó gi*t 3m", "nó giết em")]
    [InlineData("k1ll me", "kill me")]
    [InlineData("he1p", "help")]
    [InlineData("đ**h", "đánh")]
    [InlineData("g**t", "giết")]
    [InlineData("ch__g đánh", "chồng đánh")]
    [InlineData("chоng đánh", "chồng đánh")]
    public void Replaced_letters_are_put_back(string typed, string meant) =>
        Assert.Equal(meant, Replaced.Restored(typed));

    [Theory]
    [InlineData("bể sâu 3m")]
    [InlineData("7h30 vào lớp 10a1")]
    [InlineData("danh1")]
    [InlineData("cho62ng")]
    [InlineData("*quan trọng*")]
    [InlineData("con*")]
    [InlineData("**in đậm**")]
    [InlineData("m***t")]
    [InlineData("anh@gmail.com")]
    [InlineData("1900969680")]
    [InlineData("mp3, co2, h5n1")]
    [InlineData("Covid19!!!")]
    [InlineData("giá 50k!")]
    [InlineData("помогите мне")]
    [InlineData("")]
    public void Everything_else_stays_as_it_is(string typed) => Assert.Equal(typed, Replaced.Restored(typed));

    [Theory]
    [InlineData("ch*ng đ@nh em", "chồng đánh em")]
    [InlineData("nó đòi gi3t em", "nó đòi giết em")]
    [InlineData("em mún ch3t", "em mún chết")]
    public void A_cry_is_told_like_the_same_one_with_its_letters(string typed, string meant)
    {
        var about = CallRecogniser.Shipped.Situation(typed);
        Assert.NotNull(about);
        Assert.Equal(CallRecogniser.Shipped.Situation(meant), about);
    }

    [Theory]
    [InlineData("a*b ")]
    [InlineData("ch*ng ")]
    [InlineData("đ**h ")]
    [InlineData("a**b ")]
    [InlineData("1l1l1l ")]
    [InlineData("@@@@ ")]
    [InlineData("b@")]
    public void Sixteen_thousand_characters_can_be_judged(string typed) =>
        Assert.InRange(
            CallRecogniser.Shipped.Judge(string.Concat(Enumerable.Repeat(typed, 16_000 / typed.Length))).Share,
            0,
            1
        );
}
