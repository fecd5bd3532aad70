using Campaign.Content.Types.Kinds;
using Campaign.Core.Vocabularies;
using static Campaign.Content.Types.Tables.Make;

namespace Campaign.Content.Types.Tables;

internal static class PlanTables
{
    public static ItemTable Document { get; } =
        new(
            "document",
            "Văn bản",
            "Kế hoạch, quyết định, nghị quyết, luật, công văn.",
            "icon-legal",
            ["target", "duty"],
            [
                CommonFields.IdField,
                CommonFields.TitleField,
                Choice(
                        "kind",
                        "Loại văn bản",
                        "Kế hoạch, công văn, quyết định… Chọn trong danh sách.",
                        VocabularySet.DocumentKind
                    )
                    .Required(),
                Line("number", "Số hiệu", "Ví dụ 48/KH-UBND; để trống khi nguồn không ghi."),
                Date("issuedOn", "Ngày ban hành", "Để trống khi nguồn không ghi."),
                Date("effectiveOn", "Ngày có hiệu lực", "Chỉ điền khi văn bản ghi ngày có hiệu lực."),
                Line("issuer", "Cơ quan ban hành", "Tên cơ quan, đúng như văn bản ghi.").Required().TranslatedName(),
                Pick("issuerPlace", "Địa phương ban hành", "Đơn vị hành chính vào ngày ban hành.", "place"),
                Line("signer", "Người ký", "Họ tên người ký; để trống khi văn bản không ghi."),
                Line("field", "Lĩnh vực", "Lĩnh vực ghi trên văn bản, nếu có.").TranslatedName(),
                PickMany("basedOn", "Căn cứ", "Các văn bản được viện dẫn, theo thứ tự.", "document"),
                Lines("recipients", "Nơi nhận", "Mỗi dòng một nơi nhận."),
                new("period", "Giai đoạn", "Dạng 2021-2025; để trống khi không phải chương trình.", YearsKind.Instance),
                Markdown("body", "Nội dung", "Toàn văn hoặc phần đã biết.").Translated(),
                Area("note", "Ghi chú", "Điều còn thiếu hoặc chưa chắc.").Translated(),
                Website("website", "Trang đăng văn bản (https)."),
                new(
                    "files",
                    "Tệp đính kèm",
                    "Bản quét có dấu, phụ lục, mẫu báo cáo.",
                    new MediaKind("media-files", "Chọn tệp văn bản", "File", "Image")
                ),
            ]
        )
        {
            Home = RecordHome.Own("Văn bản"),
        };

    public static ItemTable Target { get; } =
        new(
            "target",
            "Chỉ tiêu",
            "Một chỉ tiêu của một kế hoạch; không gộp chỉ tiêu của các kế hoạch khác nhau.",
            "icon-target",
            [],
            [
                CommonFields.IdField,
                CommonFields.TitleField,
                Number("order", "Thứ tự", "Vị trí trong kế hoạch, từ 1.").Required(),
                Area("officialText", "Nguyên văn", "Câu của kế hoạch, đúng từng chữ.").Required().TranslatedName(),
                Area("population", "Tính trên ai, cái gì", "Bằng lời của kế hoạch, ví dụ: hộ gia đình.")
                    .Required()
                    .TranslatedName(),
                Area("outcome", "Đạt được gì", "Bằng lời của kế hoạch, ví dụ: được tư vấn.")
                    .Required()
                    .TranslatedName(),
                Choice(
                    "comparator",
                    "Mức ràng buộc",
                    "Ít nhất, trên, nhiều nhất…; để trống là bằng.",
                    ChoiceLists.Comparator
                ),
                Decimal("value", "Giá trị", "Từ 0 đến 100 khi đơn vị là %.").Required(),
                Line("unit", "Đơn vị", "Dấu % hoặc bằng lời, ví dụ: lần/năm.").Required().TranslatedName(),
                Number("deadline", "Năm hoàn thành", "Đạt được vào cuối năm này.").Required(),
                Rows(
                    "progress",
                    "Kết quả từng năm",
                    "Mỗi năm một dòng: con số đã công bố và nơi công bố.",
                    new("year", "năm", ColumnForm.Whole, true),
                    new("value", "đạt được, cùng đơn vị", ColumnForm.Number, true),
                    new("source", "nguồn", Required: true),
                    new("website", "trang đăng", ColumnForm.Website)
                ),
                Area("note", "Ghi chú", "Điều chưa rõ hoặc còn thiếu.").Translated(),
            ]
        )
        {
            Home = RecordHome.Own(),
        };

    public static ItemTable Allocation { get; } =
        new(
            "allocation",
            "Phân bổ hỗ trợ",
            "Bảng tổng hợp hỗ trợ. Không có chỗ cho tên người nhận, và không được ghi tên người nhận.",
            "icon-gift",
            [],
            [
                CommonFields.IdField,
                CommonFields.TitleField,
                Line("unitName", "Đơn vị tính", "Ví dụ: suất quà.").Required().TranslatedName(),
                Money("unitValue", "Giá trị một đơn vị (đồng)", "Số tiền của một suất hay một đơn vị, như văn bản ghi.")
                    .Required(),
                Rows(
                        "parts",
                        "Các phần của một đơn vị",
                        "Cộng lại bằng giá trị một đơn vị.",
                        new("name", "tên phần", Required: true),
                        new("amount", "số tiền", ColumnForm.Whole, true)
                    )
                    .TranslatedName(),
                Date("from", "Từ ngày", "Ngày đầu tiên trao hỗ trợ."),
                Date("to", "Đến ngày", "Ngày cuối cùng trao hỗ trợ."),
                Rows(
                        "rows",
                        "Phân bổ",
                        "Nơi nhận và số lượng.",
                        new("name", "tên nơi nhận", Required: true),
                        new("quantity", "số lượng", ColumnForm.Whole, true),
                        new("place", "mã địa phương", ColumnForm.Place),
                        new("note", "ghi chú")
                    )
                    .Required()
                    .TranslatedName(),
                Number("declaredQuantity", "Tổng ghi trong văn bản", "Để kiểm tra; để trống khi văn bản không ghi."),
                Area("recipients", "Dành cho ai", "Bằng lời của văn bản; không ghi tên người nhận.").TranslatedName(),
                CommonFields.EditionField,
            ]
        )
        {
            Home = RecordHome.InCampaign("allocations", "Hỗ trợ"),
        };

    public static ItemTable Duty { get; } =
        new(
            "duty",
            "Chế độ báo cáo",
            "Ai báo cáo gì cho ai, qua ai, trước ngày nào.",
            "icon-clipboard",
            [],
            [
                CommonFields.IdField,
                CommonFields.TitleField,
                Pick("document", "Văn bản", "Văn bản đặt ra; mục nằm dưới văn bản thì để trống.", "document"),
                Area("who", "Ai báo cáo", "Cơ quan phải báo cáo, bằng lời của văn bản.").Required().TranslatedName(),
                Area("subject", "Báo cáo gì", "Nội dung phải báo cáo, bằng lời của văn bản.")
                    .Required()
                    .TranslatedName(),
                Area("to", "Báo cáo ai", "Cơ quan nhận báo cáo, bằng lời của văn bản.").Required().TranslatedName(),
                Line("via", "Qua ai", "Để trống là trực tiếp.").TranslatedName(),
                Line("forwardedTo", "Tổng hợp gửi", "Ai nhận báo cáo tổng hợp.").TranslatedName(),
                Date("dueBefore", "Trước ngày", "Để trống khi không ghi ngày."),
                CommonFields.EditionField,
            ]
        )
        {
            Home = RecordHome.InCampaign("duties", "Báo cáo"),
        };
}
