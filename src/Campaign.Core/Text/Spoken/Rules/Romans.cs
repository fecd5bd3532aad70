using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>
/// Roman numerals where Vietnamese uses them: thế kỷ XXI, khóa XIII, Phần II, quý IV, and headings "I.".
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
        var word = cursor.Text.Substring(cursor.At, length);
        var value = RomanNumerals.Value(word);
        if (value == 0 || IsSyllable(cursor, word))
            return null;
        var previous = cursor.PreviousWord;
        if (previous == "thứ")
            return new Reading(length, VietnameseNumerals.Ordinal($"{value}"));
        var spoken = VietnameseNumerals.Cardinal(value);
        var year = YearAfter().Match(cursor.Text, cursor.At + length);
        if (previous == "quý" && year.Success)
            return new Reading(length + year.Length, $"{spoken} năm {VietnameseNumerals.Cardinal(year.Value[1..])}");
        if (Counted.Contains(previous) || cursor.PreviousTwo == "đại hội" || IsHeading(cursor, length))
            return new Reading(length, spoken);
        return length == 1 || SyllableShape.IsPossible(word)
            ? null // an initial, or a word in capitals: PHẠM VI
            : new Reading(length, spoken, [word], $"“{word}” là số La Mã hay là chữ viết tắt?");
    }

    private static bool IsHeading(Cursor cursor, int length) =>
        cursor.AtLineStart
        && cursor.Peek(length) is '.' or ')' or '/'
        && cursor.Peek(length + 1) is ' ' or '\n' or '\r' or '\0';

    /// <summary>The word "vi" in capitals: VI PHẠM, VI SINH.</summary>
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

    [GeneratedRegex(@"\G/(?:19|20)[0-9]{2}(?![0-9/])")]
    private static partial Regex YearAfter();
}
