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
        var (n, d) = (m.Groups["n"].Value, m.Groups["d"].Value);
        if (Years(n, d) is { } years)
            return new Reading(m.Length, years);
        var spoken =
            m.Groups["ratio"].Success ? Over(n, d)
            : length > 0 ? Spoken(n, d)
            : Of(cursor, m.Length, n, d);
        return new Reading(m.Length + length, $"{spoken} {unit}".TrimEnd());
    }

    /// <summary>A year and the next one, as schools count: "năm học 2025/2026", "niên vụ 2025/26".</summary>
    private static string? Years(string from, string to)
    {
        if (from.Length != 4 || to.Length is not (2 or 4) || !from.StartsWith("20", StringComparison.Ordinal))
            return null;
        var next = int.Parse(from, System.Globalization.CultureInfo.InvariantCulture) + 1;
        return $"{next}".EndsWith(to, StringComparison.Ordinal) ? Quantities.Range(from, $"{next}") : null;
    }

    /// <summary>Two numbers of which one has decimals: "99,4/100", "35/0,4 kV".</summary>
    private static Reading? Decimal(Cursor cursor)
    {
        var m = DecimalForm().Match(cursor.Text, cursor.At);
        if (!m.Success || !m.Value.Contains(','))
            return null;
        var second = Quantities.Number(cursor, m.Groups["d"].Index - cursor.At);
        var (length, unit) = Units.At(cursor, m.Length);
        return new Reading(
            m.Length + length,
            $"{Quantities.Number(cursor, 0).Spoken} trên {second.Spoken} {unit}".TrimEnd()
        );
    }

    /// <summary>
    /// Reads the fraction at the cursor. Days of a week are counted: "6/7 ngày" is "sáu trên bảy ngày".
    /// </summary>
    internal static string Of(Cursor cursor, int length, string numerator, string denominator) =>
        (denominator == "7" && cursor.WordAfter(length) == "ngày")
        || (IsOfWholes(cursor, length) && !IsShare(numerator, denominator))
            ? Over(numerator, denominator)
            : Spoken(numerator, denominator);

    /// <summary>
    /// "2/5 người" may be two of five people or two fifths of them; null where the words or numbers tell.
    /// </summary>
    internal static Reading? Doubtful(Cursor cursor, int length, string numerator, string denominator) =>
        IsOfWholes(cursor, length)
        && IsShare(numerator, denominator)
        && numerator is not ("1" or "01")
        && !ShareBefore().IsMatch(cursor.Before(20))
            ? new Reading(
                length,
                Spoken(numerator, denominator),
                [Over(numerator, denominator)],
                $"“{numerator}/{denominator}” là phần của tổng số hay là số đếm trên tổng số?"
            )
            : null;

    internal static bool IsOfWholes(Cursor cursor, int length) =>
        cursor.Peek(length) == ' ' && WordList.Wholes.LengthAtStart(cursor.After(length, 24).TrimStart()) > 0;

    /// <summary>Whether people say it as a share: 1/3, 3/4, 2/5, and no 4/6 or 5/7.</summary>
    private static bool IsShare(string numerator, string denominator) =>
        (Plain(numerator).TrimStart('0'), Plain(denominator).TrimStart('0'))
            is
                ("1", _)
                or
                (_, "3" or "5")
                or
                ("3", "4");

    /// <summary>"Mười lăm trên bảy".</summary>
    internal static string Over(string numerator, string denominator) =>
        $"{VietnameseNumerals.Cardinal(Plain(numerator))} trên {VietnameseNumerals.Cardinal(Plain(denominator))}";

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
            + @"[0-9]{1,6})(?![0-9/]|,[0-9])|"
            + @"\G(?<n>[0-9]{1,3})(?<ratio>:)(?<d>[0-9]{1,3}(?:\.[0-9]{3})*|[0-9]{1,6})(?![0-9:])"
    )]
    private static partial Regex Form();

    [GeneratedRegex(
        @"(?:hơn|gần|khoảng|chiếm|đạt|ít nhất|tối thiểu|quá|số nhà|ngõ|hẻm|kiệt|ngách|tỷ lệ|tỉ lệ|bằng|"
            + @"hoàn thành|thị lực|uống|pha|liều|vòng) $"
    )]
    private static partial Regex ShareBefore();

    [GeneratedRegex(@"(?:tỷ lệ|tỉ lệ)(?: xích)?:? $")]
    private static partial Regex ScaleBefore();

    [GeneratedRegex(
        @"\G[0-9]{1,6}(?:,[0-9]{1,3})?/(?<d>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,6}(?:,[0-9]{1,3})?)(?![0-9/]|,[0-9])"
    )]
    private static partial Regex DecimalForm();

    [GeneratedRegex(@"^ ?(?:=|\(|,)?(?: ?(?:đạt|bằng|tương đương|chiếm))? ?[0-9][0-9,.]* ?%")]
    private static partial Regex ResultAfter();

    [GeneratedRegex(
        @"trực|miễn phí|tổng đài|đường dây|hotline|tư vấn|liên hệ|zalo|"
            + @"hoạt động|phục vụ|tiếp nhận|hỗ trợ|điện thoại|gọi|mở cửa"
    )]
    private static partial Regex Service();
}
