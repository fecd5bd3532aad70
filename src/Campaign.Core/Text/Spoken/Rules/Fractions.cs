using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>
/// Two numbers with a slash that are no date: 1/2 "một phần hai", 63/63 "sáu mươi ba trên sáu mươi ba".
/// </summary>
internal static partial class Fractions
{
    internal static Reading? Read(Cursor cursor)
    {
        var m = Form().Match(cursor.Text, cursor.At);
        if (!m.Success)
            return null;
        var (length, unit) = Units.At(cursor, m.Length);
        return new Reading(m.Length + length, $"{Spoken(m.Groups["n"].Value, m.Groups["d"].Value)} {unit}".TrimEnd());
    }

    internal static string Spoken(string numerator, string denominator)
    {
        var (n, d) = (Plain(numerator), Plain(denominator));
        var part = long.TryParse(n, out var a) && long.TryParse(d, out var b) && a < b && b <= 10;
        return part
            ? $"{VietnameseNumerals.Cardinal(n)} phần {VietnameseNumerals.Ordinal(d)}" // "ba phần tư"
            : $"{VietnameseNumerals.Cardinal(n)} trên {VietnameseNumerals.Cardinal(d)}";
    }

    /// <summary>Words around that only a fraction has: "hơn 2/3 dân số", "chiếm 1/4".</summary>
    internal static bool IsExpected(Cursor cursor, int length) =>
        ShareBefore().IsMatch(cursor.Before(20)) || ShareAfter().IsMatch(cursor.After(length, 20));

    /// <summary>24/7 beside words of service hours.</summary>
    internal static bool IsRoundTheClock(Cursor cursor, string written) =>
        written == "24/7" && Service().IsMatch(cursor.Before(80) + " " + cursor.After(4, 80));

    private static string Plain(string number) => number.Replace(".", "", StringComparison.Ordinal);

    [GeneratedRegex(
        @"\G(?<n>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,6})/(?<d>[0-9]{1,3}(?:\.[0-9]{3})+|" + @"[0-9]{1,6})(?![0-9/])"
    )]
    private static partial Regex Form();

    [GeneratedRegex(@"(?:hơn|gần|khoảng|chiếm|đạt|ít nhất|tối thiểu|quá|số nhà|ngõ|hẻm|kiệt|ngách|tỷ lệ|tỉ lệ|bằng) $")]
    private static partial Regex ShareBefore();

    [GeneratedRegex(
        @"^ (?:số|dân|tổng|diện|phụ nữ|người|hộ|thành viên|đại biểu|tỉnh|xã|huyện|phường|thôn|chỉ tiêu|"
            + @"nhu cầu|là)\b"
    )]
    private static partial Regex ShareAfter();

    [GeneratedRegex(@"trực|miễn phí|tổng đài|đường dây|hoạt động|phục vụ|tiếp nhận|hỗ trợ|điện thoại|gọi|mở cửa")]
    private static partial Regex Service();
}
