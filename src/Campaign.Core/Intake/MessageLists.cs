using System.Text.RegularExpressions;

namespace Campaign.Core.Intake;

/// <summary>Finds key messages: the items under a heading that announces them, however they are formatted.</summary>
internal static partial class MessageLists
{
    private const int Shortest = 8,
        Longest = 400,
        LongestHeading = 250;

    public static IEnumerable<IntakeFact> Read(IntakeSource source)
    {
        var found = source
            .Pieces.Where(IsHeading)
            .Where(x => !x.Chain.Skip(1).Any(above => IsHeading(above) && !WithTheme().IsMatch(above.Folded)))
            .SelectMany(x => UnderHeading(x, ""))
            .Concat(source.Pieces.Where(x => x.IsTable && SloganTables.Column(x) >= 0).SelectMany(SloganTables.Read))
            .ToList();
        if (found.Count == 0)
            found = [.. source.Words.SelectMany(InSentence)];
        return found.DistinctBy(x => IntakeText.Fold(x.Value).TrimEnd('.', '!', ' ')).OrderBy(x => x.Block);
    }

    /// <summary>Whether the words announce messages, rather than merely mention them.</summary>
    private static bool IsHeading(Piece piece) =>
        !piece.IsTable
        && piece.Text.Length <= LongestHeading
        && Announced().IsMatch(piece.Folded)
        && (!Told().IsMatch(piece.Folded) || (piece.Children.Count > 0 && ListFollows().IsMatch(piece.Folded)))
        && (piece.Children.Count > 0 || piece.Text.Contains(':', StringComparison.Ordinal));

    private static IEnumerable<IntakeFact> UnderHeading(Piece heading, string group)
    {
        foreach (var fact in AfterColon(heading, group))
            yield return fact;
        var children = heading
            .Children.Where(x => !x.IsTable && !Themes.IsLabel(x) && !Outside().IsMatch(x.Folded))
            .ToList();
        var isLabelled = children.Exists(x => IsItem(x) || x.Children.Count > 0);
        foreach (var child in children)
            if (child.Children.Count > 0 && (IsGroup(child) || IsHeading(child)))
                foreach (var fact in UnderHeading(child, NameOfGroup(child, group)))
                    yield return fact;
            else if ((IsItem(child) || !isLabelled) && !WithTheme().IsMatch(heading.Folded))
                foreach (var fact in Item(child, group))
                    yield return fact;
    }

    private static bool IsItem(Piece piece) => piece.Marker.Style is > MarkerStyle.Title and not MarkerStyle.LeadIn;

    // A piece that only introduces others has items and is not a sentence itself.
    private static bool IsGroup(Piece piece) => piece.Children.Exists(IsItem) && piece.Text[^1] is not ('.' or '!');

    private static string NameOfGroup(Piece piece, string group) =>
        NoGroup().IsMatch(piece.Folded) ? group : IntakeText.Bare(piece.Text);

    private static IEnumerable<IntakeFact> AfterColon(Piece heading, string group)
    {
        var colon = heading.Text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || colon == heading.Text.Length - 1 || !Announced().IsMatch(heading.Folded[..colon]))
            yield break;
        var rest = heading.Text[(colon + 1)..];
        var quoted = IntakeText.Quoted(rest).Select(x => x.Text).ToList();
        foreach (var words in quoted.Count > 0 ? quoted : rest.Split(';').Select(x => x.Trim()))
            if (Fact(heading, words, group) is { } fact)
                yield return fact;
    }

    private static IEnumerable<IntakeFact> Item(Piece piece, string group)
    {
        var quoted = IntakeText.Quoted(piece.Text).ToList();
        // One paragraph may hold several messages, each in quotation marks.
        var several = quoted.Count > 1 && quoted.Sum(x => x.Text.Length) > piece.Text.Length * 0.7;
        foreach (var words in several ? quoted.Select(x => x.Text) : [piece.Text])
            if (Fact(piece, words, group) is { } fact)
                yield return fact;
    }

    private static IEnumerable<IntakeFact> InSentence(Piece piece)
    {
        if (BeforeQuote().Match(piece.Folded) is not { Success: true } match)
            yield break;
        foreach (var (start, words) in IntakeText.Quoted(piece.Text))
            if (start >= match.Index + match.Length && Fact(piece, words, "") is { } fact)
                yield return fact;
    }

    /// <summary>A message, or null when the words are an instruction or not a sentence.</summary>
    public static IntakeFact? Fact(Piece piece, string words, string group)
    {
        var message = IntakeText.Bare(Numbered().Replace(words, ""), keepStop: true);
        return
            message.Length is >= Shortest and <= Longest
            && message.Contains(' ', StringComparison.Ordinal)
            && char.IsUpper(message[0])
            && !Instruction().IsMatch(IntakeText.Fold(message))
            ? IntakeFact.Of(IntakeField.Message, piece, message, message) with
            {
                Group = group,
            }
            : null;
    }

    [GeneratedRegex(
        """(?:\bsau(?: day)?|\bgom|thong diep|khau hieu)\s*:$|\b(?:thong diep|khau hieu) sau(?: day)?\b[^:]*:$"""
    )]
    private static partial Regex ListFollows();

    [GeneratedRegex("""\b(?:thong diep|khau hieu)\b""")]
    private static partial Regex Announced();

    [GeneratedRegex(
        """^(?:to chuc|tuyen truyen|treo|day manh|tiep tuc|lua chon|xay dung|bien soan|pho bien|chi dao|"""
            + """thuc hien|phoi hop|huong dan|cac co quan|cac don vi|cac so|uy ban|ubnd|so |bo |chu tri|tham muu|"""
            + """dang tai|phat |in an|truyen thong (?!diep)|hoat dong|noi dung hoat dong|can cu|su dung|bam sat|"""
            + """tang cuong|gui kem|dam bao)"""
    )]
    private static partial Regex Told();

    [GeneratedRegex("""chu de[^:]{0,30}(?:thong diep|khau hieu)|(?:thong diep|khau hieu)[^:]{0,20}chu de""")]
    private static partial Regex WithTheme();

    [GeneratedRegex("""^(?:noi nhan|tren day la|luu y|ghi chu|thoi gian)""")]
    private static partial Regex Outside();

    [GeneratedRegex(
        """cu the|nhu sau|sau day|sau:|^(?:mot so |cac )?(?:thong diep|khau hieu)(?: (?:truyen thong|"""
            + """tuyen truyen|chinh|nam \d{4}))*\s*:?$"""
    )]
    private static partial Regex NoGroup();

    // "Thông điệp 2: …" numbers a message with words.
    [GeneratedRegex("""^(?:Thông điệp|Khẩu hiệu)\s+(?:số\s+)?\d{1,2}\s*[:.–-]\s*""")]
    private static partial Regex Numbered();

    [GeneratedRegex("""\b(?:thong diep|khau hieu)\b[^“"«.]{0,100}(?=[“"«])""")]
    private static partial Regex BeforeQuote();

    [GeneratedRegex(
        """^(?:thoi gian|dia diem|so luong|kich thuoc|hinh thuc|kinh phi|doi tuong|don vi|noi dung)\b[^:]{0,30}:|"""
            + """thong diep|khau hieu|bang ron|ap phich|phu luc|gui kem|de nghi cac|can cu tinh hinh|"""
            + """co the lua chon|bo nhan dien"""
    )]
    private static partial Regex Instruction();
}
