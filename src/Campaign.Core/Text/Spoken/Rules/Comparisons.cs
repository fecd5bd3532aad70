using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>
/// Reads comparison signs. Before something counted they are said the way people say it ("trẻ &lt;6 tuổi" is "dưới sáu
/// tuổi"); before a bare number or a percentage the sign is named.
/// </summary>
internal static partial class Comparisons
{
    internal static Reading? Read(Cursor cursor)
    {
        var m = Sign().Match(cursor.Text, cursor.At);
        if (!m.Success)
            return null;
        var sign = m.Groups["sign"].Value switch
        {
            ">=" => "≥",
            "<=" => "≤",
            var other => other,
        };
        return sign switch
        {
            "≥" or "≤" or ">" or "<" => Bound(cursor, sign, m.Length),
            "~" or "≈" => new Reading(m.Length, About().IsMatch(cursor.Before(12)) ? "" : "khoảng "),
            "±" => new Reading(m.Length, "cộng trừ "),
            "=" => new Reading(m.Length, "bằng "),
            _ => null,
        };
    }

    private static Reading Bound(Cursor cursor, string sign, int length)
    {
        var number = Quantities.Number(cursor, length);
        var height = Quantities.HeightAt(cursor, length);
        var (unitLength, unit) = Units.At(cursor, length + number.Length);
        var rest = cursor.After(length + number.Length, 24);
        var years = rest.StartsWith(" tuổi", StringComparison.Ordinal);
        var measured = (unitLength > 0 && unit is not ("phần trăm" or "phần nghìn")) || height is not null;
        var counted = years || measured || WordList.Counted.LengthAtStart(rest.TrimStart()) > 0;
        if (!counted)
            return new Reading(length, Named(sign) + " ");
        if (sign is ">" or "<")
            return new Reading(length, sign == ">" ? "trên " : "dưới ");
        if (!years && !measured)
            return new Reading(length, sign == "≥" ? "ít nhất " : "không quá ");
        var (end, amount) =
            years ? (length + number.Length + " tuổi".Length, $"{number.Spoken} tuổi")
            : height is { } tall ? (length + tall.Length, tall.Spoken)
            : (length + number.Length + unitLength, $"{number.Spoken} {unit}");
        var (perLength, per) = Slashes.Per(cursor, end);
        var spoken = $"từ {amount}{per} trở {(sign == "≥" ? "lên" : "xuống")}";
        return new Reading(end + perLength, spoken, number.Others, number.Question);
    }

    private static string Named(string sign) =>
        sign switch
        {
            "≥" => "lớn hơn hoặc bằng",
            "≤" => "nhỏ hơn hoặc bằng",
            ">" => "lớn hơn",
            _ => "nhỏ hơn",
        };

    [GeneratedRegex(@"\G(?<sign>>=|<=|[≥≤><~≈±=]) ?(?=[0-9])")]
    private static partial Regex Sign();

    [GeneratedRegex(@"(?:khoảng|chừng|gần|ước) $")]
    private static partial Regex About();
}
