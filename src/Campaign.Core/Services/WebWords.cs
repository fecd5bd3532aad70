using System.Buffers;
using System.Text.RegularExpressions;
using Campaign.Core.Text;

namespace Campaign.Core.Services;

/// <summary>
/// Reads the words in links, page addresses and file names: <c>nha-tam-lanh-so-12-duong-mau</c>. They have no spaces
/// and mostly no diacritics or capitals, so they need patterns of their own.
/// </summary>
internal static partial class WebWords
{
    private static readonly SearchValues<char> Joints = SearchValues.Create("-_+/%.=");

    /// <summary>
    /// The text with links, slugs and file names spelled out as words, keeping diacritics and capitals.
    /// </summary>
    public static string Spelled(string text) =>
        Token().Replace(text, x => IsJoined(x.Value) ? Separate(x.Value) : x.Value);

    /// <summary>The words of each link, slug and file name in a text. Keys of other documents are skipped.</summary>
    public static IEnumerable<string> Joined(string text) =>
        Token()
            .Matches(text)
            .Select(x => x.Value)
            .Where(x => IsJoined(x) && !x.StartsWith("umb:", StringComparison.Ordinal))
            .Select(Separate);

    /// <summary>
    /// What looks like a house number, street, hamlet or commune in words without diacritics and capitals.
    /// </summary>
    public static IEnumerable<string> Likely(string words)
    {
        var folded = Folding.Fold(words);
        Regex[] forms = [Numbered(), Before(), Named(), House(), English()];
        return forms.SelectMany(x => x.Matches(folded)).Select(x => x.Value);
    }

    /// <summary>
    /// The text without percent-encoding; decoded twice, for a link that was copied from inside another.
    /// </summary>
    public static string Decoded(string text) => Uri.UnescapeDataString(Uri.UnescapeDataString(text));

    // Words without spaces, joined by the characters that addresses use.
    private static bool IsJoined(string token) => token.AsSpan().ContainsAny(Joints);

    private static string Separate(string token) =>
        string.Join(
            ' ',
            Decoded(token)
                .Split(
                    ['-', '_', '+', '/', '.', ',', '=', '&', '?', '#', '%', '~', '(', ')', '|', '"', ':', ' '],
                    StringSplitOptions.RemoveEmptyEntries
                )
        );

    private const RegexOptions Plain = RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\S+", Plain)]
    private static partial Regex Token();

    [GeneratedRegex(
        @"(?<!\w)(?:so nha|nha so|duong|pho|ngo|ngach|hem|kiet|ap|thon|xom|khom|buon|to dan pho|to|khu pho|phuong|xa|"
            + @"thi tran)(?: so)? \d{1,4}[a-z]?(?!\w)",
        Plain
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?<!\w)\d{1,4}[a-z]?(?: \d{1,4})* (?:duong(?! day)|pho|ngo|ngach|hem|kiet) [a-z]+", Plain)]
    private static partial Regex Before();

    // Everyday words that begin the same way are not names: xã hội, phương pháp, áp dụng.
    [GeneratedRegex(
        @"(?<!\w)(?:duong(?! day| dan| nhu| loi)|phuong(?! phap| tien| an| huong| cham| ngon| dien| thuc)|"
            + @"thon(?! tinh)|xom|ap(?! dung| luc| dat| phich)|ngach|hem|khu pho|to dan pho|thi tran|"
            + @"xa(?! hoi| phuong| phi| giao)) [a-z]+",
        Plain
    )]
    private static partial Regex Named();

    // "so-12-tran-mau", "12-tran-mau-son", but not a year, a day, the number of a document or a quantity.
    [GeneratedRegex(
        @"(?<!\w)(?:so \d{1,4}[a-z]?(?: \d{1,4})* (?!(?:nam|ngay|thang|nd|qd|tt|ct|kh|cv|nq|luat|dien) )[a-z]+ [a-z]+|"
            + @"(?!(?:19|20)\d\d )\d{1,4}[a-z]?(?: \d{1,4})* "
            + @"(?!(?:nam|ngay|thang|gio|phut|dieu|buoc|cach|loai|nguoi|so|lan|tinh|phan|cau|diem|noi|muc|"
            + @"huyen|tre|phu|"
            + @"nan|vu|ca|dia|dich|co|can|tong|thong|viec|hoat|bai|nhom|tuan|nganh|cap) )"
            + @"(?:[a-z]{2,} ){2}[a-z]{2,})",
        Plain
    )]
    private static partial Regex House();

    [GeneratedRegex(
        @"(?<!\w)\d{1,4}[a-z]?(?: [a-z]+){1,4} (?:street|road|lane|alle[yi]|avenue)(?!\w)|"
            + @"(?<!\w)(?:ward|hamlet|alle[yi]|lane|quarter) \d+|(?<!\w)[a-z]+ (?:ward|commune|hamlet)(?!\w)",
        Plain
    )]
    private static partial Regex English();
}
