using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>Clock times: 5h30, 17:00, 17 giờ 30. Minutes are always said, never "rưỡi", which noise swallows.</summary>
internal static partial class Times
{
    internal static Reading? Read(Cursor cursor)
    {
        var m = Form().Match(cursor.Text, cursor.At);
        if (m.Success && !(m.Groups["colon"].Success && ScaleBefore().IsMatch(cursor.Before(12))))
            return Say(cursor, m);
        m = Words().Match(cursor.Text, cursor.At);
        return m.Success ? new Reading(m.Length, Clock(m)) : null;
    }

    private static Reading? Say(Cursor cursor, Match m)
    {
        var to = SpanEnd().Match(cursor.Text, cursor.At + m.Length);
        return to.Success
            ? new Reading(m.Length + to.Length, $"{Clock(m)} đến {Clock(to)}")
            : new Reading(m.Length, Clock(m));
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

    private const string Time =
        @"(?<h>[01]?[0-9]|2[0-4])(?:[hH](?<m>[0-5][0-9])?|g(?<m>[0-5][0-9])|"
        + @"(?<colon>:)(?<m>[0-5][0-9])(?::(?<s>[0-5][0-9]))?)(?![\p{L}0-9/:])";

    [GeneratedRegex(@"\G" + Time)]
    private static partial Regex Form();

    [GeneratedRegex(@"\G ?[-–—] ?" + Time)]
    private static partial Regex SpanEnd();

    [GeneratedRegex(
        @"\G(?<h>[01]?[0-9]|2[0-4]) giờ (?<m>[0-5]?[0-9])(?![\p{L}0-9/:%]|[.,\-–][0-9])(?= (?:sáng|trưa|"
            + @"chiều|tối|đêm|và|đến|hằng|hàng|tại|ngày [0-9][0-9]?[/ ])|[ ]?[.,;:)\n]|$)"
    )]
    private static partial Regex Words();

    [GeneratedRegex(@"t[ỷỉ] (?:lệ|số) ?$")]
    private static partial Regex ScaleBefore();
}
