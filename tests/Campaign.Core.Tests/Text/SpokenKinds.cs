using Campaign.Core.Text.Spoken;

namespace Campaign.Core.Tests.Text;

/// <summary>Kinds of writing that announcements hold, each over its range.</summary>
public class SpokenKinds
{
    private static string Say(long n) => NumberOracle.Say(n);

    private static void Certain(string spoken, string written)
    {
        var read = SpokenVietnamese.Read(written);
        Assert.Equal(spoken, read.Text);
        Assert.Empty(read.Ambiguities);
    }

    [Fact]
    public void House_numbers_are_no_dates()
    {
        for (var n = 1; n <= 31; n++)
            foreach (var word in new[] { "số nhà", "ngõ", "hẻm", "ngách", "kiệt" })
            {
                Certain($"ở {word} {Say(n)} trên {Say(5)}", $"ở {word} {n}/5");
                Certain($"ở {word} {Say(n)} trên {Say(5)} trên {Say(12)}", $"ở {word} {n}/5/12");
            }
    }

    [Fact]
    public void A_date_after_a_day_of_the_week_is_certain()
    {
        string[] days = ["thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật"];
        for (var d = 1; d <= 12; d++)
        for (var m = 1; m <= 12; m++)
            foreach (var (i, day) in days.Index())
            {
                var mung = d <= 10 ? "mùng " : "";
                var month = m == 4 ? "tư" : Say(m);
                Certain($"họp {day} (ngày {mung}{Say(d)} tháng {month})", $"họp {day} ({d}/{m})");
                Certain(
                    $"họp {day} (ngày {mung}{Say(d)} tháng {month})",
                    $"họp {(i == 6 ? "CN" : $"T{i + 2}")} ({d}/{m})"
                );
            }
    }

    [Fact]
    public void Lunar_dates_are_certain()
    {
        for (var d = 1; d <= 30; d++)
            foreach (var sign in new[] { "/", "-" })
                Certain(
                    $"giỗ {(d == 0 ? "" : "ngày ")}{(d <= 10 ? "mùng " : "")}{Say(d)} tháng tám âm lịch",
                    $"giỗ {d}{sign}8 ÂL"
                );
    }

    [Fact]
    public void Days_by_number_are_days()
    {
        for (var a = 2; a <= 6; a++)
        for (var b = a + 1; b <= 7; b++)
        {
            var (x, y) = (VietnameseNumerals.Ordinal($"{a}"), VietnameseNumerals.Ordinal($"{b}"));
            Certain($"từ thứ {x} đến thứ {y}", $"từ thứ {a}-{b}");
            Certain($"họp thứ {x}, thứ {y} hằng tuần", $"họp thứ {a}, {b} hằng tuần");
            Certain($"họp thứ {x} đến thứ {y}", $"họp T{a}-T{b}");
        }
        Certain("sáng thứ năm, ba đội ra quân", "sáng thứ 5, 3 đội ra quân");
    }

    [Fact]
    public void Romans_in_a_row_are_numbers()
    {
        for (var n = 1; n <= 12; n++)
            foreach (var word in new[] { "khu vực", "báo động", "cấp độ", "mức", "hạng" })
            {
                var (a, b) = (RomanNumerals.Write(n), RomanNumerals.Write(n + 1));
                Certain($"{word} {Say(n)} và {Say(n + 1)}", $"{word} {a} và {b}");
                Certain($"{word} {Say(n)}, {Say(n + 1)}", $"{word} {a}, {b}");
            }
    }

    [Fact]
    public void Millions_with_what_follows()
    {
        for (var n = 1; n <= 20; n++)
        for (var hundred = 1; hundred <= 9; hundred++)
            Certain($"giá {Say(n)} triệu {Say(hundred * 100)} nghìn", $"giá {n}tr{hundred}");
    }

    [Fact]
    public void A_bound_is_per_what_follows()
    {
        for (var n = 1; n <= 20; n++)
            Certain($"từ {Say(n)} triệu đồng một người một tháng trở xuống", $"≤ {n}.000.000 đ/người/tháng");
    }

    [Fact]
    public void A_count_among_wholes_is_no_part()
    {
        for (var d = 6; d <= 12; d++)
        for (var n = 2; n < d; n++)
            Certain($"đạt {Say(n)} trên {Say(d)} tiêu chí", $"đạt {n}/{d} tiêu chí");
    }

    [Fact]
    public void A_school_year_is_a_span()
    {
        for (var year = 2019; year < 2040; year++)
        {
            var spoken = $"năm học {Say(year)} đến {Say(year + 1)}";
            Certain(spoken, $"năm học {year}/{year + 1}");
            Certain(spoken, $"năm học {year}-{year + 1}");
        }
    }

    [Theory]
    [InlineData("gọi 112, 113 và 114", "gọi một một hai, một một ba và một một bốn")]
    [InlineData("112, 113, 114, 115 đều miễn phí", "một một hai, một một ba, một một bốn, một một năm đều miễn phí")]
    [InlineData("có 111, 113 hộ", "có một trăm mười một, một trăm mười ba hộ")]
    public void Emergency_numbers_in_a_row(string written, string spoken) =>
        Assert.Equal(spoken, SpokenVietnamese.Read(written).Text);

    [Theory]
    [InlineData("mã hồ sơ H37.12-0045", "mã hồ sơ H ba bảy, một hai, không không bốn năm")]
    [InlineData("xe 14C1 - 234.56", "xe một bốn C một, hai ba bốn, năm sáu")]
    [InlineData("lúc 7h/27/11", "lúc bảy giờ ngày hai mươi bảy tháng mười một")]
    [InlineData("14h 30 ngày 2/12", "mười bốn giờ ba mươi phút ngày mùng hai tháng mười hai")]
    [InlineData("lúc 14h 30 phút", "lúc mười bốn giờ ba mươi phút")]
    [InlineData("sau 2h 30 người về", "sau hai giờ ba mươi người về")]
    [InlineData("13 giờ 30 phút - 17 giờ", "mười ba giờ ba mươi phút đến mười bảy giờ")]
    [InlineData("theo NĐ 144/2021", "theo Nghị định số một trăm bốn mươi tư năm hai nghìn không trăm hai mươi mốt")]
    [InlineData("đợt 2/2025", "đợt hai năm hai nghìn không trăm hai mươi lăm")]
    [InlineData(
        "thôn 2 thắng thôn 9 2-0 (15-11; 15-9)",
        "thôn hai thắng thôn chín hai, không (mười lăm, mười một; mười lăm, chín)"
    )]
    [InlineData("báo hỏng nước: 1022", "báo hỏng nước: một không hai hai")]
    [InlineData(
        "theo Nghị định 118/2021/NĐ-CP và Quyết định 5/QĐ-TTg",
        "theo Nghị định số một trăm mười tám năm hai nghìn không trăm hai mươi mốt của Chính phủ "
            + "và Quyết định số năm của Thủ tướng Chính phủ"
    )]
    [InlineData("mở 8 giờ - 17 giờ hằng ngày", "mở tám giờ đến mười bảy giờ hằng ngày")]
    [InlineData("bán 50 nghìn - 60 nghìn một cân", "bán năm mươi nghìn đến sáu mươi nghìn một cân")]
    [InlineData("khối thứ 1-10", "khối thứ nhất đến thứ mười")]
    [InlineData("tứ kết: Bản Chu 1-2 Khuổi Mươi", "tứ kết: Bản Chu một, hai Khuổi Mươi")]
    [InlineData("theo Điều 51-54 Nghị định", "theo Điều năm mươi mốt đến năm mươi tư Nghị định")]
    [InlineData("bấm *101#", "bấm sao một không một thăng")]
    [InlineData(
        "Lịch: 2/12: thôn A; 3/12: thôn B",
        "Lịch: ngày mùng hai tháng mười hai: thôn A; ngày mùng ba tháng mười hai: thôn B"
    )]
    [InlineData("soạn tin gửi 191", "soạn tin gửi một chín một")]
    [InlineData("8 h 30 khai mạc", "tám giờ ba mươi phút khai mạc")]
    [InlineData("phát 15'/ngày", "phát mười lăm phút một ngày")]
    [InlineData("uống 2 viên/lần x 3 lần/ngày", "uống hai viên một lần nhân ba lần một ngày")]
    [InlineData("thắng 3-1 (25/20, 23/25)", "thắng ba, một (hai mươi lăm, hai mươi, hai mươi ba, hai mươi lăm)")]
    [InlineData("trạm 35/0,4 kV", "trạm ba mươi lăm trên không phẩy bốn ki-lô-vôn")]
    [InlineData("tiêm THT cho trâu", "tiêm tụ huyết trùng cho trâu")]
    [InlineData("GĐ 2021-2025", "giai đoạn hai nghìn không trăm hai mươi mốt đến hai nghìn không trăm hai mươi lăm")]
    [InlineData("tỷ lệ 1:3", "tỷ lệ một trên ba")]
    [InlineData("nặng 2.5 kg", "nặng hai phẩy năm ki-lô-gam")]
    [InlineData("K5+200 đường tỉnh", "ki-lô-mét năm cộng hai trăm đường tỉnh")]
    [InlineData("đường ĐT 239 ngập", "đường tỉnh hai trăm ba mươi chín ngập")]
    [InlineData("bấm 1022", "bấm một không hai hai")]
    [InlineData("SN 12/4 Lê Lai", "số nhà mười hai trên bốn Lê Lai")]
    [InlineData("em B, SN 2012", "em B, sinh năm hai nghìn không trăm mười hai")]
    [InlineData("BCH PCTT xã", "Ban Chỉ huy phòng, chống thiên tai xã")]
    public void Single_cases_are_certain(string written, string spoken) => Certain(spoken, written);
}
