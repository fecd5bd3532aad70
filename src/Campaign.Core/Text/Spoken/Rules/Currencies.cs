using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>Says a currency that is written before its amount after it: "$1,2 triệu", "USD 500".</summary>
internal static partial class Currencies
{
    internal static Reading? Read(Cursor cursor) =>
        cursor.Peek() switch
        {
            '$' => Amount(cursor, 1, "đô la"),
            '€' => Amount(cursor, 1, "ơ rô"),
            '£' => Amount(cursor, 1, "bảng Anh"),
            _ => null,
        };

    internal static Reading? ReadBefore(Cursor cursor)
    {
        var m = Code().Match(cursor.Text, cursor.At);
        if (!m.Success)
            return null;
        var name = m.Groups["code"].Value switch
        {
            "USD" => "đô la Mỹ",
            "EUR" => "ơ rô",
            _ => "đồng",
        };
        return Amount(cursor, m.Length, name);
    }

    /// <summary>"1tr2" is one million two hundred thousand.</summary>
    internal static Reading? ReadMillions(Cursor cursor)
    {
        var m = Millions().Match(cursor.Text, cursor.At);
        if (!m.Success)
            return null;
        var thousands = VietnameseNumerals.Cardinal(m.Groups["rest"].Value.PadRight(3, '0'));
        return new Reading(
            m.Length,
            $"{VietnameseNumerals.Cardinal(m.Groups["n"].Value)} triệu {thousands} nghìn"
                + (m.Groups["d"].Success ? " đồng" : "")
        );
    }

    private static Reading? Amount(Cursor cursor, int distance, string name)
    {
        if (!char.IsAsciiDigit(cursor.Peek(distance)))
            return null;
        var number = Quantities.Number(cursor, distance);
        var scale = Scale().Match(cursor.Text, cursor.At + distance + number.Length);
        return number with
        {
            Length = distance + number.Length + scale.Length,
            Spoken = $"{number.Spoken}{scale.Value} {name}",
        };
    }

    [GeneratedRegex(@"\G(?<![0-9] ?)(?<code>USD|VND|VNĐ|EUR) ?(?=[0-9])")]
    private static partial Regex Code();

    [GeneratedRegex(@"\G(?<n>[0-9]{1,3})tr(?<rest>[1-9][0-9]{0,2})(?<d> ?đ(?:ồng)?)?(?![\p{L}0-9])")]
    private static partial Regex Millions();

    [GeneratedRegex(@"\G(?: (?:nghìn|ngàn|triệu|tỷ|tỉ))+")]
    private static partial Regex Scale();
}
