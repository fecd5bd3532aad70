using System.Text;

namespace Campaign.Core.Text.Spoken;

/// <summary>Numbers in Vietnamese words, as taught at school and used by newsreaders.</summary>
public static class VietnameseNumerals
{
    private static readonly string[] Names = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    /// <summary>
    /// A whole number of 1 to 18 digits in words: 1005 is "một nghìn không trăm linh năm". A group of zeros between
    /// others is said ("không nghìn"), because without it 1.000.500 would sound like 1.500.000. Leading zeros are not
    /// said.
    /// </summary>
    /// <param name="digits">ASCII digits only.</param>
    /// <exception cref="ArgumentException">
    /// There are no digits, other characters, or more than 18 digits after leading zeros.
    /// </exception>
    public static string Cardinal(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit))
            throw new ArgumentException($"Not a whole number: {digits}");
        var number = digits.TrimStart('0');
        if (number.Length > 18)
            throw new ArgumentException($"More than 18 digits: {digits}");
        return number.Length == 0 ? Names[0] : Whole(number);
    }

    /// <summary>A number in words; negative numbers begin with "âm".</summary>
    public static string Cardinal(long number)
    {
        var digits = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return number < 0 ? "âm " + Cardinal(digits[1..]) : Cardinal(digits);
    }

    /// <summary>The word after "thứ": nhất, hai, ba, tư, năm … hai mươi mốt.</summary>
    /// <exception cref="ArgumentException">As for <see cref="Cardinal(string)"/>.</exception>
    public static string Ordinal(string digits) =>
        digits.TrimStart('0') switch
        {
            "1" => "nhất",
            "4" => "tư",
            _ => Cardinal(digits),
        };

    /// <summary>Digit by digit: "111" is "một một một". Other characters are left out.</summary>
    public static string Digits(string digits) =>
        string.Join(' ', digits.Where(char.IsAsciiDigit).Select(c => Names[c - '0']));

    /// <summary>
    /// The words after "phẩy". Up to two digits are read as a number (75 is "bảy mươi lăm"), longer ones and those with
    /// leading zeros digit by digit.
    /// </summary>
    public static string Fraction(string digits) =>
        digits.Length <= 2 && digits[0] != '0' ? Cardinal(digits) : Digits(digits);

    private static string Whole(string number)
    {
        if (number.Length <= 9)
            return Groups(number, padded: false);
        var billions = Whole(number[..^9]) + " tỷ";
        var rest = number[^9..];
        return rest.All(c => c == '0') ? billions : $"{billions} {Groups(rest, padded: true)}";
    }

    private static string Groups(string number, bool padded)
    {
        var text = number.PadLeft((number.Length + 2) / 3 * 3, '0');
        var count = text.Length / 3;
        var last = count - 1;
        while (last > 0 && text.AsSpan(last * 3, 3).SequenceEqual("000"))
            last--;
        var words = new StringBuilder();
        for (var i = 0; i <= last; i++)
        {
            if (words.Length > 0)
                words.Append(' ');
            words.Append(Group(text.AsSpan(i * 3, 3), padded || i > 0));
            words.Append(
                (count - 1 - i) switch
                {
                    2 => " triệu",
                    1 => " nghìn",
                    _ => "",
                }
            );
        }
        return words.ToString();
    }

    /// <summary>
    /// Three digits. <paramref name="full"/> is set when another group comes before, so that "không trăm" is said.
    /// </summary>
    private static string Group(ReadOnlySpan<char> digits, bool full)
    {
        var (hundreds, tens, ones) = (digits[0] - '0', digits[1] - '0', digits[2] - '0');
        if (hundreds + tens + ones == 0)
            return Names[0];
        var words = new List<string>(5);
        if (hundreds > 0 || full)
            words.AddRange([Names[hundreds], "trăm"]);
        if (tens > 1)
            words.AddRange([Names[tens], "mươi"]);
        else if (tens == 1)
            words.Add("mười");
        else if (ones > 0 && words.Count > 0)
            words.Add("linh");
        if (ones > 0)
            words.Add(Ones(tens, ones));
        return string.Join(' ', words);
    }

    private static string Ones(int tens, int ones) =>
        (tens, ones) switch
        {
            (> 1, 1) => "mốt",
            (> 1, 4) => "tư",
            (> 0, 5) => "lăm",
            _ => Names[ones],
        };
}
