using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>Reads number plates digit by digit: 29H1-234.56, 51A-123.45.</summary>
internal static partial class Plates
{
    internal static Reading? Read(Cursor cursor)
    {
        var m = Form().Match(cursor.Text, cursor.At);
        if (
            !m.Success
            || !(m.Groups["dot"].Success || Unmistakable().IsMatch(m.Value) || Named().IsMatch(cursor.Before(40)))
        )
            return null;
        var series = string.Join(' ', m.Groups["series"].Value.Select(Letter));
        var groups = new[] { m.Groups["first"].Value, m.Groups["last"].Value }.Where(x => x.Length > 0);
        return new Reading(
            m.Length,
            $"{VietnameseNumerals.Digits(m.Groups["area"].Value)} {series}, "
                + string.Join(", ", groups.Select(VietnameseNumerals.Digits))
        );
    }

    private static string Letter(char c) => char.IsAsciiDigit(c) ? VietnameseNumerals.Digits($"{c}") : $"{c}";

    [GeneratedRegex(
        @"\G(?<area>[1-9][0-9])[- ]?(?<series>[A-ZĐ]{1,2}[0-9]?)(?: ?- ?| )"
            + @"(?:(?<first>[0-9]{3})(?<dot>\.)(?<last>[0-9]{2})|(?<first>[0-9]{4,5}))(?![\p{L}0-9])"
    )]
    private static partial Regex Form();

    /// <summary>The letter and digit of a motorbike, or a hyphen, before five digits.</summary>
    [GeneratedRegex(@"^[0-9]{2}(?:-?[A-ZĐ][0-9][- ]|[A-ZĐ]-)[0-9]{5}$")]
    private static partial Regex Unmistakable();

    [GeneratedRegex(@"(?:biển số|biển kiểm soát|bks|biển đăng ký|xe|ô tô)(?: xe)?:? ?$")]
    private static partial Regex Named();
}
