using System.Text.RegularExpressions;
using Campaign.Core.Text.Spoken;

namespace Campaign.Core.Broadcast;

/// <summary>
/// Finds the telephone numbers of a paragraph, both those written in digits and those written out in words.
/// </summary>
internal static partial class SpokenPhones
{
    private static readonly string[] Names = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    /// <summary>The numbers as digits only, one entry for each time a number is said, in no particular order.</summary>
    internal static IEnumerable<string> In(SpokenText text) => InDigits(text).Concat(InWords(text.Written));

    private static IEnumerable<string> InDigits(SpokenText text) =>
        from change in text.Changes
        let written = text.Written.AsSpan(change.WrittenStart, change.WrittenLength).ToString()
        where
            written.Count(char.IsAsciiDigit) >= 3
            && Spelt().IsMatch(text.Text.AsSpan(change.SpokenStart, change.SpokenLength).Trim())
        let digits = string.Concat(written.Where(char.IsAsciiDigit))
        select written[0] == '+' ? "0" + digits[2..] : digits;

    private static IEnumerable<string> InWords(string written)
    {
        foreach (Match match in Worded().Matches(ScriptLint.Lower(written)))
        {
            var groups = match
                .Groups["number"]
                .Value.Split(',')
                .Select(g => string.Concat(Word().Matches(g).Select(w => Array.IndexOf(Names, w.Value))));
            var row = groups.ToArray();
            // 113, 115: a row of short numbers
            if (row.All(g => g.Length == 3))
                foreach (var one in row)
                    yield return one;
            else
                yield return string.Concat(row);
        }
    }

    private const string Digit = "(?:không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín)";

    [GeneratedRegex(
        "^(?:cộng )?" + Digit + "(?: " + Digit + ")+(?:, " + Digit + "(?: " + Digit + ")*)*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Spelt();

    /// <summary>
    /// Three or more digit words after such a word: "gọi một một một", "số một tám không không, một bảy sáu tám".
    /// </summary>
    [GeneratedRegex(
        @"(?:gọi|số|tổng đài|đường dây nóng|điện thoại|nhắc lại|hoặc|công an|cấp cứu|cứu hỏa|"
            + @"bảo vệ trẻ em)(?: là)?:? (?<number>"
            + Digit
            + "(?: "
            + Digit
            + "){2,}(?:, "
            + Digit
            + "(?: "
            + Digit
            + @")+)*)(?!\p{L}| mươi| trăm| nghìn)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Worded();

    [GeneratedRegex(Digit, RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
