using System.Text.RegularExpressions;

namespace Campaign.Core.Intake;

/// <summary>
/// Finds the theme of the month: under a heading of its own if there is one, otherwise in a sentence.
/// </summary>
internal static partial class Themes
{
    private const int Shortest = 15,
        Longest = 400;

    public static IEnumerable<IntakeFact> Read(IntakeSource source)
    {
        var theme =
            source.Words.Select(Labelled).OfType<IntakeFact>().FirstOrDefault()
            ?? source.Words.Select(InQuotes).OfType<IntakeFact>().FirstOrDefault()
            ?? source.Words.Select(InSentence).OfType<IntakeFact>().FirstOrDefault();
        return theme is null ? [] : [theme];
    }

    /// <summary>Whether the words are a label of themes: "1. Chủ đề", "Chủ đề năm 2025:".</summary>
    public static bool IsLabel(Piece piece) => Label().IsMatch(piece.Folded) && !Both().IsMatch(piece.Folded);

    private static IntakeFact? Labelled(Piece piece)
    {
        if (!IsLabel(piece))
            return null;
        if (WithWords().Match(piece.Folded) is { Success: true } match)
            return Fact(piece, piece.Text[match.Groups[1].Index..]);
        return piece.Folded.Length <= 120 && piece.Children.FirstOrDefault(x => !x.IsTable) is { } child
            ? Fact(child, child.Text)
            : null;
    }

    private static IntakeFact? InQuotes(Piece piece)
    {
        foreach (Match match in BeforeQuote().Matches(piece.Folded))
            if (!OfAnother().IsMatch(piece.Folded[Math.Max(0, match.Index - 60)..(match.Index + match.Length)]))
                if (
                    IntakeText.Quoted(piece.Text).FirstOrDefault(x => x.Start >= match.Index + match.Length) is
                    { Text: { } words }
                )
                    return Fact(piece, words);
        return null;
    }

    private static IntakeFact? InSentence(Piece piece)
    {
        foreach (Match match in WithoutQuote().Matches(piece.Folded))
            if (
                char.IsUpper(piece.Text[match.Groups[1].Index])
                && !OfAnother().IsMatch(piece.Folded[Math.Max(0, match.Index - 60)..match.Groups[1].Index])
            )
                return Fact(piece, piece.Text.Substring(match.Groups[1].Index, match.Groups[1].Length));
        return null;
    }

    private static IntakeFact? Fact(Piece piece, string words)
    {
        var quoted = IntakeText.Quoted(words).Select(x => x.Text).FirstOrDefault();
        var theme = IntakeText.Bare(quoted ?? words);
        if (quoted is null && Ending().Match(IntakeText.Fold(theme)) is { Success: true } ending)
            theme = IntakeText.Bare(theme[..ending.Index]);
        return theme.Length is >= Shortest and <= Longest && !Instruction().IsMatch(IntakeText.Fold(theme))
            ? IntakeFact.Of(IntakeField.Theme, piece, theme, theme)
            : null;
    }

    [GeneratedRegex("""^(?:ve )?chu de\b""")]
    private static partial Regex Label();

    [GeneratedRegex("""^(?:ve )?chu de\b[^:]{0,40}\b(?:thong diep|khau hieu)""")]
    private static partial Regex Both();

    [GeneratedRegex("""^(?:ve )?chu de\b[^:“"«]{0,160}?(?:\s*:\s*|\s+la\s+|\s+(?=[“"«]))(.+)$""")]
    private static partial Regex WithWords();

    [GeneratedRegex("""\bchu de\b[^“"«.;]{0,120}(?=[“"«])""")]
    private static partial Regex BeforeQuote();

    [GeneratedRegex(
        """(?:\bvoi chu de|\bchu de(?=(?: cua)? thang hanh dong[^:]{0,12}:))(?:\s+(?:nam \d{4}|"""
            + """(?:cua )?thang hanh dong(?: nam \d{4})?))?(?:\s*la)?(?:\s*:)?\s*([^.;:“"«]{15,400})"""
    )]
    private static partial Regex WithoutQuote();

    [GeneratedRegex(
        """toa dam|hoi thao|dien dan|cuoc thi|hoi thi|chuyen de|tap huan|chuong trinh truyen hinh|toa đam|"""
            + """lop hoc|thong diep"""
    )]
    private static partial Regex OfAnother();

    [GeneratedRegex(""",\s*(?:cu the|nhu sau|voi |gom |bao gom|trong do|theo )""")]
    private static partial Regex Ending();

    [GeneratedRegex("""^(?:can cu|thuc hien theo|theo huong dan|do |cac co quan)""")]
    private static partial Regex Instruction();
}
