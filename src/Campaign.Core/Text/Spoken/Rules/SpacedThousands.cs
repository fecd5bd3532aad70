using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>Reads thousands separated by blanks: 15 000 đồng, 1 250,5 ha.</summary>
internal static partial class SpacedThousands
{
    /// <summary>One amount; null where the groups may be separate numbers.</summary>
    internal static Reading? At(Cursor cursor, int distance)
    {
        var m = Form().Match(cursor.Text, cursor.At + distance);
        if (!m.Success)
            return null;
        var digits = string.Concat(m.Groups["w"].Value.Where(char.IsAsciiDigit));
        var spoken = VietnameseNumerals.Cardinal(digits);
        if (m.Groups["f"].Success)
            spoken += " phẩy " + VietnameseNumerals.Fraction(m.Groups["f"].Value);
        var after = cursor.After(distance + m.Length, 24).TrimStart();
        var sure =
            m.Groups["w"].Value.Contains(" 000", StringComparison.Ordinal)
            || m.Groups["f"].Success
            || Units.At(cursor, distance + m.Length).Length > 0
            || WordList.Counted.LengthAtStart(after) > 0;
        return sure
            ? new Reading(m.Length, spoken)
            : new Reading(
                m.Length,
                spoken,
                [string.Join(", ", m.Value.Split(' ').Select(VietnameseNumerals.Cardinal))],
                $"“{m.Value}” là một số hay là nhiều số? Hãy viết dấu chấm giữa các hàng nghìn."
            );
    }

    [GeneratedRegex(@"\G(?<w>[1-9][0-9]{0,2}(?: [0-9]{3}){1,5})(?:,(?<f>[0-9]{1,3}))?(?! ?[0-9]|[.,:/\-][0-9])")]
    private static partial Regex Form();
}
