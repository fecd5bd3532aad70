using Campaign.Core.HelpCalls;
using Campaign.Core.Text.Typing;

namespace Campaign.Core.Tests.HelpCalls;

/// <summary>Cries in letters that nobody should find, in emoji, and in languages that the frames do not know.</summary>
public sealed class DisguisedCryTests
{
    private static readonly LettersApart Apart = new(CallFrames.Shipped.Words);

    [Theory]
    [InlineData("c.h.ồ.n.g đ.á.n.h", "chồng đánh")]
    [InlineData("c-ứ-u", "cứu")]
    [InlineData("c ứ u", "cứu")]
    [InlineData("c . ứ . u", "cứu")]
    [InlineData("C_Ứ_U", "CỨU")]
    [InlineData("t ự t ử", "tự tử")]
    [InlineData("em muốn t ự t ử", "em muốn tự tử")]
    [InlineData("e t ự t ử", "e tự tử")]
    [InlineData("c h ồ n g đ á n h e m", "chồng đánh em")]
    [InlineData("chồ.ng đá.nh", "chồng đánh")]
    [InlineData("nó g.iết em", "nó giết em")]
    [InlineData("h.e.l.p m.e", "help me")]
    public void Words_typed_in_pieces_are_put_together(string typed, string meant) =>
        Assert.Equal(meant, Apart.Joined(typed));

    [Theory]
    [InlineData("U.B.N.D xã")]
    [InlineData("e k b a ơi")]
    [InlineData("a b c d e")]
    [InlineData("x x x")]
    [InlineData("v.v...")]
    [InlineData("tự-tử")]
    [InlineData("bạo-lực")]
    [InlineData("Trời mưa.Em về")]
    [InlineData("1 2 3")]
    [InlineData("")]
    public void Other_single_letters_stay_as_they_are(string typed) => Assert.Equal(typed, Apart.Joined(typed));

    [Theory]
    [InlineData("ｃứｕ　ｔôｉ", "cứu tôi")]
    [InlineData("ＨＥＬＰ", "HELP")]
    [InlineData("𝐡𝐞𝐥𝐩 𝘮𝘦", "help me")]
    [InlineData("ⓗⓔⓛⓟ", "help")]
    [InlineData("chồng 🔪", "chồng  dao ")]
    [InlineData("👨‍🍳 nấu ăn", "👨‍🍳 nấu ăn")]
    public void Letters_in_other_forms_and_plain_emoji_are_read_as_words(string typed, string meant) =>
        Assert.Equal(meant, EmojiWords.In(TypedText.Kept(typed)));

    [Theory]
    [InlineData("🆘", HelpSituation.Danger)]
    [InlineData("👨🔪👩", HelpSituation.Danger)]
    [InlineData("chồng 🔪 em", HelpSituation.Danger)]
    [InlineData("🔪🩸 em", HelpSituation.Injury)]
    [InlineData("ｃứｕ ｔôｉ ｖớｉ", HelpSituation.Danger)]
    [InlineData("救命", HelpSituation.Danger)]
    [InlineData("请帮帮我！", HelpSituation.Danger)]
    [InlineData("我不想活了", HelpSituation.Despair)]
    [InlineData("សូមជួយខ្ញុំផង", HelpSituation.Danger)]
    [InlineData("ជួយ", HelpSituation.Danger)]
    [InlineData("Thov pab kuv!", HelpSituation.Danger)]
    [InlineData("ช่วยด้วย", HelpSituation.Danger)]
    [InlineData("살려주세요", HelpSituation.Danger)]
    [InlineData("I need help!", HelpSituation.Danger)]
    [InlineData("Don't hit me", HelpSituation.Danger)]
    [InlineData("t ự t ử", HelpSituation.Despair)]
    [InlineData("c.ứ.u", HelpSituation.Danger)]
    [InlineData("c.h.ồ.n.g đ.á.n.h em", HelpSituation.Danger)]
    public void A_cry_is_recognised_in_disguise(string typed, HelpSituation about) =>
        Assert.Equal(about, CallRecogniser.Shipped.Situation(typed));

    [Theory]
    [InlineData("ជួយរកផ្ទះ")]
    [InlineData("你好")]
    [InlineData("kuv nyob Lào Cai")]
    [InlineData("🔪 dao bếp Nhật")]
    [InlineData("👨‍👩‍👧 gia đình hạnh phúc")]
    [InlineData("😂😂😂")]
    [InlineData("🩸 lịch hiến máu")]
    [InlineData("help me open the file")]
    public void Other_words_of_other_languages_and_emoji_are_no_cry(string typed) =>
        Assert.Null(CallRecogniser.Shipped.Situation(typed));

    [Theory]
    [InlineData("zh | 救命")]
    [InlineData("zh | nowhere | 救命")]
    public void A_line_of_cries_that_cannot_be_read_is_named(string line) =>
        Assert.Contains(line, Assert.Throws<FormatException>(() => new KnownCries([line])).Message);

    [Theory]
    [InlineData("c ứ ")]
    [InlineData("a.")]
    [InlineData("ｃ")]
    [InlineData("👩🔪")]
    [InlineData("c.h.ồ.n.g ")]
    public void Four_thousand_characters_in_disguise_can_be_judged(string typed) =>
        Assert.InRange(CallRecogniser.Shipped.Judge(string.Concat(Enumerable.Repeat(typed, 4_000))).Share, 0, 1);
}
