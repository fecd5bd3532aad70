using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>
/// Reads house numbers: "số nhà 12/3/5" is "mười hai trên ba trên năm". SN before a year is "sinh năm", before any
/// other number "số nhà".
/// </summary>
internal static partial class Addresses
{
    internal static Reading? Read(Cursor cursor)
    {
        var m = House().Match(cursor.Text, cursor.At);
        if (!m.Success)
            return null;
        var parts = m.Value.Split('/');
        var spoken = string.Join(" trên ", parts.Select(Part));
        var before = cursor.Before(24);
        if (HouseBefore().IsMatch(before))
            return new Reading(m.Length, spoken);
        if (parts.Length < 3 || parts[^1].Length > 3 || !NumberBefore().IsMatch(before))
            return null;
        return StreetAfter().IsMatch(cursor.After(m.Length, 24))
            ? new Reading(m.Length, spoken)
            : new Reading(m.Length, spoken, null, $"“{m.Value}” là số nhà hay là ngày? Hãy viết rõ.");
    }

    /// <summary>SN before a number.</summary>
    internal static Reading? ReadShort(Cursor cursor)
    {
        var m = Short().Match(cursor.Text, cursor.At);
        if (!m.Success)
            return null;
        if (m.Groups["year"].Success)
            return new Reading(m.Groups["sn"].Length, "sinh năm ");
        var sure = m.Groups["part"].Success || StreetAfter().IsMatch(cursor.After(m.Length, 40));
        return sure
            ? new Reading(m.Groups["sn"].Length, "số nhà ")
            : new Reading(
                m.Groups["sn"].Length,
                "số nhà ",
                ["sinh năm "],
                $"“{m.Value}”: số nhà hay năm sinh? Hãy viết đầy đủ."
            );
    }

    private static string Part(string part)
    {
        var digits = part.TrimEnd([.. "ABCDEFGHIKLM"]);
        var number = VietnameseNumerals.Cardinal(digits);
        return digits.Length == part.Length ? number : $"{number} {part[digits.Length..]}";
    }

    [GeneratedRegex(@"\G[0-9]{1,4}[A-M]?(?:/[0-9]{1,4}[A-M]?)+(?![\p{L}0-9/])")]
    private static partial Regex House();

    [GeneratedRegex(@"(?:số nhà|nhà số|(?<!\p{L})sn|(?:ngõ|hẻm|kiệt|ngách)(?: số)?):? $")]
    private static partial Regex HouseBefore();

    [GeneratedRegex(@"(?:số|địa chỉ|tại|nhà):? $")]
    private static partial Regex NumberBefore();

    [GeneratedRegex(@"^,? ?(?:đường|phố|ngõ|ngách|hẻm|kiệt|tổ|khu phố|kp|khối)(?!\p{L})")]
    private static partial Regex StreetAfter();

    [GeneratedRegex(
        @"\G(?<sn>SN:? ?)(?:(?<year>(?:19|20)[0-9]{2}(?![0-9/A-Z]))|[0-9]+[A-M]?(?<part>/[0-9]+)*)(?![\p{L}0-9])"
    )]
    private static partial Regex Short();
}
