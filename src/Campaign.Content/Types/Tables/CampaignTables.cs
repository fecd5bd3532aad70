using Campaign.Content.Types.Kinds;
using static Campaign.Content.Types.Tables.Make;

namespace Campaign.Content.Types.Tables;

internal static class CampaignTables
{
    public static ItemTable Campaign { get; } =
        new(
            "campaign",
            "Chiến dịch",
            "Một chiến dịch truyền thông hằng năm, ví dụ Tháng hành động vì bình đẳng giới.",
            "icon-megaphone",
            ["edition", "folder", "message", "material", "event", "script"],
            [
                CommonFields.IdField.Required(),
                CommonFields.TitleField,
                Number("order", "Thứ tự", "Chiến dịch có số nhỏ nhất là trang chủ."),
                Markdown("body", "Giới thiệu", "Chiến dịch để làm gì.").Translated(),
                new("seasonStart", "Ngày đầu của mùa", "Dạng tháng-ngày: 11-15.", FormKind.MonthDay),
                new("seasonEnd", "Ngày cuối của mùa", "Dạng tháng-ngày: 12-15.", FormKind.MonthDay),
                Pick("organiser", "Cơ quan chủ trì", "Chọn trong danh sách tổ chức.", "organisation"),
                PickMany("legalBasis", "Căn cứ", "Văn bản làm căn cứ, cao nhất trước.", "document"),
                .. FormTables.Choices,
                .. SpeakerTables.Choices,
            ]
        )
        {
            Home = RecordHome.Own(),
            AtRoot = true,
            IsCentral = true,
        };

    public static ItemTable Edition { get; } =
        new(
            "edition",
            "Năm chiến dịch",
            "Một năm của chiến dịch: chủ đề, thời gian, căn cứ, phân công.",
            "icon-calendar",
            ["folder", "message", "material", "event", "script", "localTheme", "allocation", "duty"],
            [
                CommonFields.IdField,
                CommonFields.TitleField,
                Number("year", "Năm", "Năm diễn ra. Đã xuất bản thì không đổi.").Required(),
                Area("theme", "Chủ đề", "Nguyên văn chủ đề quốc gia; để trống khi chưa công bố.").Translated(),
                Source("themeSource", "Nguồn của chủ đề: văn bản", "Văn bản công bố chủ đề."),
                Area("themeNote", "Ghi chú về chủ đề", "Cách ghi khác trong văn bản chính thức, điều cần biết.")
                    .Translated(),
                Date("start", "Ngày bắt đầu", "Ngày đầu tiên của chiến dịch năm này.").Required(),
                Date("end", "Ngày kết thúc", "Ngày cuối cùng, tính cả ngày đó.").Required(),
                Line("visualTheme", "Bộ nhận diện", "Tên thư mục trong themes/; để trống là mặc định."),
                PickMany("legalBasis", "Căn cứ", "Văn bản làm căn cứ.", "document"),
                PickMany(
                    "indicators",
                    "Chỉ số báo cáo",
                    "Chỉ số của chiến dịch mà báo cáo năm này phải có; để trống là không có chỉ số chung.",
                    "indicator"
                ),
                Rows(
                        "roles",
                        "Phân công",
                        "Cơ quan và nhiệm vụ.",
                        new("name", "tên cơ quan", Required: true),
                        new("kind", "chủ trì/phối hợp/thực hiện", ColumnForm.Choice, true, ChoiceLists.RoleKind),
                        new("task", "nhiệm vụ"),
                        new("organisation", "tên trong địa chỉ của tổ chức", ColumnForm.Organisation)
                    )
                    .TranslatedName(),
                Markdown("activities", "Hoạt động", "Các hoạt động của năm, mỗi hoạt động một dòng.").Translated(),
                Markdown("funding", "Kinh phí", "Nguồn kinh phí. Hệ thống không quản lý tiền.").Translated(),
                .. FormTables.OwnWording("năm"),
                .. FormTables.Choices,
                .. SpeakerTables.Choices,
            ]
        )
        {
            Home = RecordHome.Own(),
            IsCentral = true,
        };

    public static ItemTable LocalTheme { get; } =
        new(
            "localTheme",
            "Chủ đề địa phương",
            "Cách ghi chủ đề chính thức của một địa phương, hiện bên cạnh chủ đề quốc gia.",
            "icon-map-location",
            [],
            [
                CommonFields.IdField,
                CommonFields.TitleField,
                Area("theme", "Chủ đề", "Đúng từng chữ như văn bản của địa phương ghi.").Required().Translated(),
                CommonFields.EditionField,
            ]
        )
        {
            Home = RecordHome.Own("Chủ đề địa phương"),
            NeedsSource = true,
        };
}
