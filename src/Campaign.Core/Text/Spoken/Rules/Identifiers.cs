using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>
/// Reads numbers that identify rather than count digit by digit: bank accounts, identity cards, passwords, short codes.
/// The words before them tell which they are.
/// </summary>
internal static partial class Identifiers
{
    internal static Reading? Read(Cursor cursor)
    {
        var m = Form().Match(cursor.Text, cursor.At);
        if (ReadLettered(cursor) is { } code)
            return code;
        if (!m.Success || m.Value.Count(char.IsAsciiDigit) < 3 || !cursor.EndsAfter(m.Length))
            return null;
        var before = cursor.Before(60);
        if (!Named().IsMatch(before) && !(ShortCode().IsMatch(before) && m.Length <= 6))
            return null;
        var counted = WordList.Counted.LengthAtStart(cursor.After(m.Length, 24).TrimStart()) > 0;
        if (counted || Units.At(cursor, m.Length).Length > 0 || cursor.Peek(m.Length) is '/')
            return null;
        var groups = Separator().Split(m.Value).SelectMany(Cut).Select(VietnameseNumerals.Digits);
        return new Reading(m.Length, string.Join(", ", groups));
    }

    /// <summary>A code with letters: "mã hồ sơ H37.12-0012".</summary>
    internal static Reading? ReadLettered(Cursor cursor)
    {
        var m = Lettered().Match(cursor.Text, cursor.At);
        return
            m.Success
            && m.Value.Any(char.IsAsciiDigit)
            && m.Value.Any(char.IsLetter)
            && CodeBefore().IsMatch(cursor.Before(60))
            ? new Reading(m.Length, Spelt(m.Value))
            : null;
    }

    /// <summary>Letters as they are, digits one by one, a pause at every sign.</summary>
    private static string Spelt(string code) =>
        string.Join(
            ", ",
            Sign().Split(code).Where(x => x.Length > 0).Select(x => string.Join(' ', Runs().Matches(x).Select(Said)))
        );

    private static string Said(Match run) =>
        char.IsAsciiDigit(run.Value[0]) ? VietnameseNumerals.Digits(run.Value) : run.Value;

    /// <summary>Splits long numbers into groups of three, so that listeners can write them down.</summary>
    private static IEnumerable<string> Cut(string digits) =>
        digits.Length <= 6 ? [digits] : digits.Chunk(3).Select(x => new string(x));

    [GeneratedRegex(@"\G[0-9]+(?:[ .\-][0-9]+)*")]
    private static partial Regex Form();

    [GeneratedRegex(@"\G(?:[A-ZĐ]{1,5} (?=[0-9]))?[A-ZĐ0-9]+(?:[.\-/][A-ZĐ0-9]+)*(?![\p{L}0-9])")]
    private static partial Regex Lettered();

    [GeneratedRegex(@"[ .\-/]+")]
    private static partial Regex Sign();

    [GeneratedRegex(@"[0-9]+|[^0-9]+")]
    private static partial Regex Runs();

    [GeneratedRegex(
        @"(?<!\p{L})(?:mã(?: \p{L}+){0,3}|số (?:seri|hiệu lô|lô|sê-ri|khung|máy|phát hành)|"
            + @"giấy chứng nhận(?: \p{L}+){0,6} số|gcn(?: ?qsdđ)? số|lô thuốc số|lô số):?(?: số| là)?:? $"
    )]
    private static partial Regex CodeBefore();

    [GeneratedRegex(@"[ .\-]")]
    private static partial Regex Separator();

    [GeneratedRegex(
        @"(?<!\p{L})(?:tài khoản|stk|tk|cccd|căn cước(?: công dân)?|cmnd|cmt|chứng minh nhân dân|hộ chiếu|mật khẩu|"
            + @"mã số thuế|mã số|mst|mã vạch|mã pin|mã otp|mã|id|số thẻ|"
            + @"số báo danh|sbd|pass|số lô|số khung|mã (?:hồ sơ|vận đơn|đơn hàng|khách hàng|sinh viên|học sinh)|"
            + @"số seri|máy lẻ|số máy|chuyến bay \p{L}{2}|"
            + @"(?:agribank|vietcombank|vietinbank|bidv)):?(?: số)?:?(?: là:?)?(?: từ:?)? ?$"
    )]
    private static partial Regex Named();

    [GeneratedRegex(@"(?:nhắn tin|(?<!biên )soạn(?! thảo)|cú pháp|nhắn)[^.;]*(?:gửi|đến|tới)(?: số| đến| tới)* $")]
    private static partial Regex ShortCode();
}
