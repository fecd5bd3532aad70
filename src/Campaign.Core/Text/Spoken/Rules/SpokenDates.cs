using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>
/// Reads dates, months with a year, and spans of dates. Days 1 to 10 are said with "mùng", as newsreaders do.
/// </summary>
internal static partial class SpokenDates
{
    private static readonly string[] DayWords = ["ngày", "hôm", "mùng", "mồng", "rằm"];

    // A street named after a date is said without "ngày" and "mùng": "đường ba mươi tháng tư", "đường hai tháng chín".
    private static readonly string[] StreetWords = ["đường", "phố"];
    private const string Doubt = "là ngày tháng hay là phân số?";

    internal static Reading? Read(Cursor cursor) =>
        Span(cursor)
        ?? DaySpan(cursor)
        ?? Full(cursor)
        ?? MonthSpan(cursor)
        ?? MonthYear(cursor)
        ?? DayMonth(cursor)
        ?? DayAlone(cursor)
        ?? MonthAlone(cursor);

    private static Reading? Span(Cursor cursor)
    {
        var m = SpanForm().Match(cursor.Text, cursor.At);
        if (!m.Success || !IsDate(m, "d1", "m1") || !IsDate(m, "d2", "m2"))
            return null;
        var from = Date(m.Groups["d1"].Value, m.Groups["m1"].Value, m.Groups["y1"].Value, Early(cursor));
        var to = Date(m.Groups["d2"].Value, m.Groups["m2"].Value, m.Groups["y2"].Value, true);
        return new Reading(m.Length, $"{Opening(cursor)}{from} đến ngày {to}");
    }

    private static Reading? DaySpan(Cursor cursor)
    {
        var m = DaySpanForm().Match(cursor.Text, cursor.At);
        if (!m.Success || !IsDate(m, "d1", "m") || !IsDate(m, "d2", "m"))
            return null;
        if (Int(m.Groups["d1"].Value) >= Int(m.Groups["d2"].Value))
            return null;
        var to = Date(m.Groups["d2"].Value, m.Groups["m"].Value, m.Groups["y"].Value, true);
        return new Reading(m.Length, $"{Opening(cursor)}{Day(m.Groups["d1"].Value, Early(cursor))} đến ngày {to}");
    }

    private static Reading? Full(Cursor cursor)
    {
        var m = FullForm().Match(cursor.Text, cursor.At);
        if (!m.Success || !IsDate(m, "d", "m"))
            return null;
        var year = m.Groups["y"].Value;
        var date = Named(
            cursor,
            Date(m.Groups["d"].Value, m.Groups["m"].Value, year.Length == 2 ? "20" + year : year, Early(cursor))
        );
        return year.Length == 4
            ? new Reading(m.Length, date)
            : new Reading(m.Length, date, null, $"“{m.Value}”: hãy viết đủ bốn chữ số của năm.");
    }

    private static Reading? MonthSpan(Cursor cursor)
    {
        var m = MonthSpanForm().Match(cursor.Text, cursor.At);
        if (!m.Success || !IsMonth(m.Groups["m1"].Value) || !IsMonth(m.Groups["m2"].Value))
            return null;
        var (from, to) = (Month(m.Groups["m1"].Value), Month(m.Groups["m2"].Value));
        var spoken = $"{from} đến tháng {to}{Year(m.Groups["y"].Value)}";
        return new Reading(m.Length, cursor.PreviousWord == "tháng" ? spoken : "tháng " + spoken);
    }

    private static Reading? MonthYear(Cursor cursor)
    {
        var m = MonthYearForm().Match(cursor.Text, cursor.At);
        if (!m.Success)
            return null;
        var (number, year) = (m.Groups["m"].Value, m.Groups["y"].Value);
        if (Fractions.IsScale(cursor))
            return null;
        if (m.Groups["s"].Value != "/" && cursor.PreviousWord != "tháng")
            return null;
        if (DocumentBefore().IsMatch(cursor.Before(40)))
        {
            var so = cursor.PreviousWord == "số" ? "" : "số ";
            return new Reading(m.Length, $"{so}{VietnameseNumerals.Cardinal(number)}{Year(year)}");
        }
        if (cursor.PreviousWord == "số" || (!IsMonth(number) && NumberBefore().IsMatch(cursor.Before(24))))
            return new Reading(m.Length, VietnameseNumerals.Cardinal(number) + Year(year));
        if (!IsMonth(number))
            return null;
        if (cursor.PreviousWord is "quý" or "đợt" or "kỳ" or "lần" or "khóa" or "vòng")
            return new Reading(m.Length, VietnameseNumerals.Cardinal(number) + Year(year));
        return new Reading(m.Length, (cursor.PreviousWord == "tháng" ? "" : "tháng ") + Month(number) + Year(year));
    }

    private static Reading? DayMonth(Cursor cursor)
    {
        var m = DayMonthForm().Match(cursor.Text, cursor.At);
        if (!m.Success || !IsDate(m, "d", "m"))
            return null;
        var date = Named(cursor, Date(m.Groups["d"].Value, m.Groups["m"].Value, "", Early(cursor)));
        var dayBefore = IsDayBefore(cursor);
        if (LunarAfter().IsMatch(cursor.Text, cursor.At + m.Length))
            return new Reading(m.Length, date);
        if (m.Groups["s"].Value != "/")
        {
            var falling = Int(m.Groups["d"].Value) > Int(m.Groups["m"].Value) && m.Groups["s"].Value == "-";
            if (falling && DateBefore().IsMatch(cursor.Before(24)))
                return new Reading(m.Length, date);
            if (!dayBefore && !DateBeforeComma().IsMatch(cursor.Before(24)))
                return null;
            return Int(m.Groups["d"].Value) > Int(m.Groups["m"].Value) || m.Groups["s"].Value == "."
                ? new Reading(m.Length, date)
                : new Reading(
                    m.Length,
                    date,
                    [Quantities.Range(m.Groups["d"].Value, m.Groups["m"].Value)],
                    $"“{m.Value}” là ngày tháng hay là từ ngày đến ngày? Hãy viết bằng dấu “/”."
                );
        }
        if (cursor.PreviousWord == "số") // a house or a newspaper: "số 27/4B"
            return new Reading(m.Length, Fractions.Over(m.Groups["d"].Value, m.Groups["m"].Value));
        if (dayBefore || IsEntry(cursor, m.Length))
            return new Reading(m.Length, date);
        var fraction = Fractions.Of(cursor, m.Length, m.Groups["d"].Value, m.Groups["m"].Value);
        var improper = Int(m.Groups["d"].Value) > Int(m.Groups["m"].Value);
        if (DateBefore().IsMatch(cursor.Before(60)))
            return
                Fractions.IsRoundTheClock(cursor, m.Value) // "ngày đêm 24/7"
                // "đến 30/11, 9/12 xã"
                || (cursor.Before(2) == ", " && Fractions.IsExpected(cursor, m.Length, improper))
                ? new Reading(m.Length, fraction, [date], $"“{m.Value}” {Doubt}")
                : new Reading(m.Length, date);
        if (Fractions.IsExpected(cursor, m.Length, improper) || Fractions.IsRoundTheClock(cursor, m.Value))
            return IsOpening(cursor) && Fractions.IsOfWholes(cursor, m.Length)
                ? new Reading(m.Length, fraction, [date], $"“{m.Value}” {Doubt}") // "1/12 xã ra quân"
                : Fractions.Doubtful(cursor, m.Length, m.Groups["d"].Value, m.Groups["m"].Value)
                    ?? new Reading(m.Length, fraction);
        return improper && m.Value != "24/7"
            ? new Reading(m.Length, date)
            : new Reading(m.Length, date, [fraction], $"“{m.Value}” {Doubt}");
    }

    /// <summary>
    /// "ngày 1 tháng 6", "ngày 8 và …": recognised as a day by what surrounds it; "mỗi ngày 3 lần" is a count.
    /// </summary>
    private static Reading? DayAlone(Cursor cursor)
    {
        var m = Small().Match(cursor.Text, cursor.At);
        if (!m.Success || cursor.PreviousWord != "ngày" || !IsDay(m.Value))
            return null;
        if (cursor.PreviousTwo is "mỗi ngày" or "một ngày" or "hằng ngày" or "hàng ngày")
            return null;
        var followed =
            cursor.WordAfter(m.Length) is "tháng" or "và" or "đến" or "hằng" or "hàng" or "âm" or "tết"
            || cursor.Peek(m.Length) is '\0' or '.' or ',' or ';' or ')' or '\n';
        return followed ? new Reading(m.Length, Day(m.Value, true)) : null;
    }

    private static Reading? MonthAlone(Cursor cursor)
    {
        var m = Small().Match(cursor.Text, cursor.At);
        if (!m.Success || cursor.PreviousWord != "tháng" || !IsMonth(m.Value))
            return null;
        return cursor.PreviousTwo is "mỗi tháng" or "một tháng" or "hằng tháng" or "hàng tháng"
            ? null
            : new Reading(m.Length, Month(m.Value));
    }

    private static string Date(string day, string month, string year, bool early) =>
        $"{Day(day, early)} tháng {Month(month)}{Year(year)}";

    private static string Day(string day, bool early) =>
        (early && Int(day) <= 10 ? "mùng " : "") + VietnameseNumerals.Cardinal(day);

    private static string Month(string month) => Int(month) == 4 ? "tư" : VietnameseNumerals.Cardinal(month);

    private static string Year(string year) => year.Length == 0 ? "" : " năm " + VietnameseNumerals.Cardinal(year);

    /// <summary>Whether "mùng" may be added, which it is not where it is already written.</summary>
    private static bool Early(Cursor cursor) =>
        cursor.PreviousWord is not ("mùng" or "mồng") && !StreetWords.Contains(cursor.PreviousWord);

    private static string Named(Cursor cursor, string date) =>
        IsDayBefore(cursor) || StreetWords.Contains(cursor.PreviousWord) ? date : "ngày " + date;

    /// <summary>Whether "ngày" opens the date here; in "16 ngày (25/11" it belongs to a number.</summary>
    private static bool IsDayBefore(Cursor cursor) =>
        DayWords.Contains(cursor.PreviousWord) && !CountOfDaysBefore().IsMatch(cursor.Before(16));

    private static bool IsOpening(Cursor cursor) => cursor.Before(20).Trim(' ', '-', '–', '+').Length == 0;

    /// <summary>Whether a list goes by dates: "2/12: thôn 1; 3/12: thôn 2".</summary>
    private static bool IsEntry(Cursor cursor, int length) =>
        cursor.Peek(length) == ':'
        && cursor.Peek(length + 1) == ' '
        && (cursor.AtLineStart || EntryBefore().IsMatch(cursor.Text[Math.Max(0, cursor.At - 2)..cursor.At]));

    [GeneratedRegex(@"[;:.] $|^[-+] $")]
    private static partial Regex EntryBefore();

    private static string Opening(Cursor cursor) =>
        cursor.PreviousWord switch
        {
            "từ" => "ngày ",
            _ when IsDayBefore(cursor) => "",
            _ => "từ ngày ",
        };

    private static bool IsDate(Match m, string day, string month) =>
        IsDay(m.Groups[day].Value)
        && IsMonth(m.Groups[month].Value)
        && Int(m.Groups[day].Value) <= DateTime.DaysInMonth(2024, Int(m.Groups[month].Value));

    private static bool IsDay(string text) => Int(text) is >= 1 and <= 31;

    private static bool IsMonth(string text) => Int(text) is >= 1 and <= 12;

    private static int Int(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\G(?<d1>[0-9]{1,2})/(?<m1>[0-9]{1,2})(?:/(?<y1>[0-9]{4}))? ?[-–—] ?"
            + @"(?:ngày )?(?<d2>[0-9]{1,2})/(?<m2>[0-9]{1,2})(?:/(?<y2>[0-9]{4}))?(?![0-9/])"
    )]
    private static partial Regex SpanForm();

    [GeneratedRegex(@"\G(?<d1>[0-9]{1,2}) ?[-–—] ?(?<d2>[0-9]{1,2})/(?<m>[0-9]{1,2})(?:/(?<y>[0-9]{4}))?(?![0-9/])")]
    private static partial Regex DaySpanForm();

    [GeneratedRegex(
        @"\G(?:(?<d>[0-9]{1,2})(?<s>[/.\-])(?<m>[0-9]{1,2})\k<s>(?<y>[0-9]{4})|"
            + @"(?<d>[0-9]{1,2})/(?<m>[0-9]{1,2})/(?<y>[0-9]{2}))(?![0-9/])"
    )]
    private static partial Regex FullForm();

    [GeneratedRegex(@"\G(?<m1>[0-9]{1,2}) ?[-–—] ?(?<m2>[0-9]{1,2})/(?<y>(?:19|20)[0-9]{2})(?![0-9/])")]
    private static partial Regex MonthSpanForm();

    [GeneratedRegex(@"\G(?<m>[0-9]{1,4})(?<s>[/\-.])(?<y>(?:19|20)[0-9]{2})(?![0-9/])")]
    private static partial Regex MonthYearForm();

    [GeneratedRegex(@"\G(?<d>[0-9]{1,2})(?<s>[/\-.])(?<m>[0-9]{1,2})(?![0-9/%]|[.,][0-9]|-[0-9])")]
    private static partial Regex DayMonthForm();

    [GeneratedRegex(@"\G[0-9]{1,2}(?![0-9/%\-–:]|[.,][0-9])")]
    private static partial Regex Small();

    [GeneratedRegex(@"\G ?\(?(?:ÂL|DL|âm lịch|dương lịch|al|dl)(?!\p{L})")]
    private static partial Regex LunarAfter();

    [GeneratedRegex(@"[0-9] ngày ?\($")]
    private static partial Regex CountOfDaysBefore();

    [GeneratedRegex(
        @"(?:sáng|trưa|chiều|tối|đêm|dịp|lễ|mừng|kỷ niệm|quốc tế|phụ nữ|trước|sau|kể từ|từ|hết|đến) $|"
            + @"(?:thứ (?:\p{L}{2,3}|[2-7])|chủ nhật|(?<!\p{L})t[2-7]|(?<!\p{L})cn),? ?\(?$|"
            + @"[0-9](?:h|g|giờ)(?:[0-9]{2})?'?(?:/|, | )$|"
            + @"ngày (?:[0-9]{1,2}(?:/[0-9]{1,2})?(?:, ?| và | hoặc ))+$"
    )]
    private static partial Regex DateBefore();

    [GeneratedRegex(@"ngày [0-9]{1,2}[-/.][0-9]{1,2}(?:,| và| đến) $")]
    private static partial Regex DateBeforeComma();

    [GeneratedRegex(@"số:? $|kỳ $|đợt $")]
    private static partial Regex NumberBefore();

    [GeneratedRegex(
        @"(?:kế hoạch|quyết định|nghị định|nghị quyết|thông tư|chỉ thị|công văn|luật|"
            + @"pháp lệnh|nđ|qđ|nq|tt|kh|cv|tb)(?: số)? $"
    )]
    private static partial Regex DocumentBefore();
}
