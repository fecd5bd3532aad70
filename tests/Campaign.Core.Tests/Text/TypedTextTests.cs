using Campaign.Core.Text.Typing;

namespace Campaign.Core.Tests.Text;

public sealed class TypedTextTests
{
    private static readonly TypedText Typed = new(
        new KnownWords(["chồng", "đánh", "em", "cứu", "tôi", "với", "husband"])
    );

    [Theory]
    [InlineData("Chồng đánh em", "chồng đánh em")]
    [InlineData("CHONG DANH EM", "chong danh em")]
    [InlineData("choongf ddanhs em", "chồng đánh em")]
    [InlineData("cho6ng2 d9a1nh em", "chồng đánh em")]
    [InlineData("ck đánh e", "chồng đánh em")]
    [InlineData("k bik", "không biết")]
    [InlineData("cứuuuuu", "cứu")]
    [InlineData("hcong dnah em", "chong danh em")]
    [InlineData("cuutoivoi", "cuu toi voi")]
    [InlineData("🆘", "sos")]
    [InlineData("chồg đáhn", "chồng danh")]
    [InlineData("my husbend is here and he is angry", "my husband is here and he is angry")]
    public void Hastily_typed_words_are_read_as_they_were_meant(string typed, string meant) =>
        Assert.Equal(meant, string.Join(' ', Typed.Read(typed).Select(x => x.Text)));

    [Fact]
    public void Decomposed_letters_read_like_composed_ones() =>
        Assert.Equal("chồng", Typed.Read("chồng".Normalize(System.Text.NormalizationForm.FormD))[0].Text);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u0301\u0301")]
    [InlineData("\ud83c")]
    [InlineData("សូមជួយខ្ញុំ")]
    [InlineData("!!!???")]
    public void Anything_can_be_read(string typed) => Assert.NotNull(Typed.Read(typed));

    [Theory]
    [InlineData("đánh", "đánh", true)]
    [InlineData("đanh", "đánh", true)]
    [InlineData("dánh", "đánh", true)]
    [InlineData("đành", "đánh", false)]
    [InlineData("giữ", "giử", true)]
    public void Diacritics_may_be_missing_but_not_wrong(string typed, string word, bool may) =>
        Assert.Equal(
            may,
            new TypedWord(typed, Campaign.Core.Text.Folding.Fold(typed), false).MayMean(
                word,
                Campaign.Core.Text.Folding.Fold(word)
            )
        );

    [Fact]
    public void In_a_text_with_diacritics_a_word_without_any_is_a_different_word()
    {
        var plain = new TypedWord("danh", "danh", false);
        Assert.False(plain.MayMean("đánh", "danh"));
        Assert.True((plain with { MayLackMarks = true }).MayMean("đánh", "danh"));
    }
}
