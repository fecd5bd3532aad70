using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>Reads road numbers (QL1A, ĐT.741) and kilometre posts (Km 12+300).</summary>
internal static partial class Roads
{
    internal static Reading? Read(Cursor cursor) => Post(cursor) ?? Road(cursor);

    private static Reading? Post(Cursor cursor)
    {
        var m = PostForm().Match(cursor.Text, cursor.At);
        if (!m.Success)
            return null;
        var spoken = Kilometre(m.Groups["km"], m.Groups["m"]);
        var to = PostEnd().Match(cursor.Text, cursor.At + m.Length);
        return to.Success
            ? new Reading(m.Length + to.Length, $"{spoken} đến {Kilometre(to.Groups["km"], to.Groups["m"])}")
            : new Reading(m.Length, spoken);
    }

    private static string Kilometre(Group kilometres, Group metres) =>
        $"ki-lô-mét {(kilometres.Value == "số" ? "số" : VietnameseNumerals.Cardinal(kilometres.Value))}"
        + (metres.Success ? $" cộng {VietnameseNumerals.Cardinal(metres.Value)}" : "");

    private static Reading? Road(Cursor cursor)
    {
        var m = RoadForm().Match(cursor.Text, cursor.At);
        if (!m.Success)
            return null;
        var kind = m.Groups["kind"].Value;
        if (kind == "ĐT" && IsTelephone(cursor, m.Groups["n"].Value))
            return null;
        var attached = !m.Value.Contains(' ');
        var among = RoadNear().IsMatch($"{cursor.Before(60)} | {cursor.After(m.Length, 40)}");
        var near = attached || among || RoadBefore().IsMatch(cursor.Before(16));
        var name = kind switch
        {
            "QL" => "quốc lộ",
            "ĐT" when near || IsRoadNumber(m) => "đường tỉnh",
            "TL" when near || IsRoadNumber(m) => "tỉnh lộ",
            "HL" when near => "hương lộ",
            "ĐH" when near => "đường huyện",
            "CT" when near => "cao tốc",
            _ => null,
        };
        if (name is null)
            return null;
        var digits = m.Groups["n"].Value;
        var number = digits[0] == '0' ? VietnameseNumerals.Digits(digits) : VietnameseNumerals.Cardinal(digits);
        if (m.Groups["letter"].Success)
            number += " " + m.Groups["letter"].Value;
        var before = cursor.Before(16).TrimEnd();
        var spoken =
            before.EndsWith(name, StringComparison.Ordinal) ? number
            : name == "đường tỉnh" && before.EndsWith("đường", StringComparison.Ordinal) ? $"tỉnh {number}"
            : $"{name} {number}";
        return kind == "QL" || (kind is "ĐT" or "TL" && near)
            ? new Reading(m.Length, spoken)
            : new Reading(m.Length, spoken, null, $"“{m.Value}” đọc là “{spoken}”; hãy viết đầy đủ nếu chưa đúng.");
    }

    // ĐT is "điện thoại" as well. Better a road that is called than a number to call that is driven on.
    private static bool IsTelephone(Cursor cursor, string number) =>
        !RoadBefore().IsMatch(cursor.Before(16))
        && (cursor.Options.Hotlines.Contains(number) || CallBefore().IsMatch(cursor.Before(40)));

    /// <summary>Provincial roads have three digits.</summary>
    private static bool IsRoadNumber(Match m) => m.Groups["n"].Length == 3;

    [GeneratedRegex(
        @"\G(?:[Kk]m ?|K(?=[0-9]{1,4} ?\+))(?<km>[0-9]{1,4}|số)(?: ?\+ ?(?<m>[0-9]{1,3}))?(?![\p{L}0-9+]|[.,][0-9])"
    )]
    private static partial Regex PostForm();

    [GeneratedRegex(@"\G ?(?:[-–—÷→~]|đến) ?[Kk]m ?(?<km>[0-9]{1,4})(?: ?\+ ?(?<m>[0-9]{1,3}))?(?![\p{L}0-9+])")]
    private static partial Regex PostEnd();

    [GeneratedRegex(
        @"(?<!\p{L})(?:ql[. ]?[0-9]|quốc lộ|(?<!trực )tuyến|(?<!giai )đoạn|km|ngập|sạt|(?<!(?:nhu|yêu) )cầu(?! cứu)|"
            + @"ách tắc|lưu thông|nâng cấp|tỉnh lộ|mặt đường)"
    )]
    private static partial Regex RoadNear();

    [GeneratedRegex(@"(?<!\p{L})(?:gọi|liên hệ|bấm|báo|hotline|qua|số)(?: \p{L}+){0,2}:? $")]
    private static partial Regex CallBefore();

    [GeneratedRegex(@"(?:đường|(?<!trực )tuyến|dọc|nút giao|tỉnh lộ) $")]
    private static partial Regex RoadBefore();

    [GeneratedRegex(@"\G(?<kind>QL|ĐT|TL|HL|ĐH|CT)[. ]?(?<n>[0-9]{1,3})(?<letter>[A-Z])?(?![\p{L}0-9/]|[.,\- ][0-9])")]
    private static partial Regex RoadForm();
}
