using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>Reads letters and digits in one word (A4, H5N1, QL1A): letters stay, digits are said as numbers.</summary>
internal static partial class LetterCodes
{
    internal static Reading? Read(Cursor cursor)
    {
        if (IsTimes(cursor))
            return new Reading(1, "nhân");
        if (LoneTimes().IsMatch(cursor.Text, cursor.At))
            return new Reading(1, "nhân", ["x"], "Chữ “x” trước con số: đọc là “nhân” hay là chữ cái?");
        var m = Form().Match(cursor.Text, cursor.At);
        if (!m.Success)
            return null;
        var letters = m.Value.TakeWhile(char.IsLetter).Count();
        var known = Known(cursor, m.Value[..letters]);
        var parts = Part()
            .Matches(m.Value)
            .Select((p, i) => i == 0 && known is not null ? known : Said(p.Value))
            .Where(x => x.Length > 0);
        var spoken = string.Join(' ', parts).Replace(" ,", ",", StringComparison.Ordinal);
        var to = RangeEnd(cursor, m, letters);
        if (to.Length > 0)
            return new Reading(m.Length + to.Length, $"{spoken} đến {to.Spoken}");
        var plain = IsPlain(m.Value[letters..]);
        if (plain && letters == 1 && m.Value[0] is 'Q' or 'P')
            return District(m, spoken);
        return (letters == 1 && (m.Length <= 3 || plain)) || (known is not null && plain)
            ? new Reading(m.Length, spoken)
            : new Reading(
                m.Length,
                spoken,
                null,
                $"“{m.Value}” gồm cả chữ và số; hãy viết thành chữ nếu cách đọc chưa đúng."
            );
    }

    /// <summary>Q1 may be a district or a quarter, P5 a ward or a room.</summary>
    private static Reading District(Match m, string spoken)
    {
        var number = Number(m.Value[1..]);
        string[] names = m.Value[0] == 'Q' ? ["quận", "quý"] : ["phường", "phòng"];
        return new Reading(
            m.Length,
            $"{names[0]} {number}",
            [$"{names[1]} {number}", spoken],
            $"“{m.Value}” là {names[0]}, {names[1]} hay là mã?"
        );
    }

    /// <summary>Letters for which the dictionary has exactly one reading: VTV5, BĐ2.</summary>
    private static string? Known(Cursor cursor, string letters)
    {
        var readings = cursor.Options.Abbreviations.Readings(letters).Where(x => IsFree(x.Context)).ToArray();
        return readings is [var only] ? only.Spoken : null;
    }

    private static bool IsFree(AbbreviationContext context) =>
        context is AbbreviationContext.Anywhere or AbbreviationContext.BeforeName or AbbreviationContext.BeforeNumber;

    /// <summary>The end of a range with the same letters and a greater number: "BĐ2 - BĐ3", "A1-A5".</summary>
    private static (int Length, string Spoken) RangeEnd(Cursor cursor, Match from, int letters)
    {
        var prefix = from.Value[..letters];
        var to = Row().Match(cursor.Text, cursor.At + from.Length);
        if (!to.Success || to.Groups["letters"].Value != prefix || !IsPlain(from.Value[letters..]))
            return (0, "");
        var (low, high) = (int.Parse(from.Value[letters..], Invariant), int.Parse(to.Groups["n"].Value, Invariant));
        return low < high
            ? (to.Length, $"{Known(cursor, prefix) ?? prefix} {VietnameseNumerals.Cardinal(high)}")
            : (0, "");
    }

    private static readonly System.Globalization.CultureInfo Invariant = System
        .Globalization
        .CultureInfo
        .InvariantCulture;

    private static bool IsPlain(string rest) => rest.Length <= 4 && rest.All(char.IsAsciiDigit);

    private static string Said(string part) =>
        part == "." ? "chấm"
        : part == "-" ? ","
        : char.IsAsciiDigit(part[0]) ? Number(part)
        : part;

    /// <summary>Whether an x stands between two numbers: 3 x 4.</summary>
    private static bool IsTimes(Cursor cursor) =>
        cursor.Peek() is 'x'
        && SizeBefore().IsMatch(cursor.Before(20))
        && (char.IsAsciiDigit(cursor.Peek(1)) || (cursor.Peek(1) == ' ' && char.IsAsciiDigit(cursor.Peek(2))));

    private static string Number(string digits) =>
        digits.Length > 4 || digits[0] == '0' ? VietnameseNumerals.Digits(digits) : VietnameseNumerals.Cardinal(digits);

    [GeneratedRegex(@"[0-9]%?(?: ?\p{L}{1,6}[23]?(?:/\p{L}{1,6})?)? ?$", RegexOptions.CultureInvariant)]
    private static partial Regex SizeBefore();

    [GeneratedRegex(@"\G(?<![\p{L}0-9])x ?(?=[0-9])")]
    private static partial Regex LoneTimes();

    [GeneratedRegex(@"\G ?[-–] ?(?<letters>\p{L}+)(?<n>[0-9]{1,4})(?![\p{L}0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    [GeneratedRegex(
        @"\G\p{L}+[0-9][\p{L}0-9]*(?:\.[0-9]{1,2}(?![0-9\p{L}])|-[0-9]{1,4}(?![0-9\p{L}/]))?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();

    [GeneratedRegex(@"[0-9]+|[.\-]|[^0-9.\-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
