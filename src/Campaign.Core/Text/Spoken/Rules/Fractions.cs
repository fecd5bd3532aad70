using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>
/// Reads two numbers with a slash that are not a date: 1/2 "một phần hai", 63/63 "sáu mươi ba trên sáu mươi ba".
/// </summary>
internal static partial class Fractions
{
    internal static Reading? Read(Cursor cursor)
    {
        var m = Form().Match(cursor.Text, cursor.At);
        if (!m.Success)
            return Decimal(cursor);
        var (length, unit) = Units.At(cursor, m.Length);
        if (m.Groups["ratio"].Success && !IsScale(cursor))
            return null;
        if (cursor.PreviousWord == "thứ") // a rank among so many: "thứ 3/34"
            return new Reading(
                m.Length,
                VietnameseNumerals.Ordinal(m.Groups["n"].Value)
                    + $" trên {VietnameseNumerals.Cardinal(m.Groups["d"].Value)}"
            );
        return new Reading(m.Length + length, $"{Spoken(m.Groups["n"].Value, m.Groups["d"].Value)} {unit}".TrimEnd());
    }

    /// <summary>A score out of a round number: "99,4/100".</summary>
    private static Reading? Decimal(Cursor cursor)
    {
        var m = DecimalForm().Match(cursor.Text, cursor.At);
        return m.Success
            ? new Reading(
                m.Length,
                $"{Quantities.Number(cursor, 0).Spoken} trên {VietnameseNumerals.Cardinal(Plain(m.Groups["d"].Value))}"
            )
            : null;
    }

    /// <summary>
    /// Reads the fraction at the cursor. Days of a week are counted: "6/7 ngày" is "sáu trên bảy ngày".
    /// </summary>
    internal static string Of(Cursor cursor, int length, string numerator, string denominator) =>
        denominator == "7" && cursor.WordAfter(length) == "ngày"
            ? Over(numerator, denominator)
            : Spoken(numerator, denominator);

    /// <summary>"Mười lăm trên bảy".</summary>
    internal static string Over(string numerator, string denominator) =>
        $"{VietnameseNumerals.Cardinal(numerator)} trên {VietnameseNumerals.Cardinal(denominator)}";

    /// <summary>Whether this is the scale of a map: "tỷ lệ 1/2000".</summary>
    internal static bool IsScale(Cursor cursor) => ScaleBefore().IsMatch(cursor.Before(24));

    internal static string Spoken(string numerator, string denominator)
    {
        var (n, d) = (Plain(numerator), Plain(denominator));
        var part = long.TryParse(n, out var a) && long.TryParse(d, out var b) && a < b && b <= 10;
        return part
            ? $"{VietnameseNumerals.Cardinal(n)} phần {VietnameseNumerals.Ordinal(d)}" // "ba phần tư"
            : $"{VietnameseNumerals.Cardinal(n)} trên {VietnameseNumerals.Cardinal(d)}";
    }

    /// <summary>Whether the words around it fit only a fraction: "hơn 2/3 dân số", "chiếm 1/4".</summary>
    /// <param name="cursor">The text.</param>
    /// <param name="length">Length of the fraction.</param>
    /// <param name="improper">Whether the first number is greater, as in most dates.</param>
    internal static bool IsExpected(Cursor cursor, int length, bool improper) =>
        ShareBefore().IsMatch(cursor.Before(20))
        || ResultAfter().IsMatch(cursor.After(length, 30))
        || (
            !improper
            && cursor.Peek(length) == ' '
            && WordList.Shared.LengthAtStart(cursor.After(length, 24).TrimStart()) > 0
        );

    /// <summary>Whether this is 24/7 next to words about service hours.</summary>
    internal static bool IsRoundTheClock(Cursor cursor, string written) =>
        written == "24/7" && Service().IsMatch(cursor.Before(80) + " " + cursor.After(4, 80));

    private static string Plain(string number) => number.Replace(".", "", StringComparison.Ordinal);

    [GeneratedRegex(
        @"\G(?<n>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,6})/(?<d>[0-9]{1,3}(?:\.[0-9]{3})+|"
            + @"[0-9]{1,6})(?![0-9/])|\G(?<n>[0-9]{1,3})(?<ratio>:)(?<d>[0-9]{1,3}(?:\.[0-9]{3})*|[0-9]{1,6})(?![0-9:])"
    )]
    private static partial Regex Form();

    [GeneratedRegex(
        @"(?:hơn|gần|khoảng|chiếm|đạt|ít nhất|tối thiểu|quá|số nhà|ngõ|hẻm|kiệt|ngách|tỷ lệ|tỉ lệ|bằng|"
            + @"hoàn thành|thị lực|uống|pha|liều) $"
    )]
    private static partial Regex ShareBefore();

    [GeneratedRegex(@"(?:tỷ lệ|tỉ lệ)(?: xích)?:? $")]
    private static partial Regex ScaleBefore();

    [GeneratedRegex(@"\G[0-9]{1,6},[0-9]{1,3}/(?<d>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,6})(?![0-9/,])")]
    private static partial Regex DecimalForm();

    [GeneratedRegex(@"^ ?(?:=|\(|,)?(?: ?(?:đạt|bằng|tương đương|chiếm))? ?[0-9][0-9,.]* ?%")]
    private static partial Regex ResultAfter();

    [GeneratedRegex(@"trực|miễn phí|tổng đài|đường dây|hoạt động|phục vụ|tiếp nhận|hỗ trợ|điện thoại|gọi|mở cửa")]
    private static partial Regex Service();
}
