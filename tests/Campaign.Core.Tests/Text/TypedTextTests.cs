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
    [InlineData("ｃｈồｎｇ　ｄａｎｈ", "chồng danh")]
    [InlineData("１１３", "113")]
    [InlineData("𝐜𝐮𝐮 𝓽𝓸𝓲", "cuu toi")]
    [InlineData("a\0b\u0001c\td", "a b c d")]
    [InlineData("một\nhai", "một\nhai")]
    [InlineData("ch\uFFFDng", "ch ng")]
    [InlineData("cứu%FF%E1 tôi", "cứu   tôi")]
    [InlineData("giảm 50% cà", "giảm 50% cà")]
    public void What_is_kept_of_a_text_has_plain_letters_only(string typed, string kept)
    {
        Assert.Equal(kept, TypedText.Kept(typed));
        Assert.Equal(kept, TypedText.Kept(kept));
    }

    [Fact]
    public void Of_a_very_long_text_the_beginning_and_the_end_are_kept()
    {
        var text = "đầu " + new string('a', 3 * TypedText.MaxLength) + " cuối";
        var kept = TypedText.Kept(text);
        Assert.Equal(TypedText.MaxLength, kept.Length);
        Assert.StartsWith("đầu a", kept, StringComparison.Ordinal);
        Assert.EndsWith("a cuối", kept, StringComparison.Ordinal);
        Assert.Equal(kept, TypedText.Kept(kept));
    }

    [Fact]
    public void Half_of_a_letter_and_thousands_of_marks_are_left_out()
    {
        Assert.Equal("a b", TypedText.Kept("a\uD83Cb"));
        Assert.InRange(TypedText.Kept(string.Concat(Enumerable.Repeat("\u0301\u0323", 8_000))).Length, 0, 8);
    }

    [Theory]
    [InlineData("chồng đánh em", true)]
    [InlineData("113", true)]
    [InlineData("Hmoob", true)]
    [InlineData("cứu 救命", true)]
    [InlineData("🩸🔪", false)]
    [InlineData("?!", false)]
    [InlineData("救命", false)]
    [InlineData("សូមជួយ", false)]
    public void Other_scripts_and_pictures_are_known_to_be_unreadable(string typed, bool isReadable) =>
        Assert.Equal(isReadable, TypedText.IsReadable(typed));

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
