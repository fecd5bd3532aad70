using System.Text.RegularExpressions;

namespace Campaign.Core.Intake;

/// <summary>
/// Tells where an item of a list goes on after a manual line break. Elsewhere such lines stand for themselves: in
/// letterheads, lists of recipients and signatures, and below headings.
/// </summary>
internal static partial class BrokenItems
{
    /// <summary>Whether a line is the rest of the item before it.</summary>
    /// <param name="first">The first line of their paragraph.</param>
    /// <param name="former">The line before, and whatever was joined to it.</param>
    /// <param name="line">A line after a manual break.</param>
    public static bool GoesOn(IntakeBlock first, IntakeBlock former, IntakeBlock line)
    {
        if (!IsItem(former) || Markers.Of(line.Text).Style != MarkerStyle.None || StandsApart(line.Text))
            return false;
        return former.Text[^1] switch
        {
            ';' or ':' => false,
            ',' => true,
            // A whole page may be one paragraph: only one that begins as an item is certainly an item.
            _ => IsItem(first) && !IsHeading(former, line),
        };
    }

    private static bool IsItem(IntakeBlock block) =>
        MarkerOf(block).Style > MarkerStyle.Article
        || (block.Label.Length > 0 && MarkerOf(block).Style == MarkerStyle.None);

    private static Marker MarkerOf(IntakeBlock block) =>
        Markers.Of(block.Label.Length > 0 ? block.Label + " x" : block.Text);

    private static bool IsHeading(IntakeBlock former, IntakeBlock line)
    {
        var text = former.Label.Length > 0 ? former.Text : former.Text[MarkerOf(former).Length..];
        return (former.Strong && !line.Strong)
            || Bodies.IsBody(text)
            || NameOfSection().IsMatch(IntakeText.Fold(text).TrimEnd('.', ' '));
    }

    private static bool StandsApart(string line) =>
        Tidying.IsOrnament(line)
        || Tidying.IsNumberOrDay(line)
        || SignedBlock.IsRole(line)
        || Beginning().IsMatch(IntakeText.Fold(line));

    // "Chủ đề, thông điệp truyền thông năm 2025"
    [GeneratedRegex(
        "^(?:(?:mot so|cac|ve|va|muc dich|yeu cau|muc tieu|chu de|thong diep|khau hieu|thoi gian|dia diem|noi dung|"
            + "hoat dong|doi tuong|pham vi|kinh phi|nguon luc|nhiem vu|giai phap|truyen thong|tuyen truyen|chinh|"
            + "thuc hien|to chuc|trach nhiem|phan cong|che do|bao cao|cu the|chu yeu|nam [0-9]{4})(?:, ?| |$))+$"
    )]
    private static partial Regex NameOfSection();

    [GeneratedRegex(
        "^(?:kinh gui|tren day la|luu ?:|chu tri|phoi hop voi|tham muu|"
            + "(?:thoi gian|dia diem|thanh phan|so luong|kich thuoc|hinh thuc|kinh phi|doi tuong|don vi|noi dung|"
            + "luu y|ghi chu)\\b[^:]{0,30}:)"
    )]
    private static partial Regex Beginning();
}
