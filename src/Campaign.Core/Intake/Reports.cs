using System.Text.RegularExpressions;

namespace Campaign.Core.Intake;

/// <summary>Finds reporting duties, and deadlines.</summary>
internal static partial class Reports
{
    /// <summary>Whether the words oblige somebody to report.</summary>
    public static bool IsDuty(Piece piece) =>
        Match(piece) is not null
        && (piece.Parent is not null || !Letterhead.Preamble().IsMatch(piece.Folded))
        && !Vague().IsMatch(piece.Folded);

    /// <summary>The four parts of the duty.</summary>
    /// <param name="piece">Words for which <see cref="IsDuty"/> holds.</param>
    /// <param name="who">The body named in the heading; null when there is none.</param>
    public static IntakeFact Duty(Piece piece, string? who)
    {
        var match = Match(piece)!;
        var report = match.Groups["what"];
        var subject = piece.Text[..report.Index];
        // Keep only the sentence that states the duty.
        subject = subject[(subject.LastIndexOfAny(['.', ';', ':']) + 1)..].Trim(' ', ',');
        subject = Asked().Replace(subject, "");
        var end = AfterSubject().Match(IntakeText.Fold(subject));
        subject = (end.Success ? subject[..end.Index] : subject).Trim(' ', ',');
        // "Hằng quý, các đơn vị báo cáo …"
        subject = When().Replace(subject, "");
        var by =
            Bodies.IsBody(subject) || Responsibilities.Others().IsMatch(IntakeText.Fold(subject)) ? subject : who ?? "";
        return IntakeFact.Of(
            IntakeField.Duty,
            piece,
            piece.Text,
            by,
            Word(piece, report),
            Word(piece, match.Groups["to"]),
            Word(piece, match.Groups["via"])
        );
    }

    /// <summary>Days before which something mentioned in the words is due.</summary>
    public static IEnumerable<IntakeFact> Deadlines(Piece piece)
    {
        foreach (Match match in Before().Matches(piece.Folded))
            if (WrittenDates.Iso(match.Groups[1].Value) is { } day)
                yield return IntakeFact.Of(
                    IntakeField.Deadline,
                    piece,
                    piece.Text.Substring(match.Index, match.Length),
                    day
                );
    }

    // The words after "về" must name a body with its marks: "bằng văn bản về" names none. What a body does with reports
    // it gets ("để tổng hợp, báo cáo Chính phủ") is not asked of anybody.
    private static Match? Match(Piece piece)
    {
        for (
            var match = ToWhom().Match(piece.Folded);
            match.Success;
            match = ToWhom().Match(piece.Folded, match.Index + 1)
        )
            if (
                IsAddressee(piece.Text.Substring(match.Groups["to"].Index, match.Groups["to"].Length))
                && !Purpose().IsMatch(piece.Text[..match.Groups["what"].Index])
            )
                return match;
        return null;
    }

    private static bool IsAddressee(string words) =>
        Bodies.IsBody(words) || Bodies.IsBody(words + " ") || Addressee().IsMatch(words);

    private static string Word(Piece piece, Group group) =>
        group.Success ? piece.Text.Substring(group.Index, group.Length).Trim(' ', ',', '.', ';') : "";

    private const string Body =
        """uy ban|ubnd|bo|so|ban|phong|hoi|van phong|thu tuong|chinh phu|tinh|huyen|thanh|cuc|lien doan|vu|"""
        + """trung tam|mat tran|trung uong|tw|chi cuc|don vi|cong an|thanh tra|doan|chu tich""";

    private const string End =
        """(?=\s*\(|\s*[.;]|,?\s+(?:truoc|cham nhat|de\s|qua\s|thong qua|theo|khi|trong|vao|dinh ky|xem xet|"""
        + """tong hop|va gui)\b|,\s(?!the thao|gia dinh|tre em|thuong binh|phong[, ]|ubnd|uy ban|tinh uy)|$)""";

    [GeneratedRegex(
        """(?<what>(?:tong hop(?: ket qua| tinh hinh)?,?\s+|xay dung\s+|gui\s+|ket qua (?:thuc hien |trien khai )?)?"""
            + """bao cao(?:\s+(?:bang van ban\s+)?(?:ve\s+)?(?:ket qua|tinh hinh|viec)[^.;()]{0,200}?|\s+ket qua)?|"""
            + """\bket qua(?: thuc hien| trien khai)?(?=,? gui ve))(?:\s+bang van ban)?(?:,?\s+(?:gui ve|gui den|"""
            + $"""gui toi|gui|ve|cho|toi|len))?(?:\s+cho)?\s+(?<to>(?:so|bo)(?={End})|(?:{Body})\s"""
            + """[^.;()]{2,140}?)"""
            + End
            + """(?:\s*,?\s*(?:(?:truoc|cham nhat)[^.;()]{0,40})?\(?\s*(?:thong qua|qua)\s+(?<via>(?:"""
            + $"""{Body}|bo phan|cong chuc)\s"""
            + """[^.;:()]{2,140}?)(?=\s*\)|\s*[.;:]|,?\s+(?:truoc|cham nhat|de\s|dia chi|email)\b|,\s|\)|$))?"""
    )]
    private static partial Regex ToWhom();

    [GeneratedRegex("""^(?:dinh ky|hang nam)?[^.]{0,20}thong tin, bao cao vien""")]
    private static partial Regex Vague();

    [GeneratedRegex("""^(?:Đề nghị|Yêu cầu|Giao|đề nghị|yêu cầu|giao)\s+""")]
    private static partial Regex Asked();

    [GeneratedRegex(
        """\s+(?:co trach nhiem|to chuc|chu dong|chu tri|thuc hien|gui|phoi hop|dinh ky|tong hop|can cu|"""
            + """khan truong|nghiem tuc|trien khai|theo doi|don doc|chiu trach nhiem)\b.*$"""
    )]
    private static partial Regex AfterSubject();

    [GeneratedRegex(
        """^(?:(?:hằng|hàng|định kỳ|trước|chậm nhất|cuối|kết thúc|sau khi|mỗi|vào)\s[^,]*,\s*)+(?=\p{L})""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex When();

    [GeneratedRegex("""\bđể\s(?:[^.;,]{0,60}\s)?(?:tổng hợp,?\s)?$""")]
    private static partial Regex Purpose();

    [GeneratedRegex(
        """^(?:Thủ tướng|Chính phủ|[Tt]ỉnh|[Hh]uyện|[Tt]hành |Trung ương|TW|Chủ tịch|Chi cục|Tỉnh [Hh]ội)"""
    )]
    private static partial Regex Addressee();

    [GeneratedRegex(
        $"""\b(?:truoc|cham nhat(?: la| vao| den)?|muon nhat|han cuoi(?: la)?|"""
            + $"""thoi han(?: gui)?(?: bao cao)?:?|xong truoc|han chot)\s+(?:\d{"{1,2}"}\s*(?:h|gio|"""
            + $"""g)(?:\s*\d{"{2}"})?(?:\s*,)?\s*)?(?:het\s+)?(?:ngay\s+)?({WrittenDates.Day})"""
    )]
    private static partial Regex Before();
}
