using System.Text;
using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Telephone;

/// <summary>What a text becomes on the way into a telephone message.</summary>
public static partial class PhoneWriting
{
    /// <summary>
    /// Vietnamese without its marks, as people type it on a phone: letters keep their case, typographic quotes, dashes
    /// and blanks become those of the keyboard. Every other character stays as it is.
    /// </summary>
    public static string WithoutMarks(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in Folding.Canonical(text))
            if (VietnameseLetters.PlainOf(c) is var plain and not '\0')
                result.Append(plain);
            else
                result.Append(OnKeyboard(c) ?? c.ToString());
        return result.ToString();
    }

    /// <summary>Vietnamese telephone numbers without the blanks that group their digits.</summary>
    public static string WithNumbersUnbroken(string text) =>
        LongNumber().Replace(text, x => x.Value.Replace(" ", "", StringComparison.Ordinal));

    /// <summary>
    /// The numbers to call in a text, in order, each once; null when it has digits that are no number known by its
    /// shape: what is left of them would not be the whole.
    /// </summary>
    public static IReadOnlyList<string>? NumbersIn(string text)
    {
        var unbroken = WithNumbersUnbroken(text);
        var numbers = Number().Matches(unbroken).Select(x => x.Value).ToList();
        return Number().Replace(unbroken, "").Any(char.IsDigit) ? null : [.. numbers.Distinct(StringComparer.Ordinal)];
    }

    private static string? OnKeyboard(char c) =>
        c switch
        {
            '“' or '”' or '„' or '«' or '»' => "\"",
            '‘' or '’' or '‚' => "'",
            '–' or '—' or '‑' or '‐' => "-",
            '…' => "...",
            '•' => "-",
            '×' => "x",
            _ => null,
        };

    // 1900 and 1800 have 8 to 10 digits, mobile phones 10, those of a house 11.
    internal const string Long = @"(?:1[89]00(?: ?\d){4,6}|0[35789](?: ?\d){8}|02(?: ?\d){9})";

    [GeneratedRegex(@"(?<![\d/.,])(?<!\d )" + Long + @"(?! ?\d)(?!/\d)", RegexOptions.CultureInvariant)]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"(?<![\d/.,])(?<!\d )(?:11[1-5]|" + Long + @")(?! ?\d)(?!/\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
