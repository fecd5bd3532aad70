using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>
/// Reads Roman numerals where Vietnamese uses them: thế kỷ XXI, khóa XIII, Phần II, quý IV, and headings "I.".
/// </summary>
internal static partial class Romans
{
    private static readonly HashSet<string> Counted = new(StringComparer.Ordinal)
    {
        "kỷ",
        "khóa",
        "khoá",
        "kỳ",
        "kì",
        "phần",
        "chương",
        "mục",
        "quý",
        "lục",
        "hạng",
        "loại",
        "cấp",
        "nhóm",
        "bậc",
        "khu",
        "hồi",
        "tập",
        "vùng",
        "điều",
        "lần",
        "đợt",
        "vòng",
        "bảng",
        "tiết",
        "biểu",
        "đoạn",
        "tuyến",
        "pha",
        "cụm",
        "động",
        "độ",
        "mức",
        "vực",
        "dãy",
        "điểm",
        "bđ",
    };

    internal static Reading? Read(Cursor cursor)
    {
        if (cursor.Peek() is not ('I' or 'V' or 'X'))
            return null;
        var length = 0;
        while (char.IsLetter(cursor.Peek(length)))
            length++;
        if (!cursor.EndsAfter(length))
            return null;
        var to = RangeEnd().Match(cursor.Text, cursor.At + length);
        var word = cursor.Text.Substring(cursor.At, length);
        var value = RomanNumerals.Value(word);
        if (value == 0 || IsSyllable(cursor, word))
            return null;
        var previous = cursor.PreviousWord;
        if (previous == "thứ")
            return new Reading(length, VietnameseNumerals.Ordinal($"{value}"));
        var spoken = VietnameseNumerals.Cardinal(value);
        var counted = Counted.Contains(previous) || IsInList(cursor);
        if (counted && to.Success && RomanNumerals.Value(to.Groups["to"].Value) is var end && end > value)
            return new Reading(length + to.Length, $"{spoken} đến {VietnameseNumerals.Cardinal(end)}");
        var section = Section().Match(cursor.Text, cursor.At + length);
        if (counted && section.Success)
        {
            var numbers = section.Value[1..].Split('.').Select(VietnameseNumerals.Cardinal);
            return new Reading(length + section.Length, $"{spoken} chấm {string.Join(" chấm ", numbers)}");
        }
        var year = YearAfter().Match(cursor.Text, cursor.At + length);
        if (previous is "quý" or "đợt" or "kỳ" or "lần" or "khóa" or "khoá" && year.Success)
            return new Reading(length + year.Length, $"{spoken} năm {VietnameseNumerals.Cardinal(year.Value[1..])}");
        if (counted || cursor.PreviousTwo == "đại hội" || IsHeading(cursor, length))
            return new Reading(length, spoken);
        if ((word == "I" && IsAfterName(cursor)) || (length == 1 && IsAfterNoun(cursor)))
            return new Reading(length, spoken, [word], $"“{cursor.PreviousWord} {word}”: số La Mã hay là chữ cái?");
        return length == 1 || SyllableShape.IsPossible(word)
            ? null // an initial, or a word in capitals: PHẠM VI
            : new Reading(length, spoken, [word], $"“{word}” là số La Mã hay là chữ viết tắt?");
    }

    private static bool IsHeading(Cursor cursor, int length) =>
        cursor.AtLineStart
        && cursor.Peek(length) is '.' or ')' or '/'
        && cursor.Peek(length + 1) is ' ' or '\n' or '\r' or '\0';

    /// <summary>"Khu vực I, II và III": a numeral after others that are counted.</summary>
    private static bool IsInList(Cursor cursor)
    {
        var m = ListBefore().Match(cursor.Before(40));
        return m.Success && Counted.Contains(m.Groups["noun"].Value);
    }

    /// <summary>A single letter after a common noun that names no person: "tổ I", not "chị X".</summary>
    private static bool IsAfterNoun(Cursor cursor) =>
        cursor.Peek(-1) == ' '
        && cursor.Peek(1) is not ('.' or '-' or '&' or '/')
        && cursor.PreviousWord is { Length: > 0 } noun
        && char.IsLower(cursor.Text[cursor.At - 1 - noun.Length])
        && !PersonBefore().IsMatch(cursor.Before(16));

    /// <summary>"Khu công nghiệp Đồng Văn I": a numeral after a name, unless letters follow.</summary>
    private static bool IsAfterName(Cursor cursor)
    {
        var start = cursor.At - 1;
        if (start <= 0 || cursor.Text[start] != ' ' || cursor.Peek(1) is '-')
            return false;
        if (cursor.Peek(1) == '.' && cursor.Peek(2) is not ('\0' or '\n' or '\r'))
            return false;
        while (start > 0 && char.IsLetter(cursor.Text[start - 1]))
            start--;
        return char.IsUpper(cursor.Text[start]) && char.IsLower(cursor.Text[Math.Min(start + 1, cursor.At - 1)]);
    }

    /// <summary>Whether it is the word "vi" in capitals: VI PHẠM, VI SINH.</summary>
    private static bool IsSyllable(Cursor cursor, string word) =>
        word == "VI"
        && (
            cursor.PreviousWord is "phạm" or "hành" or "tinh" or "hiển" or "nhu"
            || cursor.WordAfter(2)
                is "phạm"
                    or "sinh"
                    or "mô"
                    or "khuẩn"
                    or "trùng"
                    or "tính"
                    or "rút"
                    or "mạch"
                    or "ba"
        );

    [GeneratedRegex(@"(?<noun>\p{L}+) (?:[ivx]+(?:, | và |, và | hoặc ))+$")]
    private static partial Regex ListBefore();

    [GeneratedRegex(
        @"(?:anh|chị|ông|bà|em|cháu|cô|chú|bác|thị|tên|nhân|can|cáo|tượng|nữ|nam|trẻ|chữ|vitamin|và|hình) $"
    )]
    private static partial Regex PersonBefore();

    [GeneratedRegex(@"\G/(?:19|20)[0-9]{2}(?![0-9/])")]
    private static partial Regex YearAfter();

    [GeneratedRegex(@"\G ?[-–] ?(?<to>[IVX]+)(?![\p{L}0-9])")]
    private static partial Regex RangeEnd();

    [GeneratedRegex(@"\G(?:\.[0-9]{1,2})+(?![0-9])")]
    private static partial Regex Section();
}
