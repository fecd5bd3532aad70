using Campaign.Core.Text.Spoken;

namespace Campaign.Core.Tests.Text;

/// <summary>What nobody can read for certain is asked about, whatever numbers and words stand there.</summary>
public class SpokenDoubts
{
    private static readonly string[] Words = ["xã", "lớp", "hộ", "báo", "có", "của", "nước"];

    private static readonly string[] Signs =
    [
        "^",
        "_",
        "<",
        ">",
        "\\",
        "|",
        "~",
        "§",
        "$",
        "=",
        "+",
        "#",
        "@",
        "°",
        "/",
    ];

    public static TheoryData<string> Loose()
    {
        var data = new TheoryData<string>();
        foreach (var sign in Signs)
        foreach (var word in Words)
            data.Add($"{word} {sign}{word}");
        return data;
    }

    [Theory]
    [MemberData(nameof(Loose))]
    public void A_sign_that_nobody_can_say_is_asked_about(string text)
    {
        var read = SpokenVietnamese.Read(text);
        Assert.True(
            read.Ambiguities.Count > 0 || !Signs.Any(x => read.Text.Contains(x, StringComparison.Ordinal)),
            $"{text}: {read.Text}"
        );
    }

    [Fact]
    public void No_digit_is_left_unread()
    {
        var random = new Random(20261130);
        const string Pieces = "0123456789.,-/:'h% mkgQPTXI+x()";
        for (var i = 0; i < 5000; i++)
        {
            var text =
                $"có {string.Concat(Enumerable.Range(0, 8).Select(_ => Pieces[random.Next(Pieces.Length)]))} ở xã";
            var read = SpokenVietnamese.Read(text);
            Assert.False(read.Text.Any(char.IsAsciiDigit), $"{text}: {read.Text}");
        }
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(9)]
    [InlineData(12)]
    public void A_long_number_without_points_is_a_count_only_before_what_is_counted(int digits)
    {
        var number = string.Concat(Enumerable.Range(1, digits).Select(x => x % 9 + 1));
        var count = VietnameseNumerals.Cardinal(number);
        Assert.Equal($"có {count} hộ", SpokenVietnamese.Read($"có {number} hộ").Text);
        Assert.Equal($"giá {count} đồng", SpokenVietnamese.Read($"giá {number}đ").Text);
        var read = SpokenVietnamese.Read($"xem {number} nhé");
        Assert.Single(read.Ambiguities);
        Assert.Contains(count, read.Ambiguities[0].Readings);
        var named = SpokenVietnamese.Read($"số báo danh {number}");
        Assert.Empty(named.Ambiguities);
        Assert.DoesNotContain(count, named.Text);
    }

    [Theory]
    [InlineData("vđ")]
    [InlineData("Th")]
    [InlineData("bs")]
    [InlineData("SJC")]
    [InlineData("hPx")]
    public void Letters_that_make_no_syllable_are_asked_about(string written)
    {
        var read = SpokenVietnamese.Read($"theo {written} ở xã");
        Assert.Contains(read.Ambiguities, x => x.Written == written);
    }

    [Theory]
    [InlineData("ubnd", "Ủy ban nhân dân")]
    [InlineData("sđt", "số điện thoại")]
    [InlineData("bhyt", "bảo hiểm y tế")]
    public void Known_ones_may_be_written_small(string written, string spoken)
    {
        var read = SpokenVietnamese.Read($"theo {written} xã");
        Assert.Equal($"theo {spoken} xã", read.Text);
        Assert.Empty(read.Ambiguities);
    }

    [Fact]
    public void A_single_roman_letter_after_a_noun_is_asked_about_and_a_person_is_not_numbered()
    {
        foreach (var letter in new[] { "I", "V", "X" })
        {
            Assert.NotEmpty(SpokenVietnamese.Read($"họp ở xóm {letter}").Ambiguities);
            Assert.Equal($"gặp chị {letter}", SpokenVietnamese.Read($"gặp chị {letter}").Text);
        }
    }

    [Theory]
    [InlineData("từ 8g đến 11g", 2)]
    [InlineData("bầu 3/5 người", 1)]
    [InlineData("chị Mai, SN 85", 1)]
    [InlineData("ở Q1", 1)]
    [InlineData("ở P5", 1)]
    [InlineData("vị trí 13,5N", 1)]
    [InlineData("TL 226", 1)]
    [InlineData("nhớ 113 công an, 111 trẻ em", 1)]
    [InlineData("Mạng lưới: 111 trẻ em", 1)]
    [InlineData("1/12 xã ra quân", 1)]
    [InlineData("Nà Mò 1-2 Bản Lìm", 1)]
    public void Several_meanings_are_asked_about(string text, int questions) =>
        Assert.Equal(questions, SpokenVietnamese.Read(text).Ambiguities.Count);
}
