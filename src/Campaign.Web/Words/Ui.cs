namespace Campaign.Web.Words;

/// <summary>
/// The texts around the content: safety bar, masthead, menus, verification, shared labels. Vietnamese first, English
/// for the English pages. Texts of a single page are in that page.
/// </summary>
public sealed record Ui
{
    public required string Language { get; init; }
    public required string SiteName { get; init; }
    public required string SiteSubtitle { get; init; }
    public required string SkipToContent { get; init; }
    public required string SkipToExit { get; init; }
    public required string SafetyRegion { get; init; }
    public required string FindHelp { get; init; }
    public required string FindHelpPath { get; init; }
    public required string Exit { get; init; }
    public required string ExitKeysLeft { get; init; }
    public required string Police { get; init; }
    public required string Ambulance { get; init; }
    public required string Children { get; init; }
    public required string ChildrenLong { get; init; }
    public required string Contents { get; init; }
    public required string MainNav { get; init; }
    public required string Home { get; init; }
    public required string HomePath { get; init; }
    public required string CallForHelp { get; init; }
    public required string CostUnknown { get; init; }
    public required string AllServices { get; init; }
    public required string Reuse { get; init; }
    public required string NoTracking { get; init; }
    public required string NumbersNote { get; init; }
    public required string Publisher { get; init; }
    public required string PrintedFrom { get; init; }
    public required string Sample { get; init; }
    public required string OtherLanguage { get; init; }
    public required string OtherLanguageName { get; init; }
    public required string OtherLanguagePath { get; init; }
    public required string OtherLanguageTag { get; init; }
    public required VerificationText Verification { get; init; }
    public required ServiceText Service { get; init; }

    /// <summary>The texts in a language, <c>vi</c> or <c>en</c>.</summary>
    public static Ui For(string language) => language == "en" ? English : Vietnamese;

    public static Ui Vietnamese { get; } =
        new()
        {
            Language = "vi",
            SiteName = "Tháng hành động vì bình đẳng giới",
            SiteSubtitle = "và phòng ngừa, ứng phó với bạo lực trên cơ sở giới",
            SkipToContent = "Chuyển đến nội dung chính",
            SkipToExit = "Thoát khỏi trang này",
            SafetyRegion = "Trợ giúp và thoát nhanh",
            FindHelp = "Tìm trợ giúp",
            FindHelpPath = "/tro-giup",
            Exit = "Thoát nhanh",
            ExitKeysLeft = "Nhấn Shift thêm {0} lần để thoát.",
            Police = "Công an",
            Ambulance = "Cấp cứu",
            Children = "Bảo vệ trẻ em",
            ChildrenLong = "Bảo vệ trẻ em, chống mua bán người",
            Contents = "Mục lục",
            MainNav = "Mục chính",
            Home = "Trang chủ",
            HomePath = "/",
            CallForHelp = "Gọi để được giúp",
            CostUnknown = " Chưa rõ cước cuộc gọi.",
            AllServices = "Tất cả số điện thoại và dịch vụ",
            Reuse = "Dùng lại nội dung",
            NoTracking =
                "Trang này không dùng cookie, không theo dõi người xem, không hỏi vị trí. "
                + "Thoát nhanh không xóa lịch sử duyệt web trên máy.",
            NumbersNote =
                "Mục ghi “mẫu” là ví dụ. Ngoài số khẩn cấp ba chữ số, mỗi số điện thoại ghi rõ đã được gọi kiểm tra "
                + "hay chưa.",
            Publisher = "Đơn vị đăng tải: {0}.",
            PrintedFrom = "In từ {0}, nội dung ngày {1}. Bản mới nhất ở địa chỉ này.",
            Sample = "mẫu",
            OtherLanguage = "About, contact, help (English)",
            OtherLanguageName = "English",
            OtherLanguagePath = "/en",
            OtherLanguageTag = "en",
            Verification = VerificationText.Vietnamese,
            Service = ServiceText.Vietnamese,
        };

    public static Ui English { get; } =
        new()
        {
            Language = "en",
            SiteName = "Action Month for Gender Equality",
            SiteSubtitle = "and prevention of and response to gender-based violence, Viet Nam",
            SkipToContent = "Skip to main content",
            SkipToExit = "Leave this page",
            SafetyRegion = "Help and quick exit",
            FindHelp = "Find help",
            FindHelpPath = "/en/help",
            Exit = "Leave now",
            ExitKeysLeft = "Press Shift {0} more times to leave.",
            Police = "Police",
            Ambulance = "Ambulance",
            Children = "Child protection",
            ChildrenLong = "Child protection, human trafficking",
            Contents = "Contents",
            MainNav = "Main sections",
            Home = "Home",
            HomePath = "/en",
            CallForHelp = "Call for help",
            CostUnknown = " The cost of a call is not known.",
            AllServices = "All numbers and services",
            Reuse = "Reuse our content",
            NoTracking =
                "This site sets no cookies, does not track visitors and does not ask for your location. "
                + "Leaving quickly does not erase the browser's history.",
            NumbersNote =
                "Entries marked “sample” are examples. Except for the three-digit emergency numbers, each number says "
                + "whether a person has called it to check.",
            Publisher = "Published by {0}.",
            PrintedFrom = "Printed from {0}, content of {1}. The latest version is at this address.",
            Sample = "sample",
            OtherLanguage = "Tiếng Việt",
            OtherLanguageName = "Tiếng Việt",
            OtherLanguagePath = "/",
            OtherLanguageTag = "vi",
            Verification = VerificationText.English,
            Service = ServiceText.English,
        };
}
