using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>Reads numbers with their units, ranges and lists: every number that no other rule has taken.</summary>
internal static partial class Quantities
{
    internal static Reading? Read(Cursor cursor)
    {
        if ((List(cursor) ?? HeightAt(cursor, 0) ?? Alike(cursor)) is { } special)
            return special;
        var first = Number(cursor, 0);
        if (
            (cursor.PreviousWord is "thứ" || cursor.PreviousTwo.EndsWith("ngã", StringComparison.Ordinal))
            && first.Length <= 3
            && cursor.Text.AsSpan(cursor.At, first.Length).IndexOfAnyExceptInRange('0', '9') < 0
        )
            return Ordinal(cursor, first);
        var (unitLength, unit) = Units.At(cursor, first.Length);
        var dash = Dash().Match(cursor.Text, cursor.At + first.Length + unitLength);
        return dash.Success
            ? ReadRange(cursor, first, unitLength, unit, dash.Length)
            : WithUnit(cursor, first, unitLength, unit);
    }

    /// <summary>"Thứ 3", and "khối thứ 1-10" as a range.</summary>
    private static Reading Ordinal(Cursor cursor, Reading first)
    {
        var from = cursor.Text.Substring(cursor.At, first.Length);
        var to = OrdinalTo().Match(cursor.Text, cursor.At + first.Length);
        var rising = to.Success && Value(from) < Value(to.Groups["n"].Value);
        return rising
            ? new Reading(
                first.Length + to.Length,
                $"{VietnameseNumerals.Ordinal(from)} đến thứ {VietnameseNumerals.Ordinal(to.Groups["n"].Value)}"
            )
            : first with
            {
                Spoken = VietnameseNumerals.Ordinal(from),
            };
    }

    /// <summary>A range whose unit is said twice: "8 giờ - 17 giờ", "50 nghìn - 60 nghìn"; up to the dash.</summary>
    private static Reading? Alike(Cursor cursor)
    {
        var m = AlikeForm().Match(cursor.Text, cursor.At);
        if (!m.Success || Value(m.Groups["a"].Value) >= Value(m.Groups["b"].Value))
            return null;
        var first = Number(cursor, 0);
        return first.Length == m.Groups["a"].Length
            ? first with
            {
                Length = m.Groups["b"].Index - cursor.At,
                Spoken = $"{first.Spoken} {m.Groups["w"].Value} đến ",
            }
            : null;
    }

    [GeneratedRegex(@"\G[-–](?<n>[0-9]{1,3})(?![0-9./:,]|\p{L})")]
    private static partial Regex OrdinalTo();

    [GeneratedRegex(@"\G(?<a>[0-9][0-9.,]*) (?<w>\p{Ll}{2,}(?: \p{Ll}+)?) ?[-–—] ?(?<b>[0-9][0-9.,]*) \k<w>(?!\p{L})")]
    private static partial Regex AlikeForm();

    /// <summary>A range from one number to another, without "từ".</summary>
    internal static string Range(string from, string to) =>
        $"{VietnameseNumerals.Cardinal(from)} đến {VietnameseNumerals.Cardinal(to)}";

    private static Reading? ReadRange(Cursor cursor, Reading first, int unitLength, string unit, int dashLength)
    {
        var start = first.Length + unitLength + dashLength;
        var second = Number(cursor, start);
        var (secondUnitLength, secondUnit) = Units.At(cursor, start + second.Length);
        var end = start + second.Length + secondUnitLength;
        if (secondUnitLength == 0 && NumberLetters.Read(cursor, second, end) is { Question: not null } doubtful)
            return NumberLetters.Range(first, doubtful);
        var low = Value(cursor.Text.Substring(cursor.At, first.Length));
        var high = Value(cursor.Text.Substring(cursor.At + start, second.Length));
        var rising = low < high || (unit.Length > 0 && unit != secondUnit);
        if (!rising && dashLength > 1)
            return WithUnit(cursor, first, unitLength, unit); // a dash between clauses
        var place =
            unit.Contains("vĩ", StringComparison.Ordinal) && secondUnit.Contains("kinh", StringComparison.Ordinal);
        var score = place || ScoreBefore().IsMatch(cursor.Before(12));
        var (from, to) = (Join(first.Spoken, unit), Join(second.Spoken, secondUnit));
        if (score)
            return new Reading(end, $"{from}, {to}");
        var question = first.Question ?? second.Question;
        if (rising)
            return new Reading(end, $"{from} đến {to}", null, question);
        return new Reading(
            end,
            $"{from} đến {to}",
            [$"{from}, {to}"],
            $"“{cursor.Text.Substring(cursor.At, end)}”: số sau không lớn hơn số trước; đây có phải là khoảng không?"
        );
    }

    private static Reading WithUnit(Cursor cursor, Reading number, int unitLength, string unit)
    {
        var length = number.Length + unitLength;
        if (unitLength > 0)
            return number with { Length = length, Spoken = Join(number.Spoken, unit) };
        return NumberLetters.Read(cursor, number, length) ?? number;
    }

    /// <summary>One number without its unit.</summary>
    internal static Reading Number(Cursor cursor, int distance)
    {
        if (SpacedThousands.At(cursor, distance) is { } spaced)
            return spaced;
        var at = cursor.At + distance;
        var m = Form().Match(cursor.Text, at);
        var written = m.Value;
        if (m.Groups["dots"].Success)
            return Dotted(cursor, m);
        var whole = m.Groups["w"].Value.Replace(".", "", StringComparison.Ordinal);
        if (m.Groups["commas"].Success)
            return new Reading(m.Length, Cardinal(written.Replace(",", "", StringComparison.Ordinal)));
        if (!m.Groups["f"].Success)
            return Whole(cursor, m, whole);
        var decimals = m.Groups["f"].Value;
        var spoken = $"{Cardinal(whole)} phẩy {VietnameseNumerals.Fraction(decimals)}";
        var english =
            decimals.Length == 3 && whole is not "0" && !m.Groups["w"].Value.Contains('.') && whole.Length <= 3;
        return english
            ? new Reading(
                m.Length,
                spoken,
                [Cardinal(whole + decimals)],
                $"“{written}”: dấu phẩy là phần thập phân hay hàng nghìn?"
            )
            : new Reading(m.Length, spoken);
    }

    private static Reading Whole(Cursor cursor, Match m, string digits)
    {
        if (m.Length is >= 6 and <= 18 && m.Length == digits.Length && !IsAmount(cursor, m))
            return new Reading(
                m.Length,
                string.Join(", ", digits.Chunk(3).Select(x => VietnameseNumerals.Digits(new string(x)))),
                [Cardinal(digits)],
                $"“{m.Value}” là mã số (đọc từng chữ số) hay là số lượng (nên viết dấu chấm)?"
            );
        if (digits.TrimStart('0').Length > 18)
            return new Reading(
                m.Length,
                VietnameseNumerals.Digits(digits),
                null,
                $"“{m.Value}” quá dài; đọc từng chữ số."
            );
        return digits.Length >= 3 && digits[0] == '0'
            ? new Reading(
                m.Length,
                VietnameseNumerals.Digits(digits),
                [Cardinal(digits)],
                $"“{m.Value}”: số bắt đầu bằng 0, đọc từng chữ số?"
            )
            : new Reading(m.Length, Cardinal(digits));
    }

    /// <summary>Whether a long number without points counts something: 150000 đồng, 1500000.</summary>
    private static bool IsAmount(Cursor cursor, Match m)
    {
        var after = m.Index + m.Length - cursor.At;
        return m.Value.EndsWith("000", StringComparison.Ordinal)
            || Units.At(cursor, after).Length > 0
            || WordList.Counted.LengthAtStart(cursor.After(after, 24).TrimStart()) > 0;
    }

    /// <summary>1.5 or 2.1.3: a decimal point or a section number. The word before tells which.</summary>
    private static Reading Dotted(Cursor cursor, Match m)
    {
        var parts = m.Value.Split('.');
        var spoken = string.Join(" chấm ", parts.Select(Cardinal));
        var section = SectionBefore().IsMatch(cursor.Before(16));
        if (parts.Length == 2 && !section && ScaleAfter().IsMatch(cursor.Text, m.Index + m.Length))
            return new Reading(m.Length, $"{Cardinal(parts[0])} phẩy {VietnameseNumerals.Fraction(parts[1])}");
        section |= parts.Length > 2 || cursor.AtLineStart;
        return section
            ? new Reading(m.Length, spoken)
            : new Reading(
                m.Length,
                spoken,
                [$"{Cardinal(parts[0])} phẩy {VietnameseNumerals.Fraction(parts[1])}"],
                $"“{m.Value}”: dấu chấm là phần thập phân (nên viết dấu phẩy) hay là số mục?"
            );
    }

    /// <summary>1-2-3 or 10,11,12 without blanks: the numbers are said one after another.</summary>
    private static Reading? List(Cursor cursor)
    {
        var m = ListForm().Match(cursor.Text, cursor.At);
        if (!m.Success || Thousands().IsMatch(m.Value))
            return null;
        var spoken = string.Join(", ", m.Value.Split('-', ',').Select(x => Cardinal(x.Trim())));
        if (InWeek().IsMatch(cursor.Before(30)))
            return new Reading(m.Length, spoken);
        return new Reading(
            m.Length,
            spoken,
            null,
            $"“{m.Value}”: đọc lần lượt từng số; hãy viết rõ nếu là số điện thoại hay mã."
        );
    }

    /// <summary>1m60: "một mét sáu mươi".</summary>
    internal static Reading? HeightAt(Cursor cursor, int distance)
    {
        var m = HeightForm().Match(cursor.Text, cursor.At + distance);
        if (!m.Success)
            return null;
        var rest = m.Groups["c"].Value;
        if (rest is "2" or "3" && !(m.Groups["m"].Value is "1" or "2" && TallBefore().IsMatch(cursor.Before(16))))
            return null; // 80m2, 5m3
        var zero = rest.Length == 2 && rest[0] == '0' ? "linh " : "";
        return new Reading(m.Length, $"{Cardinal(m.Groups["m"].Value)} mét {zero}{Cardinal(rest)}");
    }

    private static string Cardinal(string digits) =>
        digits.TrimStart('0').Length > 18 ? VietnameseNumerals.Digits(digits) : VietnameseNumerals.Cardinal(digits);

    private static string Join(string number, string unit) => unit.Length == 0 ? number : $"{number} {unit}";

    private static decimal Value(string written)
    {
        var plain = written.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        return decimal.TryParse(
            plain,
            System.Globalization.NumberStyles.AllowDecimalPoint,
            System.Globalization.CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : decimal.MaxValue;
    }

    [GeneratedRegex(
        @"\G(?:(?<w>[0-9]{1,3}(?:\.[0-9]{3})+)(?!\.?[0-9])(?:,(?<f>[0-9]+))?|"
            + @"(?<commas>[0-9]{1,3}(?:,[0-9]{3}){2,})(?![0-9,])|(?<dots>[0-9]+(?:\.[0-9]+)+)|"
            + @"(?<w>[0-9]+)(?:,(?<f>[0-9]+))?)"
    )]
    private static partial Regex Form();

    [GeneratedRegex(@"\G(?<m>[0-9]{1,2})m(?<c>[0-9]{1,2})(?![\p{L}0-9])")]
    private static partial Regex HeightForm();

    [GeneratedRegex(@"\G(?: [-–—] |[-–—])(?=[0-9])")]
    private static partial Regex Dash();

    [GeneratedRegex(
        @"\G(?:[0-9]+(?:-[0-9]+){2,}|[0-9]{1,2}(?: - [0-9]{1,2}){2,}|[0-9]+(?:,[0-9]+){2,})(?![0-9.][0-9])"
    )]
    private static partial Regex ListForm();

    [GeneratedRegex(
        @"\G(?:%| ?(?:triệu|nghìn|ngàn|tỷ|tỉ|tấn|tạ|km|kg|ha|m|lít|độ|"
            + @"điểm(?! (?:danh|[a-zđ](?!\p{L})))|lần(?! lượt)|tr)(?!\p{L}))"
    )]
    private static partial Regex ScaleAfter();

    [GeneratedRegex(@"^[0-9]{1,3}(?:,[0-9]{3}){2,}$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"(?:mục|khoản|điểm|phần|điều|tiết|bảng|hình|phiên bản|công nghiệp|chương|bước|v) ?$")]
    private static partial Regex SectionBefore();

    [GeneratedRegex(@"(?:cao|sâu|rộng|dài|ngập|dày)(?: (?:khoảng|trên|dưới|gần|hơn|tới))? $")]
    private static partial Regex TallBefore();

    [GeneratedRegex(@"(?:thứ|ngày|tối|sáng|chiều|vào)(?: trong tuần)? $")]
    private static partial Regex InWeek();

    [GeneratedRegex(@"tỷ số ?$|tỉ số ?$")]
    private static partial Regex ScoreBefore();
}
