using System.Text.RegularExpressions;

namespace Campaign.Core.Intake;

/// <summary>Kinds of labels in front of paragraphs, outermost first.</summary>
internal enum MarkerStyle
{
    None,
    Appendix,
    Part,

    /// <summary>A heading without a label, at the level of a chapter.</summary>
    Title,
    Capital,
    Roman,
    Article,
    Number,
    Dotted,
    Letter,

    /// <summary>A bold line without a label.</summary>
    Heading,
    Bracket,

    /// <summary>A paragraph that ends with a colon.</summary>
    LeadIn,
    Bullet,
}

/// <summary>The label a paragraph starts with.</summary>
/// <param name="Style">Its kind.</param>
/// <param name="Label">As it is cited: "II", "2", "a", "Phụ lục II"; for a bullet, its sign.</param>
/// <param name="Ordinal">Its number, or 0 if it has none.</param>
/// <param name="Length">Number of characters it takes up, including the spaces after it.</param>
internal readonly record struct Marker(MarkerStyle Style, string Label, int Ordinal, int Length)
{
    public bool IsBullet => Style == MarkerStyle.Bullet;
}

/// <summary>Finds the label of a paragraph.</summary>
internal static partial class Markers
{
    private const string RomanDigits = "IVXL";

    // "1. 100% xã, phường …": after a label may stand a share.
    private const string Share = """(?=\d{1,3}(?:,\d{1,2})?\s*%)""";

    public static Marker Of(string text)
    {
        if (Appendix().Match(text) is { Success: true } appendix)
            return new(MarkerStyle.Appendix, Named("Phụ lục", appendix.Groups[1].Value), 0, appendix.Length);
        if (Part().Match(text) is { Success: true } part)
            return new(MarkerStyle.Part, Named(part.Groups[1].Value, part.Groups[2].Value), 0, part.Length);
        if (Article().Match(text) is { Success: true } article)
            return new(MarkerStyle.Article, $"Điều {article.Groups[1].Value}", Int(article, 1), article.Length);
        if (Roman().Match(text) is { Success: true } roman)
            return new(MarkerStyle.Roman, roman.Groups[1].Value, Value(roman.Groups[1].Value), roman.Length);
        if (Capital().Match(text) is { Success: true } capital)
            return new(MarkerStyle.Capital, capital.Groups[1].Value, 0, capital.Length);
        if (Dotted().Match(text) is { Success: true } dotted)
            return new(MarkerStyle.Dotted, dotted.Groups[1].Value, 0, dotted.Length);
        if (Number().Match(text) is { Success: true } number)
            return new(MarkerStyle.Number, number.Groups[1].Value.TrimStart('0'), Int(number, 1), number.Length);
        if (Bracket().Match(text) is { Success: true } bracket)
            return new(MarkerStyle.Bracket, bracket.Groups[1].Value, Int(bracket, 1), bracket.Length);
        if (Letter().Match(text) is { Success: true } letter)
            return new(MarkerStyle.Letter, letter.Groups[1].Value, 0, letter.Length);
        if (Bullet().Match(text) is { Success: true } bullet)
            return new(MarkerStyle.Bullet, Sign(bullet.Groups[1].Value), 0, bullet.Length);
        return default;
    }

    private static string Named(string name, string label) => label.Length > 0 ? $"{name} {label}" : name;

    private static int Int(Match match, int group) =>
        int.Parse(match.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    // People type en and em dashes instead of hyphens.
    private static string Sign(string sign) => sign is "–" or "—" or "−" or "\uF02D" ? "-" : sign;

    private static int Value(string roman)
    {
        ReadOnlySpan<int> worth = [1, 5, 10, 50];
        var sum = 0;
        for (var i = 0; i < roman.Length; i++)
        {
            var own = worth[RomanDigits.IndexOf(roman[i])];
            sum += i + 1 < roman.Length && own < worth[RomanDigits.IndexOf(roman[i + 1])] ? -own : own;
        }
        return sum;
    }

    [GeneratedRegex(
        """^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s+|SỐ\s+)?([IVX]{1,5}|\d{1,2}|[A-H])\b)?\s*[.:)\-–]?\s*(?=$|"""
            + """[A-ZĐ“"(À-Ỹ])"""
    )]
    private static partial Regex Appendix();

    [GeneratedRegex("""^(PHẦN|Phần|CHƯƠNG|Chương)\s+((?:thứ\s+)?[IVX]{1,5}|\d{1,2})\b\s*[.:\-–]?\s*""")]
    private static partial Regex Part();

    [GeneratedRegex("""^(?:Điều|ĐIỀU)\s+(\d{1,3})\s*[.:]\s*""")]
    private static partial Regex Article();

    [GeneratedRegex("""^([IVXL]{1,7})\s*[.)/\-–:]\s*(?!v\b)(?=\p{L}|“|")""")]
    private static partial Regex Roman();

    [GeneratedRegex("""^([A-HĐ])\s*[.)]\s+(?=\p{Lu})""")]
    private static partial Regex Capital();

    [GeneratedRegex("""^(\d{1,2}(?:\.\d{1,2}){1,3})(?:\s*[.):]?\s*(?=\p{L}|“|")|[.):]\s+""" + Share + ")")]
    private static partial Regex Dotted();

    [GeneratedRegex("""^(\d{1,3})(?:\s*[./]\s*(?=\p{L}|“|"|«)|\s?[-–]\s+(?=\p{Lu})|[./]\s+""" + Share + ")")]
    private static partial Regex Number();

    [GeneratedRegex("""^\(?(\d{1,3})\)\s*(?:(?=\p{L}|“|"|«)|""" + Share + ")")]
    private static partial Regex Bracket();

    [GeneratedRegex("""^\(?([a-zđ])\s*(?:[.)]\s*|/\s*(?!v\b)|[-–]\s+(?=\p{Lu}))(?:(?=\p{L}|“|"|«)|""" + Share + ")")]
    private static partial Regex Letter();

    [GeneratedRegex("""^([-–—−+*•·▪■●○◦►➢➤✓✔❖§o\uF02D\uF0B7\uF0A7\uF0D8\uF0FC])(?:\s+|(?<!o)(?=\p{L}|“|"|«))""")]
    private static partial Regex Bullet();
}
