using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>Reads short numbers that may be a telephone number or a count: 111, 113, 1022.</summary>
internal static partial class Hotlines
{
    private const string Doubt = "là số điện thoại (đọc từng chữ số) hay là số lượng?";

    internal static Reading? Read(Cursor cursor)
    {
        var length = 0;
        while (char.IsAsciiDigit(cursor.Peek(length)))
            length++;
        if (length is < 3 or > 6 || !cursor.EndsAfter(length) || IsPartOfNumber(cursor, length))
            return null;
        if (SpacedThousands.At(cursor, 0) is { Question: null })
            return null;
        var digits = cursor.Text.Substring(cursor.At, length);
        if (NamedBefore().IsMatch(cursor.Before(40)))
            return new Reading(length, VietnameseNumerals.Digits(digits));
        var (before, after) = (cursor.Before(80), cursor.After(length, 60));
        if (!cursor.Options.Hotlines.Contains(digits))
            return WordList.Counted.LengthAtStart(after.TrimStart()) == 0 ? Other(length, digits, before) : null;
        var document = DocumentBefore().IsMatch(before);
        var counted = CountAfter().IsMatch(after) || WordList.Counted.LengthAtStart(after.TrimStart()) > 0 || document;
        var called =
            cursor.Options.GivesNumbersToCall
            || (counted ? CallRightBefore().IsMatch(before) : CallBefore().IsMatch(before))
            || CallAfter().IsMatch(after)
            || (IsAmongHotlines(cursor, before, after) && !counted)
            || (cursor.PreviousWord == "số" && !document);
        if (document || (counted && WordList.Amount.EndsText(before.TrimEnd()) && !CallRightBefore().IsMatch(before)))
            called = false; // "Tổng đài đã nhận 111 cuộc gọi"
        if (counted && !document && !called && !WordList.Amount.EndsText(RowLead().Replace(before, "").TrimEnd()))
        {
            called = IsNearHotline(cursor, before, after);
            if (!called && ClauseStart().IsMatch(before))
                return new Reading(
                    length,
                    VietnameseNumerals.Cardinal(digits),
                    [VietnameseNumerals.Digits(digits)],
                    $"“{digits}” {Doubt}"
                );
        }
        var (number, count) = (VietnameseNumerals.Digits(digits), VietnameseNumerals.Cardinal(digits));
        return (called, counted) switch
        {
            (true, false) => new Reading(length, number),
            (false, true) => new Reading(length, count),
            (true, true) => new Reading(length, number, [count], $"“{digits}” {Doubt}"),
            (false, false) => new Reading(length, count, [number], $"“{digits}” {Doubt}"),
        };
    }

    /// <summary>A number that is no known hotline: called after words about calling, else a count.</summary>
    private static Reading? Other(int length, string digits, string before)
    {
        var called = VietnameseNumerals.Digits(digits);
        if (CallJustBefore().IsMatch(before))
            return new Reading(length, called);
        if (!ServiceBefore().IsMatch(before))
            return null;
        // "Báo hỏng nước: 1022" gives a number, "Số người được tư vấn: 245" a count.
        return CountedBefore().IsMatch(before)
            ? new Reading(length, called, [VietnameseNumerals.Cardinal(digits)], $"“{digits}” {Doubt}")
            : new Reading(length, called);
    }

    /// <summary>
    /// Whether the sentence has another hotline that counts nothing: "113 công an, 111 trẻ em", not "111 hộ".
    /// </summary>
    private static bool IsNearHotline(Cursor cursor, string before, string after)
    {
        var sentence = $"{before} | {after}";
        return Short()
            .Matches(sentence)
            .Any(x =>
                cursor.Options.Hotlines.Contains(x.Value)
                && WordList.Counted.LengthAtStart(sentence[(x.Index + x.Length)..].TrimStart()) == 0
            );
    }

    /// <summary>Whether another hotline stands next to it: "112, 113, 114 đều miễn phí".</summary>
    private static bool IsAmongHotlines(Cursor cursor, string before, string after) =>
        new[] { RowBefore().Match(before), RowAfter().Match(after) }.Any(x =>
            x.Success
            && cursor.Options.Hotlines.Contains(x.Groups["n"].Value)
            && WordList.Counted.LengthAtStart(RowRest().Replace(after, "")) == 0
        );

    /// <summary>Whether this is a list of numbers, such as 113/114/115, and not a fraction.</summary>
    private static bool IsRow(Cursor cursor, int length) =>
        cursor.Peek(length) is '/' or '-'
        && length + cursor.At + 4 <= cursor.Text.Length
        && cursor.Options.Hotlines.Contains(cursor.Text.Substring(cursor.At + length + 1, 3));

    private static bool IsPartOfNumber(Cursor cursor, int length) => !IsRow(cursor, length) && IsJoined(cursor, length);

    private static bool IsJoined(Cursor cursor, int length) =>
        (cursor.Peek(length) is '.' or ',' or '/' or '-' or '–' or ':' && char.IsAsciiDigit(cursor.Peek(length + 1)))
        || cursor.Peek(length) is '%' or '/'
        || cursor.PreviousWord is "năm" or "thứ" or "điều" or "tháng";

    [GeneratedRegex(
        @"(?:tổng đài|đường dây nóng|hotline|số điện thoại|(?<!\p{L})s?đt|"
            + @"gọi(?: ngay)? (?:đến |tới )?số|quay số|bấm số|"
            + @"số máy|đầu số|máy lẻ|nhánh)(?: quốc gia)?(?: số)?:? $",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NamedBefore();

    [GeneratedRegex(
        @"\b(?:gọi|tổng đài|đường dây|hotline|điện thoại|bấm|nhắn tin|liên hệ|cấp cứu|cứu hỏa|cứu thương|"
            + @"cảnh sát|công an|số máy|báo tin|báo ngay|trình báo|tố giác|kêu cứu|nay là|nhắc lại|"
            + @"đổi thành|chuyển thành|đường dây nóng)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex CallBefore();

    /// <summary>The number is called although a countable word follows: "Gọi 115 người đến họp".</summary>
    [GeneratedRegex(@"(?:gọi|bấm|điện|báo|tổng đài|hotline|nóng|liên hệ|số)(?: (?:ngay|số|đến|tới|qua|cho))*:? $")]
    private static partial Regex CallRightBefore();

    [GeneratedRegex(@"(?<![0-9.,/])[0-9]{3,6}(?![0-9%]|[.,/][0-9])")]
    private static partial Regex Short();

    [GeneratedRegex(@"(?:[0-9]{3}(?:, ?| và | hoặc ))+$")]
    private static partial Regex RowLead();

    [GeneratedRegex(@"(?:^|[,:;(\-–]) *$")]
    private static partial Regex ClauseStart();

    [GeneratedRegex(@"(?<![0-9.,])(?<n>[0-9]{3})(?:, ?| và | hoặc | hay )$")]
    private static partial Regex RowBefore();

    [GeneratedRegex(@"^(?:(?:, ?| và | hoặc | hay )[0-9]{3})* ")]
    private static partial Regex RowRest();

    [GeneratedRegex(@"^(?:, ?| và | hoặc | hay )(?<n>[0-9]{3})(?![0-9]|[.,/][0-9])")]
    private static partial Regex RowAfter();

    [GeneratedRegex(
        @"(?<!(?:kêu|tên) )(?:gọi|bấm|quay)(?: (?:ngay|số|đến|tới))*:? $|(?<!\p{L})liên hệ[^.;,:0-9]{0,40}: $"
    )]
    private static partial Regex CallJustBefore();

    [GeneratedRegex(@"(?:báo|phản ánh|khiếu nại|hỗ trợ|tư vấn|cứu hộ|tiếp nhận)[^.;,:0-9]{0,40}: $")]
    private static partial Regex ServiceBefore();

    [GeneratedRegex(@"(?<!\p{L})(?:số|tổng|đã|được|có|các)(?!\p{L})[^.;:0-9]{0,60}: $")]
    private static partial Regex CountedBefore();

    [GeneratedRegex(
        @"^(?:(?:, | và | hoặc )[0-9]{3})*[ ,(–-]*(?:là |của )?(?:các |những )?(?:số (?:khẩn|điện|máy)|"
            + @"tổng đài|đường dây|miễn phí|cảnh sát|công an|cấp cứu|cứu hỏa)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex CallAfter();

    [GeneratedRegex(@"^ ?(?:đ|m|ha|km|kg)\b", RegexOptions.CultureInvariant)]
    private static partial Regex CountAfter();

    [GeneratedRegex(
        @"(?:kế hoạch|quyết định|nghị định|nghị quyết|thông tư|chỉ thị|công văn|luật|văn bản|báo cáo|"
            + @"công điện|điều)(?: số)? $",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex DocumentBefore();
}
