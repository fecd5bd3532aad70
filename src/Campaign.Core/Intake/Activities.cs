using System.Text.RegularExpressions;

namespace Campaign.Core.Intake;

/// <summary>Finds what is to be done, as the document lists it.</summary>
internal static partial class Activities
{
    public static IEnumerable<IntakeFact> Read(IntakeSource source) =>
        source
            .Words.Where(x => x.Marker.Style > MarkerStyle.Title && x.Marker.Style != MarkerStyle.LeadIn)
            .Where(x =>
                IntakeSource.Section(x, Section()) is { } section && !x.Chain.TakeWhile(y => y != section).Any(IsOther)
            )
            .Where(x =>
                x.Text.Length > 12 && !x.Children.Exists(y => y.Marker.IsBullet && !Detail().IsMatch(y.Folded))
                || IsNamed(x)
            )
            .Select(x => IntakeFact.Of(IntakeField.Activity, x, x.Text, IntakeText.Bare(x.Text)));

    private static bool IsNamed(Piece piece) =>
        piece.Marker.Style < MarkerStyle.Letter && Doing().IsMatch(piece.Folded);

    private static bool IsOther(Piece piece) => Detail().IsMatch(piece.Folded) || OtherSection().IsMatch(piece.Folded);

    [GeneratedRegex(
        """^(?:cac |mot so |ve )?(?:noi dung(?:,? (?:va )?(?:cac )?(?:hoat dong|giai phap|nhiem vu|hinh thuc|"""
            + """thuc hien|trien khai|cong viec).*)?$|noi dung:$|hoat dong (?!truyen thong$)|hoat dong:?$|"""
            + """nhiem vu.*giai phap|nhiem vu(?: trong tam| chu yeu| cu the)?:?$|giai phap:?$|"""
            + """noi dung hoat dong|noi dung to chuc)|"""
            + """\bthuc hien (?:tot )?(?:mot so|cac) (?:noi dung|nhiem vu|cong viec)[^:]{0,40}:$"""
    )]
    private static partial Regex Section();

    [GeneratedRegex(
        """^(?:thoi gian|dia diem|thanh phan|doi tuong|phan bo|kinh phi|hinh thuc|so luong|quy mo|don vi|"""
            + """co quan (?:chu tri|thuc hien)|chu tri|phoi hop thuc hien|nguoi tham du)"""
    )]
    private static partial Regex Detail();

    [GeneratedRegex(
        """^(?:to chuc thuc hien|kinh phi|che do|thong diep|chu de|khau hieu|muc tieu|chi tieu|phan cong)"""
    )]
    private static partial Regex OtherSection();

    [GeneratedRegex(
        """^(?:to chuc|tuyen truyen|truyen thong|xay dung|trien khai|tang cuong|le |hoi |phat dong|nang cao|"""
            + """day manh|ho tro|tham|thong tin|tap huan|toa dam|dien dan|kiem tra|hoat dong)"""
    )]
    private static partial Regex Doing();
}
