namespace Campaign.Web.Site.About;

/// <summary>The commands on the developers' page. A test runs each one whose route is served.</summary>
internal static class ApiExamples
{
    /// <summary>What an example shows, the route it needs, and its path and query.</summary>
    public static IReadOnlyList<(string Title, string Route, string Url)> All { get; } =
    [
        ("Chiến dịch và năm hiện tại", "/api/v1/campaigns", "/api/v1/campaigns"),
        ("Thông điệp của năm 2021, 10 câu đầu", "/api/v1/messages", "/api/v1/messages?edition=2021&limit=10"),
        ("Số điện thoại và dịch vụ cho tỉnh Lâm Đồng", "/api/v1/services", "/api/v1/services?place=68"),
        ("Những gì đã đổi từ lần hỏi trước", "/api/v1/changes", "/api/v1/changes"),
        ("Lịch cho ứng dụng lịch trên điện thoại", "/api/v1/calendar.ics", "/api/v1/calendar.ics"),
        ("Bản tin Atom", "/feeds/all.atom", "/feeds/all.atom"),
        ("Danh bạ dịch vụ theo chuẩn HSDS 3.2", "/hsds/v3/services", "/hsds/v3/services"),
        ("Mô tả OpenAPI 3.1", "/openapi/{documentName}.json", "/openapi/v1.json"),
    ];
}
