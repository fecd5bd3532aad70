using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>Reads short forms of days, months and quarters: T2–T6, T7, CN, T12/2025, Q4/2025.</summary>
internal static partial class Weekdays
{
    private static readonly string[] Names = ["thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy"];

    internal static Reading? Read(Cursor cursor) => Period(cursor) ?? Several(cursor) ?? Days(cursor);

    /// <summary>Days by their numbers: "thứ 2-6" is a span, "thứ 2, 4, 6" are three days.</summary>
    internal static Reading? ReadNumbered(Cursor cursor)
    {
        var m = Numbered().Match(cursor.Text, cursor.At);
        if (!m.Success || cursor.PreviousWord != "thứ")
            return null;
        var days = m.Groups["n"].Captures.Select(x => VietnameseNumerals.Ordinal(x.Value)).ToArray();
        var span = days.Length == 2 && m.Value.Contains('-') && m.Value[0] < m.Value[^1];
        var sure =
            span || (days.Length > 2 && NounAfter(cursor, m) == 0) || EndAfter().IsMatch(cursor.After(m.Length, 16));
        if (!sure)
            return null; // "thứ 5, 3 đội ra quân"
        var rest = days.Skip(1).Select(x => "thứ " + x);
        return span
            ? new Reading(m.Length, $"{days[0]} đến thứ {days[1]}")
            : new Reading(m.Length, string.Join(", ", [days[0], .. rest]));
    }

    private static int NounAfter(Cursor cursor, Match m) =>
        WordList.Counted.LengthAtStart(cursor.After(m.Length, 24).TrimStart());

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
        if (m.Groups["to"].Success || DayBefore().IsMatch(before) || IsDated(cursor, m.Length))
            return new Reading(m.Length, spoken);
        if (m.Value == "CN")
            return null; // the dictionary's rule will ask
        var month = $"tháng {VietnameseNumerals.Cardinal(m.Value[1..])}";
        return new Reading(m.Length, spoken, [month], $"“{m.Value}” là {spoken} hay là {month}?");
    }

    /// <summary>Three days or more with hyphens between them: "T3-T5-T7".</summary>
    private static Reading? Several(Cursor cursor)
    {
        var m = SeveralForm().Match(cursor.Text, cursor.At);
        return m.Success ? new Reading(m.Length, string.Join(", ", m.Value.Split('-', '–').Select(NameOf))) : null;
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

    /// <summary>A date or a Sunday follows: "T7 (6/12)", "T7, CN".</summary>
    private static bool IsDated(Cursor cursor, int length) => DateAfter().IsMatch(cursor.Text, cursor.At + length);

    [GeneratedRegex(@"\G,? ?\(?(?:ngày )?[0-9]{1,2}[/\-][0-9]{1,2}(?![0-9])|\G(?:, ?| và | hoặc )CN(?!\p{L})")]
    private static partial Regex DateAfter();

    [GeneratedRegex(@"\G(?<n>[2-7])(?:(?:-|, ?| và )(?<n>[2-7])(?![0-9/:.hg]|,[0-9]))+(?! ?[%\p{Lu}])")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?:$|[,;.:)]| (?:hàng|hằng|trong|mỗi|từ|lúc|và chủ nhật|tuần))")]
    private static partial Regex EndAfter();

    [GeneratedRegex(@"\G(?:T[2-7]|CN)(?:[-–](?:T[2-7]|CN)){2,}(?![\p{L}0-9])")]
    private static partial Regex SeveralForm();

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
