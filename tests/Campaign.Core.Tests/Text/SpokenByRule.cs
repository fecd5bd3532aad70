using Campaign.Core.Text.Spoken;

namespace Campaign.Core.Tests.Text;

/// <summary>Readings that follow from a rule, checked over its whole range with an independent speller.</summary>
public class SpokenByRule
{
    private static readonly string[] Months =
    [
        "một",
        "hai",
        "ba",
        "tư",
        "năm",
        "sáu",
        "bảy",
        "tám",
        "chín",
        "mười",
        "mười một",
        "mười hai",
    ];

    public static TheoryData<long> Numbers()
    {
        var data = new TheoryData<long>();
        for (var n = 0L; n <= 1100; n++)
            data.Add(n);
        foreach (
            var n in new[]
            {
                1995,
                2000,
                2005,
                2021,
                2024,
                2025,
                2030,
                9999,
                10000,
                10001,
                10101,
                21021,
                99999,
                100000,
                100001,
            }
        )
            data.Add(n);
        for (var power = 1_000_000L; power <= 1_000_000_000_000; power *= 10)
            foreach (var extra in new[] { 0, 1, 5, 15, 100, 500, 1000, 24_000, 500_000 })
                data.Add(power + extra);
        return data;
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Whole_numbers(long number)
    {
        var spoken = NumberOracle.Say(number);
        Assert.Equal(spoken, VietnameseNumerals.Cardinal(number));
        Assert.Equal($"có {spoken} người", SpokenVietnamese.Read($"có {number} người").Text);
        var dotted = number.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture).Replace(',', '.');
        Assert.Equal($"tặng {spoken} đồng", SpokenVietnamese.Read($"tặng {dotted}đ").Text);
    }

    public static TheoryData<int, int> Days()
    {
        var data = new TheoryData<int, int>();
        for (var month = 1; month <= 12; month++)
        for (var day = 1; day <= DateTime.DaysInMonth(2024, month); day++)
            data.Add(day, month);
        return data;
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Dates(int day, int month)
    {
        var spoken = $"{(day <= 10 ? "mùng " : "")}{NumberOracle.Say(day)} tháng {Months[month - 1]}";
        Assert.Equal($"ngày {spoken}", SpokenVietnamese.Read($"ngày {day}/{month}").Text);
        Assert.Equal($"Từ ngày {spoken}", SpokenVietnamese.Read($"Từ {day}/{month}").Text);
        Assert.Equal(
            $"ngày {spoken} năm hai nghìn không trăm hai mươi mốt",
            SpokenVietnamese.Read($"ngày {day:00}/{month:00}/2021").Text
        );
        Assert.Equal(
            $"ngày {spoken} năm hai nghìn không trăm hai mươi mốt",
            SpokenVietnamese.Read($"ngày {day:00} tháng {month:00} năm 2021").Text
        );
        Assert.Equal(
            $"(từ ngày {spoken} đến ngày ba mươi mốt tháng mười hai)",
            SpokenVietnamese.Read($"({day}/{month}–31/12)").Text
        );
    }

    public static TheoryData<int, int> Minutes()
    {
        var data = new TheoryData<int, int>();
        for (var hour = 0; hour < 24; hour++)
            foreach (var minute in new[] { 0, 5, 10, 15, 30, 45 })
                data.Add(hour, minute);
        return data;
    }

    [Theory]
    [MemberData(nameof(Minutes))]
    public void Times(int hour, int minute)
    {
        var spoken = NumberOracle.Say(hour) + " giờ" + (minute == 0 ? "" : $" {NumberOracle.Say(minute)} phút");
        Assert.Equal("lúc " + spoken, SpokenVietnamese.Read($"lúc {hour}h{minute:00}").Text);
        Assert.Equal("lúc " + spoken, SpokenVietnamese.Read($"lúc {hour:00}:{minute:00}").Text);
    }

    public static TheoryData<int> UpTo(int last)
    {
        var data = new TheoryData<int>();
        for (var n = 1; n <= last; n++)
            data.Add(n);
        return data;
    }

    [Theory]
    [MemberData(nameof(UpTo), 200)]
    public void Percentages_and_ranges(int n)
    {
        var spoken = NumberOracle.Say(n);
        Assert.Equal($"đạt {spoken} phần trăm", SpokenVietnamese.Read($"đạt {n}%").Text);
        Assert.Equal($"đạt {spoken} phẩy năm phần trăm", SpokenVietnamese.Read($"đạt {n},5%").Text);
        Assert.Equal(
            $"từ {spoken} đến {NumberOracle.Say(n + 5)} tuổi",
            SpokenVietnamese.Read($"từ {n}-{n + 5} tuổi").Text
        );
    }

    [Theory]
    [MemberData(nameof(UpTo), 39)]
    public void Roman_numerals(int n)
    {
        var roman = RomanNumerals.Write(n);
        Assert.Equal(n, RomanNumerals.Value(roman));
        Assert.Equal($"khóa {NumberOracle.Say(n)}", SpokenVietnamese.Read($"khóa {roman}").Text);
        var ordinal =
            n == 1 ? "nhất"
            : n == 4 ? "tư"
            : NumberOracle.Say(n);
        Assert.Equal($"lần thứ {ordinal}", SpokenVietnamese.Read($"lần thứ {roman}").Text);
        Assert.Equal($"lần thứ {ordinal}", SpokenVietnamese.Read($"lần thứ {n}").Text);
    }

    [Theory]
    [MemberData(nameof(UpTo), 60)]
    public void Document_numbers(int n)
    {
        var spoken = NumberOracle.Say(n * 37);
        Assert.Equal(
            $"Kế hoạch số {spoken} của Ủy ban nhân dân",
            SpokenVietnamese.Read($"Kế hoạch số {n * 37}/KH-UBND").Text
        );
        Assert.Equal(
            $"Nghị định số {spoken} năm hai nghìn không trăm hai mươi ba của Chính phủ",
            SpokenVietnamese.Read($"Nghị định {n * 37}/2023/NĐ-CP").Text
        );
    }

    [Theory]
    [MemberData(nameof(UpTo), 100)]
    public void Mobile_numbers_are_said_digit_by_digit(int n)
    {
        var digits = $"09{n * 7919 % 100_000_000:00000000}";
        var groups = new[] { digits[..4], digits[4..7], digits[7..] };
        var spoken = string.Join(", ", groups.Select(g => string.Join(' ', g.Select(c => NumberOracle.Say(c - '0')))));
        Assert.Equal($"gọi {spoken}", SpokenVietnamese.Read($"gọi {digits}").Text);
        Assert.Equal($"gọi {spoken}", SpokenVietnamese.Read($"gọi {string.Join('.', groups)}").Text);
    }

    public static TheoryData<string> Abbreviations()
    {
        var data = new TheoryData<string>();
        foreach (var group in AbbreviationDictionary.Default.Entries.GroupBy(e => e.Written))
            if (group.Count(e => e.Context == AbbreviationContext.Anywhere) == 1)
                data.Add(group.Key);
        return data;
    }

    [Theory]
    [MemberData(nameof(Abbreviations))]
    public void Abbreviations_that_have_one_reading(string written)
    {
        var spoken = AbbreviationDictionary
            .Default.Readings(written)
            .Single(e => e.Context == AbbreviationContext.Anywhere)
            .Spoken;
        Assert.Equal($"({spoken})", SpokenVietnamese.Read($"({written})").Text);
        Assert.Equal(spoken, SpokenVietnamese.Read(spoken).Text);
        Assert.Empty(SpokenVietnamese.Read($"({written})").Ambiguities);
    }
}
