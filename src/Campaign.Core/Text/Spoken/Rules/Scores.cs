using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>Reads the score of a match: "hiệp một 1-0", "thắng 3:0", "25-18, 25-20".</summary>
internal static partial class Scores
{
    internal static Reading? Read(Cursor cursor)
    {
        var m = Form().Match(cursor.Text, cursor.At);
        if (!m.Success || Units.At(cursor, m.Length).Length > 0)
            return null;
        var before = cursor.BeforeInLine(90);
        if (NotScore().IsMatch(before) || (IsClock(m) && !SureScore().IsMatch(before)))
            return null;
        if (!Match().IsMatch(before))
            return IsBetweenNames(cursor, m) ? BetweenNames(cursor, m) : null;
        if (m.Groups["slash"].Success && !SetsBefore().IsMatch(before))
            return null; // "thắng 3/5 trận"
        if (WordList.Counted.LengthAtStart(cursor.After(m.Length, 24).TrimStart()) > 0)
            return null; // "thắng 3-5 điểm" is a range
        return new Reading(m.Length, Spoken(m));
    }

    // Words about a match are in names too: "Thôn Thắng Lợi: 17:30".
    private static bool IsClock(Match m) =>
        m.Value.Contains(':')
        && m.Groups["b"].Length == 2
        && m.Groups["b"].Value[0] <= '5'
        && int.Parse(m.Groups["a"].Value, CultureInfo.InvariantCulture) <= 24;

    private static string Spoken(Match m) =>
        $"{VietnameseNumerals.Cardinal(m.Groups["a"].Value)}, {VietnameseNumerals.Cardinal(m.Groups["b"].Value)}";

    /// <summary>"Bản Chu 1-2 Khuổi Mươi".</summary>
    private static bool IsBetweenNames(Cursor cursor, Match m) =>
        !m.Groups["slash"].Success
        && !m.Value.Contains(':')
        && !NumberedBefore().IsMatch(cursor.Before(20))
        && NameAfter().IsMatch(cursor.Text, cursor.At + m.Length)
        && NameBefore().IsMatch(cursor.Text[Math.Max(0, cursor.At - 20)..cursor.At]);

    private static Reading BetweenNames(Cursor cursor, Match m) =>
        Game().IsMatch($"{cursor.BeforeInLine(90)} | {cursor.After(m.Length, 90)}")
            ? new Reading(m.Length, Spoken(m))
            : new Reading(
                m.Length,
                Spoken(m),
                [Quantities.Range(m.Groups["a"].Value, m.Groups["b"].Value)],
                $"“{m.Value}” là tỷ số hay là khoảng?"
            );

    [GeneratedRegex(@"(?<!\p{L})(?:tỷ số|tỉ số|set|séc|ván)(?!\p{L})[^.;]{0,40}$")]
    private static partial Regex SureScore();

    [GeneratedRegex(@"\G \p{Lu}\p{Ll}")]
    private static partial Regex NameAfter();

    [GeneratedRegex(
        @"(?<!\p{L})(?:điều|khoản|điểm|chương|mục|phần|lớp|khối|tổ|thôn|xóm|bản|ấp|khu|tiết|cấp|số|"
            + @"tháng|quý|năm|đợt|tuần) $"
    )]
    private static partial Regex NumberedBefore();

    [GeneratedRegex(@"(?<!\p{L})\p{Lu}\p{Ll}+ $")]
    private static partial Regex NameBefore();

    [GeneratedRegex(
        @"bàn thắng|kết quả|tứ kết|bán kết|chung kết|vòng loại|vòng bảng|bóng đá|bóng chuyền|trận|giải|đội"
    )]
    private static partial Regex Game();

    [GeneratedRegex(@"\G(?<a>[0-9]{1,3})(?: ?[-–] ?|:|(?<slash>/))(?<b>[0-9]{1,3})(?![0-9/%]|[.,\-–:][0-9])")]
    private static partial Regex Form();

    /// <summary>A word about the match, with only other scores between it and here.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})(?:tỷ số|tỉ số|hiệp (?:một|hai|ba|phụ|1|2)|chung cuộc|thắng|thua|hòa|hoà|hạ|gỡ|dẫn(?: trước)?|"
            + @"kết quả|set|séc|ván|trận|luân lưu|penalty|pen)(?: (?:\p{L}{1,7}|[0-9]{1,2}(?= ))){0,5}:? "
            + @"(?:[0-9]{1,3}[-–:/][0-9]{1,3}(?:, | và |; ?| ?\())*$"
    )]
    private static partial Regex Match();

    /// <summary>The sets of a match behind its score: "3-1 (25/20, 23/25".</summary>
    [GeneratedRegex(@"[0-9][-–][0-9] ?\((?:[0-9]{1,2}/[0-9]{1,2}[,;] ?)*$")]
    private static partial Regex SetsBefore();

    [GeneratedRegex(@"(?:ngày|tháng|năm|giờ|từ|mùa|lúc|tuổi) $")]
    private static partial Regex NotScore();
}
