using Campaign.Core.Text;
using Campaign.Core.Text.Spoken;
using FsCheck;
using FsCheck.Fluent;

namespace Campaign.Core.Tests.Text;

public class SpokenTests
{
    private static readonly string[] Tokens =
    [
        "bạo lực",
        "phụ nữ",
        "gọi",
        "số",
        "ngày",
        "tháng",
        "từ",
        "đến",
        "năm",
        "tổng đài",
        "Kế hoạch",
        "khóa",
        "thứ",
        "quý",
        "tỷ lệ",
        "25/11",
        "25/11/2021",
        "15/11-15/12",
        "15-20",
        "111",
        "115",
        "1900 96 96 80",
        "0912345678",
        "48/KH-UBND",
        "2232/QĐ-TTg",
        "UBND",
        "LĐTBXH",
        "CT",
        "TT.",
        "P.",
        "v.v.",
        "COVID-19",
        "HIV/AIDS",
        "XXI",
        "IV",
        "VI",
        "5h30",
        "17:00",
        "1,5",
        "1.5",
        "500.000đ",
        "50%",
        "-5",
        "°C",
        "m2",
        "/",
        "-",
        "–",
        "+",
        "&",
        "(",
        ")",
        ".",
        ",",
        ";",
        "\n",
        "\n- ",
        "A4",
        "x",
        "3",
        "7",
        "1.234.567",
        "https://a.vn/b-1",
        "a@b.vn",
        "ABC",
        "M'Nông",
        "Đắk Nông",
        "vi",
        "PHẠM VI",
        "1-2-3",
        "001",
        "sđt",
        "số nhà 12/3/5",
        "30",
        "1tr2",
        "T2-T6",
        "khu vực I, II",
        "8g",
        "7h/27/11",
        "Q1",
        "^",
        "123456",
        "=",
        "≥",
    ];

    private static readonly Arbitrary<string> Written = Gen.Elements(Tokens)
        .ListOf()
        .Select(t => string.Join(' ', t))
        .ToArbitrary();

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void Reading_twice_is_reading_once() =>
        Prop.ForAll(
                Written,
                w =>
                {
                    var once = SpokenVietnamese.Read(w).Text;
                    return SpokenVietnamese.Read(once).Text == once;
                }
            )
            .Check(Many);

    [Fact]
    public void Parts_not_listed_as_changed_are_identical() =>
        Prop.ForAll(
                Written,
                w =>
                {
                    var result = SpokenVietnamese.Read(w);
                    var (written, spoken) = (0, 0);
                    foreach (var change in result.Changes)
                    {
                        var kept = change.WrittenStart - written;
                        if (
                            result.Written.Substring(written, kept)
                            != result.Text.Substring(spoken, change.SpokenStart - spoken)
                        )
                            return false;
                        written = change.WrittenStart + change.WrittenLength;
                        spoken = change.SpokenStart + change.SpokenLength;
                    }
                    return result.Written[written..] == result.Text[spoken..];
                }
            )
            .Check(Many);

    [Fact]
    public void No_digit_is_left_to_the_reader() =>
        Prop.ForAll(Written, w => !SpokenVietnamese.Read(w).Text.Any(char.IsAsciiDigit)).Check(Many);

    [Fact]
    public void Ordinary_words_are_never_altered() =>
        Prop.ForAll(
                Gen.Elements(
                        (
                            "Hãy lên tiếng khi bị bạo lực. Mọi người sẽ giúp bạn! HÀNH VI phạm vi Đắk Krông xã hội, "
                            + "“vì” x vi i m h g đ tr"
                        ).Split(' ')
                    )
                    .ListOf()
                    .Select(w => string.Join(' ', w))
                    .ToArbitrary(),
                w => SpokenVietnamese.Read(w).Text == w
            )
            .Check(Many);

    [Fact]
    public void Decomposed_text_reads_the_same() =>
        Prop.ForAll(Written, w => SpokenVietnamese.Read(Spellings.Decomposed(w)).Text == SpokenVietnamese.Read(w).Text)
            .Check(Many);

    [Fact]
    public void Any_spoken_offset_leads_back_to_the_text()
    {
        var result = SpokenVietnamese.Read("Gọi 111 ngay, UBND xã.");
        Assert.Equal("Gọi một một một ngay, Ủy ban nhân dân xã.", result.Text);
        Assert.Equal((4, 3), result.WrittenAt(result.Text.IndexOf("một một", StringComparison.Ordinal) + 5));
        Assert.Equal((14, 4), result.WrittenAt(result.Text.IndexOf("nhân", StringComparison.Ordinal)));
        Assert.Equal((8, 1), result.WrittenAt(result.Text.IndexOf("ngay", StringComparison.Ordinal)));
        Assert.Equal((result.Written.Length, 0), result.WrittenAt(result.Text.Length));
    }

    [Theory]
    [InlineData("Năm nay có 111", "111", "một trăm mười một", "một một một")]
    [InlineData("Sở CT", "CT", "Chương trình", "Chỉ thị")]
    [InlineData("vào 3/4", "3/4", "ngày mùng ba tháng tư", "ba phần tư")]
    [InlineData("ghi 1.5 nhé", "1.5", "một chấm năm", "một phẩy năm")]
    [InlineData("1,500 người", "1,500", "một phẩy năm không không", "một nghìn năm trăm")]
    public void A_doubtful_reading_is_marked_with_its_alternatives(
        string text,
        string written,
        string used,
        string other
    )
    {
        var doubt = Assert.Single(SpokenVietnamese.Read(text).Ambiguities);
        Assert.Equal(written, doubt.Written);
        Assert.Equal(text.IndexOf(written, StringComparison.Ordinal), doubt.Start);
        Assert.Equal(used, doubt.Used);
        Assert.Contains(other, doubt.Readings);
    }

    [Fact]
    public void A_hotline_of_the_commune_can_be_added()
    {
        var options = new SpokenOptions
        {
            Hotlines = new HashSet<string> { "1022", "3456" },
        };
        Assert.Equal("Gọi ba bốn năm sáu.", SpokenVietnamese.Read("Gọi 3456.", options).Text);
    }

    [Fact]
    public void The_dictionary_can_be_extended_and_overruled()
    {
        var own = AbbreviationDictionary.Parse("CHXYZ\tcơ quan mẫu\nPTTH\tphát thanh và truyền hình\n");
        var options = new SpokenOptions { Abbreviations = AbbreviationDictionary.Default.With(own.Entries) };
        var result = SpokenVietnamese.Read("CHXYZ và PTTH của UBND", options);
        Assert.Equal("cơ quan mẫu và phát thanh và truyền hình của Ủy ban nhân dân", result.Text);
        Assert.Empty(result.Ambiguities);
    }

    [Fact]
    public void A_faulty_dictionary_names_every_line_at_fault()
    {
        var fault = Assert.Throws<FormatException>(() =>
            AbbreviationDictionary.Parse("UBND\nA\tb\tlúc nào đó\nC\td\nE\tmột 2")
        );
        Assert.Contains("Dòng 1", fault.Message);
        Assert.Contains("Dòng 2", fault.Message);
        Assert.DoesNotContain("Dòng 3", fault.Message);
        Assert.Contains("Dòng 4", fault.Message);
    }

    [Fact]
    public void Other_languages_stay_unchanged_unless_they_have_a_dictionary()
    {
        const string Khmer = "ទូរសព្ទ 111 UBND ២៥/១១";
        Assert.Equal(Khmer, SpokenVietnamese.Read(Khmer, "km").Text);
        var options = new SpokenOptions
        {
            OtherLanguages = new Dictionary<string, AbbreviationDictionary>
            {
                ["en"] = AbbreviationDictionary.Parse("GBV\tgender-based violence"),
            },
        };
        Assert.Equal("gender-based violence on 25/11", SpokenVietnamese.Read("GBV on 25/11", "en", options).Text);
        Assert.Equal("một một một ngày", SpokenVietnamese.Read("gọi 111 ngày", "vi-VN").Text[4..]);
    }

    [Fact]
    public void Digits_of_other_scripts_are_left_alone() =>
        Assert.Equal("ថ្ងៃ ២៥/១១", SpokenVietnamese.Read("ថ្ងៃ ២៥/១១").Text);
}
