using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>
/// Reads times: 5h30, 17:00, 17 giờ 30. Minutes are always said as a number, because "rưỡi" is lost in noise.
/// </summary>
internal static partial class Times
{
    internal static Reading? Read(Cursor cursor)
    {
        if ((Stay(cursor) ?? Length(cursor)) is { } lasting)
            return lasting;
        var m = Form().Match(cursor.Text, cursor.At);
        if (m.Success && !(m.Groups["colon"].Success && ScaleBefore().IsMatch(cursor.Before(12))))
            return Say(cursor, m);
        m = Words().Match(cursor.Text, cursor.At);
        if (!m.Success)
            return Hours(cursor);
        var to = WordsAfter().Match(cursor.Text, cursor.At + m.Length);
        return to.Success
            ? new Reading(m.Length + to.Length, $"{Clock(m)} đến {Clock(to)}")
            : new Reading(m.Length, Clock(m));
    }

    private static Reading? Say(Cursor cursor, Match m)
    {
        var to = SpanEnd().Match(cursor.Text, cursor.At + m.Length);
        if (to.Success)
            return new Reading(m.Length + to.Length, $"{Clock(m)} đến {Clock(to)}");
        var dated = DateAfter().IsMatch(cursor.Text, cursor.At + m.Length); // 7h/27/11
        return new Reading(m.Length + (dated ? 1 : 0), Clock(m));
    }

    /// <summary>"Từ 8g đến 11g": hours unless something is weighed, so the officer is asked.</summary>
    private static Reading? Hours(Cursor cursor)
    {
        var m = HourOrGram().Match(cursor.Text, cursor.At);
        if (!m.Success || cursor.PreviousWord is not ("trước" or "từ" or "đến" or "sau" or "vào" or "hồi"))
            return null;
        var number = VietnameseNumerals.Cardinal(m.Groups["h"].Value);
        return new Reading(m.Length, $"{number} giờ", [$"{number} gam"], $"“{m.Value}” là giờ hay là gam?");
    }

    /// <summary>A duration: 2'30, 28'45'', 1'30".</summary>
    private static Reading? Length(Cursor cursor)
    {
        var m = LengthForm().Match(cursor.Text, cursor.At);
        return m.Success
            ? new Reading(
                m.Length,
                $"{VietnameseNumerals.Cardinal(m.Groups["m"].Value)} phút "
                    + $"{VietnameseNumerals.Cardinal(m.Groups["s"].Value)} giây"
            )
            : null;
    }

    /// <summary>The length of a trip: 3N2Đ, "ba ngày hai đêm".</summary>
    private static Reading? Stay(Cursor cursor)
    {
        var m = StayForm().Match(cursor.Text, cursor.At);
        return m.Success
            ? new Reading(
                m.Length,
                $"{VietnameseNumerals.Cardinal(m.Groups["n"].Value)} ngày "
                    + $"{VietnameseNumerals.Cardinal(m.Groups["d"].Value)} đêm"
            )
            : null;
    }

    private static string Clock(Match m)
    {
        var words = VietnameseNumerals.Cardinal(m.Groups["h"].Value) + " giờ";
        if (m.Groups["m"].Success && m.Groups["m"].Value.Trim('0').Length > 0)
            words += $" {VietnameseNumerals.Cardinal(m.Groups["m"].Value)} phút";
        if (m.Groups["s"].Success && m.Groups["s"].Value.Trim('0').Length > 0)
            words += $" {VietnameseNumerals.Cardinal(m.Groups["s"].Value)} giây";
        return words;
    }

    private const string Date = "[0-9]{1,2}/[0-9]{1,2}(?![0-9])";

    private const string Time =
        @"(?<h>[01]?[0-9]|2[0-4])(?:[hH] (?<m>[0-5][0-9])(?:'| phút|(?= (?:sáng|trưa|chiều|tối|đêm|"
        + @"ngày|thứ|hôm|CN|T[2-7]|tại|đến|[-–])|[.,;:)]|$))|[hH](?:(?<m>[0-5][0-9])(?:'|p(?:h(?:út)?)?)?)?|"
        + @"g(?:(?<m>[0-5][0-9])'?|(?= (?:sáng|trưa|chiều|tối|đêm|ngày|thứ|CN|T[2-7]))|"
        + @"(?=(?: ?[-–—] ?| đến | và )[0-9]{1,2}g[0-5][0-9])|(?<=g[0-5][0-9] ?[-–—] ?[0-9]{1,2}g)|"
        + @"(?<=(?:lúc|sáng|chiều|tối) (?:[0-9]{1,2}g ?[-–—] ?)?[0-9]{1,2}g))|"
        + @" h(?: (?<m>[0-5][0-9]))?|"
        + @"(?<colon>:)(?<m>[0-5][0-9])(?::(?<s>[0-5][0-9]))?)(?![\p{L}0-9']|/(?!\p{L}|"
        + Date
        + @")|:[0-9])";

    [GeneratedRegex(@"\G" + Time)]
    private static partial Regex Form();

    [GeneratedRegex(@"\G ?[-–—] ?" + Time)]
    private static partial Regex SpanEnd();

    [GeneratedRegex(
        @"\G(?<h>[01]?[0-9]|2[0-4]) giờ (?:(?<m>[0-5]?[0-9])(?:'| phút)|(?<m>00)(?!\p{L}|[0-9/:%']|[.,\-–][0-9])|"
            + @"(?<m>[0-5]?[0-9])(?![\p{L}0-9/:%']|[.,\-–][0-9])(?= (?:sáng|trưa|"
            + @"chiều|tối|đêm|và|đến|hằng|hàng|tại|thứ|đón|khai|ngày [0-9][0-9]?[/ ])|[ ]?[.,;:)\n]|$))"
    )]
    private static partial Regex Words();

    [GeneratedRegex(@"\G ?[-–—] ?(?<h>[01]?[0-9]|2[0-4]) giờ(?: (?<m>[0-5]?[0-9])(?:'| phút))?(?! ?[0-9])")]
    private static partial Regex WordsAfter();

    [GeneratedRegex(@"\G(?<m>[0-9]{1,3})'(?<s>[0-5]?[0-9])(?:''|""|″|s)?(?![\p{L}0-9'])")]
    private static partial Regex LengthForm();

    [GeneratedRegex(@"\G(?<n>[0-9]{1,2})N(?<d>[0-9]{1,2})Đ(?![\p{L}0-9])")]
    private static partial Regex StayForm();

    [GeneratedRegex(@"\G/(?=" + Date + ")")]
    private static partial Regex DateAfter();

    [GeneratedRegex(@"\G(?<h>[01]?[0-9]|2[0-4])g(?![\p{L}0-9])")]
    private static partial Regex HourOrGram();

    [GeneratedRegex(@"t[ỷỉ] (?:lệ|số)(?: xích)? ?$")]
    private static partial Regex ScaleBefore();
}
