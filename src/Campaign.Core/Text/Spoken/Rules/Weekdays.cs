using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>Reads short forms of days, months and quarters: T2–T6, T7, CN, T12/2025, Q4/2025.</summary>
internal static partial class Weekdays
{
    private static readonly string[] Names = ["thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy"];

    internal static Reading? Read(Cursor cursor) => Period(cursor) ?? Days(cursor);

    /// <summary>"thứ bảy" for T7, "chủ nhật" for CN; null for anything else.</summary>
    internal static string? NameOf(string written) =>
        written switch
        {
            "CN" => "chủ nhật",
            ['T', >= '2' and <= '7'] => Names[written[1] - '2'],
            _ => null,
        };

    private static Reading? Period(Cursor cursor)
    {
        var m = PeriodForm().Match(cursor.Text, cursor.At);
        if (!m.Success)
            return null;
        var kind = m.Groups["kind"].Value == "Q" ? "quý" : "tháng";
        var number = int.Parse(m.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture);
        if (number < 1 || number > (kind == "quý" ? 4 : 12))
            return null;
        var word = number == 4 && kind == "tháng" ? "tư" : VietnameseNumerals.Cardinal(number);
        var year = VietnameseNumerals.Cardinal(m.Groups["y"].Value);
        return new Reading(m.Length, $"{(cursor.PreviousWord == kind ? "" : kind + " ")}{word} năm {year}");
    }

    private static Reading? Days(Cursor cursor)
    {
        var m = DayForm().Match(cursor.Text, cursor.At);
        if (!m.Success)
            return Month(cursor);
        var from = NameOf(m.Groups["from"].Value)!;
        var before = cursor.Before(24);
        var spoken = m.Groups["to"].Success ? $"{from} đến {NameOf(m.Groups["to"].Value)}" : from;
        if (m.Groups["to"].Success || DayBefore().IsMatch(before))
            return new Reading(m.Length, spoken);
        if (m.Value == "CN")
            return null; // the dictionary's rule will ask
        var month = $"tháng {VietnameseNumerals.Cardinal(m.Value[1..])}";
        return new Reading(m.Length, spoken, [month], $"“{m.Value}” là {spoken} hay là {month}?");
    }

    /// <summary>T1 and T8 to T12 can only be months.</summary>
    private static Reading? Month(Cursor cursor)
    {
        var m = MonthForm().Match(cursor.Text, cursor.At);
        if (!m.Success)
            return null;
        var month = VietnameseNumerals.Cardinal(m.Groups["n"].Value);
        var spoken = cursor.PreviousWord == "tháng" ? month : "tháng " + month;
        return new Reading(m.Length, spoken, ["T " + month], $"“{m.Value}” là {spoken} hay là mã số?");
    }

    [GeneratedRegex(@"\GT(?<n>1[0-2]?|8|9)(?![\p{L}0-9/&]|[.\-][\p{L}0-9])")]
    private static partial Regex MonthForm();

    [GeneratedRegex(@"\G(?<kind>[QT])\.?(?<n>[0-9]{1,2})/(?<y>20[0-9]{2})(?![\p{L}0-9/])")]
    private static partial Regex PeriodForm();

    [GeneratedRegex(@"\G(?<from>T[2-7]|CN)(?: ?[-–] ?(?<to>T[2-7]|CN))?(?![\p{L}0-9/&]|[.\-][\p{L}0-9])")]
    private static partial Regex DayForm();

    [GeneratedRegex(
        @"(?:sáng|trưa|chiều|tối|đêm|ngày|thứ|từ|vào|hằng tuần|[0-9](?:h|g|giờ)(?:[0-9]{2})?'?|giờ|"
            + @"t[2-7]|cn|thứ \p{L}+)(?: ?[,–\-]| và| đến| hoặc)? ?\(?$"
    )]
    private static partial Regex DayBefore();
}
