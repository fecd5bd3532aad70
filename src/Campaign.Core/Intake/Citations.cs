using System.Text.RegularExpressions;

namespace Campaign.Core.Intake;

/// <summary>Finds the documents on which a document is based.</summary>
internal static partial class Citations
{
    public static IEnumerable<IntakeFact> Read(IntakeSource source, string? ownNumber, bool isReport)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (ownNumber is not null)
            seen.Add(Key(ownNumber));
        var places = isReport
            ? source.Words.Where(x => Issued().IsMatch(x.Folded))
            : source.Head.Where(x =>
                !x.IsTable && Letterhead.Preamble().IsMatch(x.Folded) && !Proposal().IsMatch(x.Folded)
            );
        foreach (var piece in places)
        foreach (var (start, length, number) in Found(piece, isReport))
        {
            var words = piece.Text.Substring(start, length).Trim(' ', ',', ';', '.');
            if (seen.Add(Key(number.Length > 0 ? number : words)))
                yield return IntakeFact.Of(IntakeField.Basis, piece, words, words);
        }
    }

    /// <summary>The number cited, without spaces; empty when the citation gives none.</summary>
    public static string NumberOf(string citation) =>
        Numbered().Match(IntakeText.Fold(citation)) is { Success: true } match
            ? citation
                .Substring(match.Groups["number"].Index, match.Groups["number"].Length)
                .Replace(" ", "", StringComparison.Ordinal)
            : "";

    private static IEnumerable<(int Start, int Length, string Number)> Found(Piece piece, bool isReport)
    {
        if (isReport)
        {
            var issued = Issued().Match(piece.Folded);
            yield return (issued.Index, issued.Length, Word(piece, issued.Groups["number"]));
            yield break;
        }
        foreach (Match match in Numbered().Matches(piece.Folded))
            yield return (match.Index, match.Length, Word(piece, match.Groups["number"]));
        foreach (Match match in Law().Matches(piece.Folded))
            yield return (match.Index, match.Length, "");
    }

    private static string Word(Piece piece, Group group) => piece.Text.Substring(group.Index, group.Length);

    private static string Key(string number) => IntakeText.Fold(number).Replace(" ", "", StringComparison.Ordinal);

    private const string Kind =
        "nghi quyet|quyet dinh|cong van|ke hoach|chi thi|nghi dinh|thong tu(?: lien tich)?|bo luat|luat|"
        + "chuong trinh|thong bao|"
        + "huong dan|cong dien|van ban|ket luan|phap lenh|de an|thong tri|lenh";

    private const string Number =
        """(?<number>\d{1,5}[a-z]?(?:\s?/\s?(?:19|"""
        + """20)\d{2})?\s?-?/?\s?[a-z][a-z0-9]*(?:\s?[-&/.]\s?[a-z0-9&]+| [a-z]+-[a-z]+)*)""";

    // Without diacritics, "Ban Tuyên giáo", "Bộ Giáo dục" and "Sở Giao thông" contain "giao", the verb for assigning a
    // task.
    private const string Charges = """(?<!\b(?:tuyen|ton)\s)giao(?!\s(?:duc|thong|vien))""";

    private const string IssuedByWhom =
        """(?:\s+cua\s+[a-z][a-z ,\-]{2,100}?(?=\s+(?:ve|ban hanh|phe duyet|quy dinh|huong dan|trien khai|"""
        + $"""thuc hien|sua doi|{Charges}|thong qua|v/v|thong bao|tai|trong|to chuc|va\s+(?:cong van|quyet dinh|"""
        + """ke hoach|nghi quyet|chi thi))\b|\s*[;.(“"]|,\s|$))?""";

    [GeneratedRegex(
        $"""\b(?:{Kind})\s+(?:so\s*:?\s*)?{Number}(?:,?\s+(?:ngay\s+)?(?:{WrittenDates.Day})|"""
            + $"""\s+nam\s+\d{"{4}"})?{IssuedByWhom}"""
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(
        $"""\b(?:bo luat|luat)\s+[a-z][a-z, ]{"{3,100}"}?\s(?:(?:ngay\s+)?(?:{WrittenDates.Day})|"""
            + $"""nam\s+\d{"{4}"}|so\s+\d+/\d{"{4}"}/qh\d+)"""
    )]
    private static partial Regex Law();

    [GeneratedRegex("""^theo de nghi""")]
    private static partial Regex Proposal();

    [GeneratedRegex(
        $"""(?:ngay\s+(?:{WrittenDates.Day}),?\s+[a-z ]{"{2,80}"}\s(?:da\s+)?ban hanh\s+)"""
            + $"""(?:{Kind})\s+(?:so\s*:?\s*)?{Number}"""
    )]
    private static partial Regex Issued();
}
