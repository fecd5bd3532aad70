using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>
/// Reads a letter right after a number. In "lớp 9A" and "mạng 4G" it belongs to a name; in "52t" and "50K" it is
/// probably a unit, so the officer is asked.
/// </summary>
internal static partial class NumberLetters
{
    /// <summary>Reads the number with its letter; null when no letter follows.</summary>
    /// <param name="cursor">The text.</param>
    /// <param name="number">The number's reading.</param>
    /// <param name="length">Offset of the letter from the cursor.</param>
    internal static Reading? Read(Cursor cursor, Reading number, int length)
    {
        var letter = LetterAfter().Match(cursor.Text, cursor.At + length);
        if (!letter.Success)
            return null;
        var named = number with
        {
            Length = length + letter.Length,
            Spoken = $"{number.Spoken} {letter.Value.ToUpperInvariant()}",
        };
        if (NamedBefore().IsMatch(cursor.Before(24)))
            return named;
        if (number.Spoken.Contains(" phẩy ", StringComparison.Ordinal))
            return Doubt(letter.Value); // a measure: 13,5N
        return letter.Value switch
        {
            "T" => Doubt("tấn", "tuổi", "tháng"),
            "t" => Doubt("tuổi", "tấn", "tháng"),
            "K" => Doubt("nghìn", "K"),
            "M" => Doubt("mét", "triệu", "M"),
            "p" or "P" => Doubt("phút", letter.Value),
            _ => named,
        };

        Reading Doubt(string used, params string[] others) =>
            new(
                length + letter.Length,
                $"{number.Spoken} {used}",
                [.. others.Select(x => $"{number.Spoken} {x}")],
                $"“{cursor.Text.Substring(cursor.At, length + letter.Length)}”: chữ “{letter.Value}” là gì?"
            );
    }

    /// <summary>A range of numbers with a doubtful letter: "18-45t".</summary>
    internal static Reading Range(Reading first, Reading second) =>
        second with
        {
            Spoken = $"{first.Spoken} đến {second.Spoken}",
            Others = second.Others?.Select(x => $"{first.Spoken} đến {x}").ToArray(),
        };

    [GeneratedRegex(@"\G[A-Za-zĐđ](?![\p{L}0-9])")]
    private static partial Regex LetterAfter();

    [GeneratedRegex(
        @"(?<!\p{L})(?:lớp|khối|nhà|số|tổ|thôn|ấp|khu|ngõ|hẻm|phòng|đường|quốc lộ|hạng|ca|ki ốt|lô|toa|điều) $"
    )]
    private static partial Regex NamedBefore();
}
