using System.Text.RegularExpressions;

namespace Campaign.Core.Intake;

/// <summary>Reads number, day, issuer, kind and title, which stand above the first part.</summary>
internal static partial class Letterhead
{
    private const int LongestTitle = 600;

    public static IEnumerable<IntakeFact> Read(IntakeSource source)
    {
        List<IntakeFact?> facts = [Number(source), Date(source), Issuer(source), .. KindAndTitle(source)];
        return facts.OfType<IntakeFact>();
    }

    /// <summary>All numbers in the position of a document's own number.</summary>
    public static IEnumerable<(Piece Piece, string Number)> Numbers(IEnumerable<Piece> pieces) =>
        from piece in pieces
        where !piece.IsTable && piece.Marker.Style == MarkerStyle.None
        let match = OwnNumber().Match(piece.Folded)
        where match.Success
        let number = match.Groups[1]
        select (piece, Spaces().Replace(piece.Text.Substring(number.Index, number.Length), ""));

    private static IntakeFact? Number(IntakeSource source) =>
        Numbers(source.Head).FirstOrDefault() is ({ } piece, { } number)
            ? IntakeFact.Of(IntakeField.Number, piece, number, number)
            : null;

    private static IntakeFact? Date(IntakeSource source)
    {
        foreach (var piece in source.Head.Where(x => !x.IsTable))
            if (
                PlaceAndDay().Match(piece.Folded) is { Success: true } match
                && WrittenDates.Iso(match.Groups[1].Value) is { } day
            )
                return IntakeFact.Of(IntakeField.Date, piece, piece.Text, day);
        foreach (var piece in source.Head.Where(x => !x.IsTable))
            if (
                DayOfIssue().Match(piece.Folded) is { Success: true } match
                && WrittenDates.Iso(match.Groups[1].Value) is { } day
            )
                return IntakeFact.Of(IntakeField.Date, piece, piece.Text, day);
        return null;
    }

    private static IntakeFact? Issuer(IntakeSource source)
    {
        var above = source
            .Head.TakeWhile(x => !Motto().IsMatch(x.Folded) && !OwnNumber().IsMatch(x.Folded) && KindOf(x) is null)
            .Where(x => IntakeText.IsCapitals(x.Text))
            .ToList();
        // On a web page with a table of facts, the number stands above the letterhead.
        if (!above.Exists(x => Bodies.IsBody(x.Text)))
            above =
            [
                .. source
                    .Head.SkipWhile(x => !(IntakeText.IsCapitals(x.Text) && Bodies.IsBody(x.Text)))
                    .TakeWhile(x => IntakeText.IsCapitals(x.Text) && !Motto().IsMatch(x.Folded) && KindOf(x) is null),
            ];
        var start = above.FindLastIndex(x => Bodies.IsBody(x.Text) && !Bodies.IsPlaceOnly(x.Text));
        if (start >= 0)
        {
            var name = string.Join(' ', above.Skip(start).Take(3).Select(x => x.Text));
            return IntakeFact.Of(IntakeField.Issuer, above[start], above[start].Text, name);
        }
        foreach (var piece in source.Head.Where(x => !x.IsTable))
            if (Bodies.Issuing(piece) is { } issuer)
                return IntakeFact.Of(IntakeField.Issuer, piece, issuer, issuer);
        return null;
    }

    private static IEnumerable<IntakeFact?> KindAndTitle(IntakeSource source)
    {
        var kinds = source.Head.Index().Where(x => KindOf(x.Item) is not null).ToList();
        var at = kinds
            .Concat([(-1, null!)])
            .OrderByDescending(x => x.Item is not null && IntakeText.IsCapitals(x.Item.Text))
            .First();
        if (at.Index >= 0)
        {
            var kind = KindOf(at.Item)!;
            yield return IntakeFact.Of(IntakeField.Kind, at.Item, kind, kind);
            var rest = at.Item.Text[kind.Length..].Trim(' ', ':', '-', '–');
            var lines =
                rest.Length > 0
                    ? [rest, .. TitleLines(source, at.Index, first: false)]
                    : TitleLines(source, at.Index, first: true);
            if (lines.Count > 0)
                yield return Title(rest.Length > 0 ? at.Item : source.Head[at.Index + 1], lines);
        }
        else if (
            source.Head.Index().FirstOrDefault(x => About().IsMatch(x.Item.Folded), (-1, null!)) is
            (>= 0 and var index, var about)
        )
        {
            yield return IntakeFact.Of(IntakeField.Kind, about, "", "Công văn");
            var lines = source.Head.Skip(index + 1).TakeWhile(x => !EndsAbout(x)).Select(x => x.Text);
            yield return Title(about, [about.Text[About().Match(about.Folded).Length..], .. lines]);
        }
        else if (
            source.Head.FirstOrDefault(x => x.Folded.StartsWith("kinh gui", StringComparison.Ordinal)) is { } addressed
        )
            yield return IntakeFact.Of(IntakeField.Kind, addressed, "", "Công văn");
    }

    private static IntakeFact Title(Piece piece, List<string> lines)
    {
        var title = string.Join(' ', lines).Trim(' ', '.', ':', '-');
        return IntakeFact.Of(IntakeField.Title, piece, lines[0], title);
    }

    private static List<string> TitleLines(IntakeSource source, int kind, bool first)
    {
        var lines = new List<string>();
        foreach (var piece in source.Head.Skip(kind + 1))
        {
            var isFirst = first && lines.Count == 0;
            if (
                piece.IsTable
                || piece.Marker.IsBullet
                || (isFirst ? Addressed().IsMatch(piece.Folded) : EndsTitle(piece))
            )
                break;
            if (piece.Text[0] == '(')
                continue;
            lines.Add(piece.Text);
            if (lines.Sum(x => x.Length) > LongestTitle)
                return [];
        }
        return lines;
    }

    private static bool EndsTitle(Piece piece) =>
        Preamble().IsMatch(piece.Folded)
        || Bodies.IsBody(piece.Text)
        || piece.Text[^1] is ';' or ':'
        || piece.Text.Length > 300;

    private static bool EndsAbout(Piece piece) =>
        piece.IsTable
        || Motto().IsMatch(piece.Folded)
        || Addressed().IsMatch(piece.Folded)
        || PlaceAndDay().IsMatch(piece.Folded)
        || OwnNumber().IsMatch(piece.Folded)
        || Bodies.IsBody(piece.Text)
        || Preamble().IsMatch(piece.Folded);

    /// <summary>The words that name the kind of document; null when the line is something else.</summary>
    public static string? KindOf(Piece piece) =>
        !piece.IsTable
        && Kinds().Match(piece.Folded) is { Success: true } match
        && (
            IntakeText.IsCapitals(piece.Text)
            || (
                match.Groups[2].Length == 0
                && (piece.Level > 0 || match.Groups[0].Value.StartsWith("loai", StringComparison.Ordinal))
            )
        )
            ? piece.Text.Substring(match.Groups[1].Index, match.Groups[1].Length)
            : null;

    [GeneratedRegex(
        """^(?:so(?:\s*hieu)?|so\s*/\s*ky hieu)\s*[:.]?\s*(\d{1,5}[a-z]?(?:\s*/\s*(?:19|20)\d{2})?"""
            + """\s*[-/]\s*[a-z][a-z0-9]*(?:\s*[-&./]\s*[a-z0-9]+)*)"""
    )]
    private static partial Regex OwnNumber();

    [GeneratedRegex("""\s+""")]
    private static partial Regex Spaces();

    [GeneratedRegex("""^[a-z .\-]{2,40},\s*ngay\s*(\d{1,2}\s*thang\s*\d{1,2}\s*nam\s*\d{4})""")]
    private static partial Regex PlaceAndDay();

    [GeneratedRegex($"""^ngay ban hanh\s*:?\s*({WrittenDates.Day})""")]
    private static partial Regex DayOfIssue();

    [GeneratedRegex("""^(?:cong hoa xa hoi|doc lap)""")]
    private static partial Regex Motto();

    [GeneratedRegex("""^v\s*/\s*v\s*:?\s*""")]
    private static partial Regex About();

    [GeneratedRegex("""^kinh gui""")]
    private static partial Regex Addressed();

    [GeneratedRegex(
        """^(?:can cu|thuc hien|theo|xet|tren co so|nham|de (?!nghi)|trien khai|tiep tuc|kinh gui|dieu 1|"""
            + """chu tich|bo truong|giam doc|hoi dong)"""
    )]
    internal static partial Regex Preamble();

    [GeneratedRegex(
        "^(?:loai van ban\\s*:?\\s*)?(ke hoach|quyet dinh|chi thi|cong van|thong bao|huong dan|chuong "
            + "trinh|de an|nghi quyet|"
            + "nghi dinh|thong tu|bo luat|luat|phuong an|cong dien|thong tri|to trinh|quy che|loi keu "
            + "goi)\\b\\s*[:.]?(.*)$"
    )]
    private static partial Regex Kinds();
}
