using Campaign.Core.Text;
using Campaign.Core.Text.Telephone;
using FsCheck;
using FsCheck.Fluent;

namespace Campaign.Core.Tests.Text.Telephone;

public sealed class PhoneWritingTests
{
    private static readonly Arbitrary<string> Vietnamese = Gen.Elements([
            .. VietnameseLetters.All,
            .. "abcxyzABCXYZ 0123456789.,!?“”–…".ToCharArray(),
        ])
        .ListOf()
        .Select(x => string.Concat(x))
        .ToArbitrary();

    [Theory]
    [InlineData("Hãy lên tiếng. Mọi người sẽ giúp bạn!", "Hay len tieng. Moi nguoi se giup ban!")]
    [InlineData("ĐÃ HỦY: “Tọa đàm” 14:00 – 16:30…", "DA HUY: \"Toa dam\" 14:00 - 16:30...")]
    [InlineData("Ngôi nhà Bình yên", "Ngoi nha Binh yen")]
    public void Marks_go_and_letters_keep_their_case(string text, string without) =>
        Assert.Equal(without, PhoneWriting.WithoutMarks(text));

    [Fact]
    public void Vietnamese_without_marks_is_in_the_small_alphabet() =>
        Prop.ForAll(Vietnamese, x => !GsmAlphabet.Lacking(PhoneWriting.WithoutMarks(x)).Any())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Without_marks_it_reads_as_before() =>
        Prop.ForAll(Vietnamese, x => Letters(PhoneWriting.WithoutMarks(x)) == Letters(x))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Theory]
    [InlineData("gọi 1900 96 96 80 hoặc 024 3333 5599.", "gọi 1900969680 hoặc 02433335599.")]
    [InlineData("1800 1768, 0987 654 321", "18001768, 0987654321")]
    [InlineData("113, 111 và 115", "113, 111 và 115")]
    [InlineData("từ 15/11 đến 15/12/2026, 500 000 đồng", "từ 15/11 đến 15/12/2026, 500 000 đồng")]
    [InlineData("mẫu 0000 000 001", "mẫu 0000 000 001")]
    [InlineData("mã 1900 96 96 80 12 34 56", "mã 1900 96 96 80 12 34 56")]
    public void Telephone_numbers_are_written_without_blanks_and_nothing_else_is(string text, string unbroken) =>
        Assert.Equal(unbroken, PhoneWriting.WithNumbersUnbroken(text));

    [Fact]
    public void Numbers_to_call_are_taken_out_when_they_are_all_there_is() =>
        Assert.Equal(
            ["113", "111", "1900969680"],
            PhoneWriting.NumbersIn("Gọi 113 (công an), 111 hoặc 1900 96 96 80. Nhắc lại: 113.")
        );

    [Theory]
    [InlineData("Gọi 111 hoặc 0000 000 001.")]
    [InlineData("Gọi 111 trước ngày 25/11.")]
    public void A_line_with_other_digits_gives_no_short_list(string line) => Assert.Null(PhoneWriting.NumbersIn(line));

    private static string Letters(string text) =>
        string.Concat(Folding.WithoutMarks(Folding.Canonical(text)).Where(char.IsAsciiLetterOrDigit));
}
