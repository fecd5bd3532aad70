using Campaign.Core.Broadcast;

namespace Campaign.Core.Tests.Broadcast;

public class ScriptLintTests
{
    private static IReadOnlyList<ScriptFinding> Lint(string text, ScriptReviewOptions? options = null) =>
        ScriptReview.Of(text, options).Findings;

    private static ScriptFinding Only(string rule, string text, ScriptReviewOptions? options = null) =>
        Assert.Single(Lint(text, options), f => f.Rule == rule);

    private static void None(string rule, string text) => Assert.DoesNotContain(Lint(text), f => f.Rule == rule);

    [Fact]
    public void A_syntax_error_is_reported_on_its_line()
    {
        var finding = Only(LintRules.Syntax, "Chào bà con.\n[phần lạ]");
        Assert.Equal((2, FindingSeverity.Error), (finding.Line, finding.Severity));
    }

    [Fact]
    public void A_script_must_fit_its_slot()
    {
        var text = string.Join('\n', Enumerable.Repeat("Chấm dứt bạo lực, vun đắp yêu thương.", 20));
        var normal = ScriptReview.Of(text).Seconds.Normal;
        Assert.Equal(
            FindingSeverity.Error,
            Only(LintRules.TooLong, text, new ScriptReviewOptions { SlotSeconds = (int)normal - 5 }).Severity
        );
        Assert.Equal(
            FindingSeverity.Warning,
            Only(LintRules.TooLong, text, new ScriptReviewOptions { SlotSeconds = (int)normal + 1 }).Severity
        );
        Assert.Empty(Lint(text, new ScriptReviewOptions { SlotSeconds = 600 }));
    }

    [Fact]
    public void A_sentence_has_at_most_25_syllables()
    {
        var fits = string.Join(' ', Enumerable.Repeat("yêu", 25)) + ".";
        None(LintRules.LongSentence, fits + " " + fits);
        Assert.Contains("26", Only(LintRules.LongSentence, "yêu " + fits).Message);
        Assert.Contains(
            "31",
            Only(
                LintRules.LongSentence,
                "yêu yêu 25/11/2021 " + string.Join(' ', Enumerable.Repeat("yêu", 14)) + "."
            ).Message
        );
    }

    [Theory]
    [InlineData("Hãy gọi 111.", 1)]
    [InlineData("Hãy gọi 111. Xin nhắc lại: gọi 111.", 0)]
    [InlineData("Hãy gọi 1900 96 96 80.\nNhắc lại: 1900969680.", 0)]
    [InlineData("Gọi một một ba.", 1)]
    [InlineData("Gọi 113 hoặc 1800 1768. Nhắc lại: gọi 113.", 1)]
    [InlineData("Có 111 hộ gia đình. Năm 2021, ba bốn năm nữa.", 0)]
    public void A_telephone_number_is_said_twice(string text, int findings) =>
        Assert.Equal(findings, Lint(text).Count(f => f.Rule == LintRules.PhoneOnce));

    [Fact]
    public void A_number_that_is_not_in_the_directory_is_an_error()
    {
        var options = new ScriptReviewOptions { KnownNumbers = new HashSet<string> { "111" } };
        Assert.Contains(
            "19009999",
            Only(LintRules.UnknownPhone, "Gọi 111, gọi 111. Gọi 1900 9999. Gọi 1900 9999.", options).Message
        );
    }

    [Theory]
    [InlineData("Hãy tố cáo hành vi bạo lực, xâm hại tình dục phụ nữ và trẻ em.")]
    [InlineData("Im lặng không phải là cách để bảo vệ bản thân.")]
    [InlineData("Hãy lên tiếng khi bị bạo lực. Mọi người sẽ giúp bạn!")]
    [InlineData("Gọi 113, gọi 113.\nHãy lên tiếng khi bị bạo lực.")]
    public void A_message_that_burdens_the_survivor_needs_a_help_line_after_it(string text)
    {
        Assert.Equal(FindingSeverity.Error, Only(LintRules.NoHelpLine, text).Severity);
        None(LintRules.NoHelpLine, text + "\nGọi 111. Nhắc lại: gọi 111.");
    }

    [Theory]
    [InlineData("Do ăn mặc hở hang nên bị xâm hại.", 2)]
    [InlineData("Chị em nên cam chịu cho êm nhà.", 1)]
    [InlineData("Anh đánh vợ vì ghen.", 1)]
    [InlineData("Bạo lực không phải chuyện riêng của gia đình.", 0)]
    [InlineData("Đừng cam chịu, đã có chúng tôi.", 0)]
    [InlineData("Không ai đáng bị đánh.", 0)]
    public void Blame_and_excuses_are_pointed_out(string text, int findings) =>
        Assert.Equal(findings, Lint(text).Count(f => f.Rule == LintRules.Blame));

    [Theory]
    [InlineData("Chị Nguyễn Thị Mẫu ở xã ta bị đánh.", "Nguyễn Thị Mẫu")]
    [InlineData("Bạn của chị Hoa kể lại.", "Hoa")]
    [InlineData("Cháu B. mười tuổi.", "B.")]
    public void A_persons_name_is_asked_about(string text, string name)
    {
        var findings = Lint(text).Where(f => f.Rule == LintRules.PersonName).ToList();
        Assert.Contains(findings, f => f.Message.Contains(name) && f.Severity == FindingSeverity.Question);
    }

    [Theory]
    [InlineData("Chủ tịch Hồ Chí Minh")]
    [InlineData("Hà Nội, Hà Giang, Cao Bằng, Sơn La và Bà Rịa hưởng ứng.")]
    [InlineData("Trường Tiểu học Lê Lợi")]
    [InlineData("Anh em, chị em và bà con chú ý.")]
    [InlineData("Bộ Nội vụ, Ủy ban nhân dân xã, Hội Liên hiệp Phụ nữ.")]
    [InlineData("Đoàn Thanh niên, Đoàn thể, Sở Y tế và Y tá.")]
    public void Places_and_bodies_are_not_names(string text) => None(LintRules.PersonName, text);

    [Theory]
    [InlineData("Nhà ở số 12 đường Hùng Vương.")]
    [InlineData("Gia đình ở thôn Nà Mẫu.")]
    [InlineData("Ở ngõ 15/7.")]
    public void An_address_is_asked_about(string text) =>
        Assert.Equal(FindingSeverity.Question, Only(LintRules.Address, text).Severity);

    [Fact]
    public void An_abbreviation_without_a_reading_is_pointed_out()
    {
        Assert.Contains("BKXH", Only(LintRules.Abbreviation, "Ban BKXH họp.").Message);
        None(LintRules.Abbreviation, "UBND xã họp.");
    }

    [Fact]
    public void A_doubtful_reading_is_a_question_that_says_what_is_read_now() =>
        Assert.Contains("một trăm mười một", Only(LintRules.Reading, "Năm nay có 111.").Message);

    [Fact]
    public void The_word_victim_is_questioned() => Assert.Equal(1, Only(LintRules.Term, "Hỗ trợ nạn nhân.").Line);
}
