using System.Text.RegularExpressions;

namespace Campaign.Core.Intake;

/// <summary>Recognises names of state bodies by the words they begin with.</summary>
internal static partial class Bodies
{
    /// <summary>Whether the words begin with the name of a body.</summary>
    public static bool IsBody(string text) => Begin().IsMatch(text.ToLowerInvariant());

    /// <summary>The body that the document names as its issuer; null when none is named in full.</summary>
    public static string? Issuing(Piece piece)
    {
        if (IssuedBy().Match(piece.Folded) is not { Success: true } match)
            return null;
        var name = piece.Text.Substring(match.Groups[1].Index, match.Groups[1].Length).Trim();
        // "UBND tỉnh" alone does not say which province.
        return Anonymous().IsMatch(IntakeText.Fold(name)) ? null : name;
    }

    // Diacritics are kept here: without them "tổng hợp" would look like "tổng cục".
    private const string Words =
        "ủy ban|uỷ ban|ubnd|hđnd|ubmttq|bộ (?!phận|nhận)|các bộ|sở |các sở|ban (?!hành)|các ban|hội "
        + "(?!nghị|thảo|thi|diễn|đàm|trại)|các hội|công an|liên đoàn|đảng ủy|đảng uỷ|"
        + "tỉnh ủy|tỉnh uỷ|thành ủy|huyện ủy|huyện uỷ|mặt trận|trung tâm|cục |vụ (?!việc|án)|tổng cục|tổng "
        + "liên đoàn|văn phòng|phòng (?!ngừa|chống|tránh)|"
        + "các phòng|trường (?!hợp)|các trường|đoàn (?!kết)|tỉnh đoàn|huyện đoàn|tập đoàn|đài |báo (?!cáo)|"
        + "các cơ quan|cơ quan|các đơn vị|đơn vị|"
        + "thanh tra|tòa án|toà án|viện (?!dẫn)|bảo hiểm|bộ chỉ huy|chính phủ|thủ tướng|quốc hội|ngân hàng|"
        + "bệnh viện|các đoàn|"
        + "các tổ chức|tổ chức chính trị|công đoàn|các công đoàn|tổ chức xã hội|học viện|xã (?!hội)|phường |các "
        + "xã|các phường|các huyện|"
        + "huyện |đặc khu|"
        + "các địa phương|thôn |các thôn|trạm y tế|các tập đoàn|các doanh nghiệp|doanh nghiệp|nhà văn hóa|"
        + "các thành|các tỉnh|"
        + "trang thông tin|cổng thông tin|các thành viên|các ngành|công chức|khóm |ấp |các ấp|các khóm|các "
        + "thị|thị |quận |các quận";

    /// <summary>Whether a line of a letterhead only gives the location of the body in the line above.</summary>
    public static bool IsPlaceOnly(string text) => PlaceOnly().IsMatch(text.ToLowerInvariant());

    [GeneratedRegex("""^(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\s+(?!ủy|uỷ|đoàn)""")]
    private static partial Regex PlaceOnly();

    [GeneratedRegex($"""^(?:{Words})""")]
    private static partial Regex Begin();

    [GeneratedRegex(
        """(?:^|[;,]\s*)((?:uy ban nhan dan|ubnd|bo|so|ban|hoi|lien doan|trung tam|tong lien doan|uy ban|"""
            + """phong|truong)\s[^;:.]{2,120}?)\s(?:ban hanh|xay dung|de nghi|huong dan|yeu cau|to chuc)\s"""
    )]
    private static partial Regex IssuedBy();

    [GeneratedRegex("""^(?:uy ban nhan dan|ubnd|so|ban|phong|bo)\s+(?:tinh|thanh pho|huyen|xa|phuong|nganh)?$""")]
    private static partial Regex Anonymous();
}
