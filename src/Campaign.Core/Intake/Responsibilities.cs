using System.Text.RegularExpressions;

namespace Campaign.Core.Intake;

/// <summary>Finds who does what, who reports to whom through whom, and by when.</summary>
internal static partial class Responsibilities
{
    public static IEnumerable<IntakeFact> Read(IntakeSource source)
    {
        foreach (var piece in source.Words)
        {
            var who = WhoOf(piece);
            var isReport = Reports.IsDuty(piece);
            if (isReport)
                yield return Reports.Duty(piece, who);
            else if (who is not null && TaskOf(piece, who) is { } task)
                yield return IntakeFact.Of(IntakeField.Duty, piece, task, who, IntakeText.Bare(task), "", "");
            foreach (var deadline in Reports.Deadlines(piece))
                yield return deadline;
        }
    }

    // The body named by the nearest heading or by the item itself: "1. Sở Nội vụ: Chủ trì …".
    private static string? WhoOf(Piece piece)
    {
        if (IntakeSource.Section(piece, Section()) is not { } section)
            return null;
        foreach (var step in piece.Chain.TakeWhile(x => x != section).Where(x => x.Marker.Style != MarkerStyle.None))
            if (BodyAtStart(step) is { } body)
                // A paragraph behind "4. Sở Y tế báo cáo …" is not said to the Sở Y tế.
                return step == piece || piece.Marker.Style != MarkerStyle.None || IsHeading(step, body) ? body : null;
        return null;
    }

    private static bool IsHeading(Piece piece, string body) =>
        !piece.Text[(piece.Text.IndexOf(body, StringComparison.Ordinal) + body.Length)..].Any(char.IsLetter);

    private static string? TaskOf(Piece piece, string who)
    {
        if (piece.Children.Exists(x => x.Marker.Style != MarkerStyle.None && !x.IsTable))
            return null;
        var own = BodyAtStart(piece);
        if (own is null)
            return piece.Text;
        var task = piece
            .Text[(piece.Text.IndexOf(own, StringComparison.Ordinal) + own.Length)..]
            .TrimStart(' ', ':', ',', '-');
        return own == who && task.Length > 0 ? task : null;
    }

    private static string? BodyAtStart(Piece piece)
    {
        var start = Asked().Match(piece.Folded).Length;
        var rest = piece.Folded[start..];
        if (!Bodies.IsBody(piece.Text[start..]) && !Others().IsMatch(rest))
            return null;
        // "Phòng Xây dựng nếp sống văn hóa": a verb in a name is capitalised.
        var verb = Verb()
            .Matches(rest)
            .Where(x => char.IsLower(piece.Text[start + x.Groups["verb"].Index]))
            .Take(1)
            // "Trung tâm X biên tập bài mẫu, gửi các đài": a verb behind a comma is rarely the first one.
            .Where(x => x.Value[0] != ',' || AfterNames().IsMatch(x.Groups["verb"].Value))
            .Select(x => (int?)x.Index)
            .FirstOrDefault();
        var isHeading = piece.Children.Count > 0 && piece.Text.Length <= 200 && verb is null;
        var end =
            Names().Match(rest) is { Success: true } names ? names.Groups[1].Length
            : Colon().Match(rest) is { Success: true } colon && !Clause().IsMatch(colon.Groups[1].Value)
                ? colon.Groups[1].Length
            : isHeading ? rest.Length
            : verb ?? -1;
        return end > 2 ? piece.Text.Substring(start, end).TrimEnd(' ', ':', ',', '.', ';') : null;
    }

    // A letter assigns without a heading: "Ủy ban nhân dân huyện yêu cầu:".
    [GeneratedRegex(
        """^(?:to chuc thuc hien|phan cong|trach nhiem|giao nhiem vu|phan cong nhiem vu|nhiem vu cua cac|"""
            + """to chuc trien khai)|\b(?:yeu cau|de nghi|giao nhiem vu)[^:]{0,80}:$"""
    )]
    private static partial Regex Section();

    [GeneratedRegex("""^(?:de nghi |giao |giao cho |yeu cau )?(?:cac co quan: )?""")]
    private static partial Regex Asked();

    [GeneratedRegex(
        """^(?:thu truong|giam doc|chu tich|cac dong chi|nguoi dung dau|cac truong|hieu truong|to truong|"""
            + """truong (?:thon|ban|ap|khom|phong|cac)\b|bo phan|ban chi dao|cac huyen, thi doan)"""
    )]
    internal static partial Regex Others();

    // "Các Sở, ngành: Tư pháp, Y tế, Công an tỉnh: chỉ đạo …" lists the bodies before it says what they do.
    [GeneratedRegex(
        """^([^:.;]{3,60}: (?!chu tri|chu dong|phoi hop|chi dao|to chuc|huong dan|tham muu|can cu|trien khai|"""
            + """tong hop|xay dung|thuc hien|tang cuong|day manh)[^:.;]{2,150}?)(?::|,?\s(?=(?:chu tri|"""
            + """phoi hop voi|chi dao|co trach nhiem)\b))"""
    )]
    private static partial Regex Names();

    // "Phòng X hướng dẫn treo băng rôn với nội dung: …" says what is done before its colon.
    [GeneratedRegex("""\s(?:huong dan|tham muu|chu tri|phoi hop|trien khai|tang cuong|bo tri|treo)(?:\s\S+){3,}$""")]
    private static partial Regex Clause();

    [GeneratedRegex("""^([^:.;]{3,200}):""")]
    private static partial Regex Colon();

    [GeneratedRegex(
        """(?<=.{2,}),?\s(?<verb>chu tri|chu dong|phoi hop|chi dao|to chuc(?! chinh tri| xa hoi| thanh vien|"""
            + """ doan the| kinh te)|huong dan|co trach nhiem|can cu|trien khai|tham muu|xay dung|tong hop|bao cao|"""
            + """thuc hien|tang cuong|day manh|dua tin|tuyen truyen|bo tri|gui|theo doi|ra soat|cung cap|"""
            + """quan triet|lap |tang thoi luong|don doc|chiu trach nhiem|tiep tuc|cu the hoa|bao dam|van dong)"""
    )]
    private static partial Regex Verb();

    [GeneratedRegex("""^(?:chu tri|chu dong|phoi hop|chi dao|co trach nhiem|can cu|bao cao|trien khai|huong dan)""")]
    private static partial Regex AfterNames();
}
