using Campaign.Content.Types.Kinds;
using Campaign.Core.Vocabularies;
using static Campaign.Content.Types.Tables.Make;

namespace Campaign.Content.Types.Tables;

internal static class ServiceTables
{
    public static ItemTable Service { get; } =
        new(
            "service",
            "Dịch vụ trợ giúp",
            "Tổng đài hoặc nơi trợ giúp. Nơi tạm lánh không bao giờ có địa chỉ trong hệ thống này.",
            "icon-phone",
            [],
            [
                CommonFields.IdField,
                CommonFields.TitleField,
                Number("order", "Thứ tự", "1–99: số khẩn cấp và tổng đài quốc gia; từ 1000: dịch vụ địa phương."),
                Choices("kinds", "Loại dịch vụ", "Ít nhất một loại.", VocabularySet.ServiceKind).Required(),
                Line("operator", "Đơn vị vận hành", "Bằng lời.").TranslatedName(),
                Rows(
                        "phones",
                        "Số điện thoại",
                        "Số gọi được.",
                        new("number", "số, viết theo nhóm", Required: true),
                        new("spoken", "cách đọc"),
                        new("cost", "cước phí"),
                        new("hours", "giờ trực"),
                        new("alsoText", "nhận tin nhắn: có/không", ColumnForm.Flag)
                    )
                    .TranslatedName(),
                Rows(
                    "answers",
                    "Đứng đầu khi có người kêu cứu",
                    "Khi trang nhận ra lời kêu cứu, nơi có số 1 đứng trên cùng, rồi đến 2, 3.",
                    new("situation", "tình huống", ColumnForm.Choice, true, ChoiceLists.HelpSituation),
                    new("rank", "thứ tự", ColumnForm.Whole, true)
                ),
                new("hours", "Giờ mở cửa", "24/7, hoặc các dòng như: T2-T6 07:30-11:30, 13:30-17:00.", FormKind.Hours),
                Lines("spokenLanguages", "Ngôn ngữ phục vụ", "Mỗi dòng một mã: vi, km, tyz…"),
                Area("eligibility", "Dành cho ai", "Bằng lời.").Translated(),
                Line("fees", "Chi phí", "Bằng lời; không ghi miễn phí khi chưa có nguồn.").Translated(),
                Markdown("body", "Cách nhận trợ giúp", "Cần làm gì, chuẩn bị gì.").Translated(),
                Area("address", "Địa chỉ", "Chỉ cho dịch vụ ai cũng được biết địa chỉ. Nơi tạm lánh: để trống.")
                    .TranslatedName()
                    .Location(),
                Website("website", "Trang của dịch vụ (https)."),
                Date("verifiedOn", "Kiểm chứng ngày", "Ngày đối chiếu nguồn hoặc gọi thử gần nhất."),
                Flag("callTested", "Đã gọi thử", "Chỉ bật khi có người đã gọi."),
                Date(
                    "nextCheckOn",
                    "Kiểm chứng lại vào",
                    "Để trống là sau 180 ngày; nhiều nhất 365 ngày sau ngày kiểm chứng."
                ),
                .. FormTables.OwnWording("mọi số điện thoại của dịch vụ"),
            ]
        )
        {
            Home = RecordHome.Own("Dịch vụ trợ giúp"),
        };

    public static ItemTable Organisation { get; } =
        new(
            "organisation",
            "Tổ chức",
            "Cơ quan, đoàn thể có vai trò trong chiến dịch; vẫn giữ lại sau khi giải thể, hợp nhất.",
            "icon-users",
            [],
            [
                CommonFields.IdField,
                CommonFields.TitleField,
                Line("shortName", "Tên viết tắt", "Ví dụ: Bộ LĐTBXH.").TranslatedName(),
                Pick("place", "Thuộc địa phương", "Để trống là cấp quốc gia.", "place").OrAll(),
                PickMany("successors", "Tổ chức kế tục", "Tổ chức nhận lại nhiệm vụ.", "organisation"),
                Markdown("body", "Chức năng", "Tổ chức làm gì.").Translated(),
                Website("website", "Trang của tổ chức (https)."),
                Flag(
                    "issuesPrint",
                    "Đứng tên trên bản in",
                    "Bản in cho địa phương của tổ chức (và các đơn vị bên dưới chưa có tổ chức riêng) ghi tên tổ chức "
                        + "này."
                ),
                new(
                    "logos",
                    "Biểu trưng trên bản in",
                    "Nhiều nhất 4, theo thứ tự in. SVG, hoặc PNG, JPEG cao từ 640 điểm ảnh.",
                    new MediaKind("media-logo", "Chọn biểu trưng", "Image")
                ),
            ]
        )
        {
            Home = RecordHome.Own("Tổ chức"),
            IsCentral = true,
        };
}
