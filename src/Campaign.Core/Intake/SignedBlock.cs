using System.Text.RegularExpressions;

namespace Campaign.Core.Intake;

/// <summary>Finds who signed the document, and who receives it.</summary>
internal static partial class SignedBlock
{
    private const int Between = 8,
        LongestReceiver = 150;

    /// <summary>The signer and the recipients.</summary>
    /// <param name="source">The document.</param>
    /// <param name="letterhead">Index of the last block of its letterhead; bodies named there sign nothing.</param>
    public static IEnumerable<IntakeFact> Read(IntakeSource source, int letterhead)
    {
        if (Signer(source, letterhead) is { } signer)
            yield return signer;
        foreach (var recipient in Recipients(source))
            yield return recipient;
    }

    /// <summary>Whether a line names the office of whoever signs.</summary>
    public static bool IsRole(string line) =>
        line.Length <= 60 && IntakeText.IsCapitals(line) && Role().IsMatch(IntakeText.Fold(line));

    private static IntakeFact? Signer(IntakeSource source, int letterhead)
    {
        foreach (var piece in source.Head)
            if (
                SignedBy().Match(piece.Folded) is { Success: true } match
                && NameIn(piece.Text[match.Length..]) is { } listed
            )
                return IntakeFact.Of(IntakeField.Signer, piece, listed, listed);
        for (var i = 0; i < source.Main.Count; i++)
        {
            if (source.Main[i].Block <= letterhead || !IsRole(source.Main[i]))
                continue;
            var after = source.Main.Skip(i + 1).TakeWhile(x => !IsRecipients(x)).Take(Between);
            foreach (var piece in after.Where(x => !x.IsTable && x.Marker.Style == MarkerStyle.None && !IsRole(x)))
                if (NameIn(piece.Text) is { } name)
                    return IntakeFact.Of(IntakeField.Signer, piece, name, name) with { Where = "Chữ ký" };
        }
        return null;
    }

    private static IEnumerable<IntakeFact> Recipients(IntakeSource source)
    {
        var pieces = source.Main;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (!IsRecipients(pieces[i]))
                continue;
            var isList = pieces[i].Folded.StartsWith("noi nhan", StringComparison.Ordinal);
            var colon = pieces[i].Text.IndexOf(':', StringComparison.Ordinal);
            var rest = colon >= 0 ? pieces[i].Text[(colon + 1)..].Trim().TrimStart('-', '–', ' ') : "";
            if (rest.Length > 0)
                yield return Recipient(pieces[i], rest, isList);
            foreach (var piece in pieces.Skip(i + 1).TakeWhile(x => IsReceiver(x, isList)))
            {
                yield return Recipient(piece, piece.Text, isList);
                i++;
            }
        }
    }

    private static IntakeFact Recipient(Piece piece, string words, bool isList) =>
        IntakeFact.Of(IntakeField.Recipient, piece, words, IntakeText.Bare(words)) with
        {
            Where = isList ? "Nơi nhận" : "Kính gửi",
        };

    // Lists of recipients are also typed without dashes, one body per line.
    private static bool IsReceiver(Piece piece, bool isList) =>
        piece.Marker.IsBullet
        || (
            piece.Marker.Style == MarkerStyle.None
            && piece.Text.Length <= LongestReceiver
            && (isList ? piece.Text[^1] is ';' or '.' && !IsRole(piece) : Bodies.IsBody(piece.Text))
            && !Letterhead.Preamble().IsMatch(piece.Folded)
        );

    private static bool IsRecipients(Piece piece) => !piece.IsTable && Receivers().IsMatch(piece.Folded);

    private static bool IsRole(Piece piece) => !piece.IsTable && IsRole(piece.Text);

    private static string? NameIn(string text)
    {
        var name = Rank().Replace(Signed().Replace(text, "").Trim(' ', '.', ':'), "");
        return Name().IsMatch(name) && !NoName().IsMatch(IntakeText.Fold(name)) ? name : null;
    }

    [GeneratedRegex(
        """^(?:(?:(?:Thiếu|Trung|Thượng|Đại) (?:úy|uý|tá|tướng)|Bác sĩ|Luật sư|Ông|Bà|(?:PGS|GS|TS|ThS|BS|CN|CK)"""
            + """(?:\s*[.,]|\s(?=\p{Lu})))\s*)+(?=\p{Lu})"""
    )]
    private static partial Regex Rank();

    [GeneratedRegex("""^nguoi ky\s*:?\s*""")]
    private static partial Regex SignedBy();

    [GeneratedRegex("""^(?:noi nhan\s*:?|kinh gui\s*:?)""")]
    private static partial Regex Receivers();

    [GeneratedRegex(
        """^(?:(?:k/?t|t/?m|t/?l|tuq|q)\s*\.?\s+|(?:kt|tm|tl|tuq|q)\.)?"""
            + """(?:chu tich|pho chu tich|bo truong|thu truong|giam doc|"""
            + """pho giam doc|truong ban|pho truong ban|chanh van phong|pho chanh van phong|cuc truong|"""
            + """pho cuc truong|vu truong|thu tuong|pho thu tuong|bi thu|pho bi thu|tong giam doc|truong phong|"""
            + """pho truong phong|hieu truong|chu nhiem|pho chu nhiem|ban thuong vu|ban chap hanh|doan chu tich)\b"""
    )]
    private static partial Regex Role();

    [GeneratedRegex(
        """^\p{Lu}[\p{Ll}’']*(?:[ ’'-]?\p{Lu}\p{Ll}*){1,5}$|^(?:NGUYỄN|TRẦN|LÊ|PHẠM|HOÀNG|HUỲNH|PHAN|VŨ|VÕ|"""
            + """ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|ĐINH|TRỊNH|ĐOÀN|LƯƠNG|MAI|TÔ|TRƯƠNG|HÀ|CAO|NÔNG|TÔN)(?: \p{Lu}+){1,4}$"""
    )]
    private static partial Regex Name();

    [GeneratedRegex(
        """^(?:handwritten|signature|da ky|signed|ky boi|uy ban|tinh|thanh pho|huyen|chu tich|nhan dan|"""
            + """phu luc|noi nhan|cong hoa|xa |phuong )"""
    )]
    private static partial Regex NoName();

    [GeneratedRegex(
        """^\s*[\[(]?\s*(?:[Đđ]ã ký|ĐÃ KÝ|[Hh]andwritten [Ss]ignature|đã ký|da ky|daky)(?:\s*[\])])?(?:\s*:)?\s*"""
    )]
    private static partial Regex Signed();
}
