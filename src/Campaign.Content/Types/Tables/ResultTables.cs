using static Campaign.Content.Types.Tables.Make;

namespace Campaign.Content.Types.Tables;

internal static class ResultTables
{
    public static ItemTable Indicator { get; } =
        new(
            "indicator",
            "Chỉ số báo cáo",
            "Điều mà các đơn vị đếm trong báo cáo kết quả. Chỉ đếm việc và lượt, không ghi người.",
            "icon-chart",
            [],
            [
                CommonFields.IdField,
                CommonFields.TitleField,
                Line("code", "Mã", "Chữ hoa không dấu và số, ví dụ TT-01. Qua các năm giữ nguyên.").Required(),
                Number("order", "Thứ tự", "Vị trí trong biểu mẫu, từ 1."),
                Line("unit", "Đơn vị tính", "Ví dụ: buổi, lượt người, cái, tờ, bài, lượt phát, suất, đồng.")
                    .Required()
                    .TranslatedName(),
                Choices(
                    "levels",
                    "Tách theo cấp",
                    "Các cấp được đếm riêng; để trống thì chỉ có một con số.",
                    ChoiceLists.PlaceLevel
                ),
                Flag("asksWomen", "Hỏi số nữ", "Có thêm ô «trong đó nữ»."),
                Choice(
                    "known",
                    "Hệ thống tự đếm",
                    "Số mà hệ thống đã có; biểu mẫu điền sẵn và ghi rõ lấy từ đâu. Để trống: đơn vị tự đếm.",
                    ChoiceLists.KnownCount
                ),
                Pick("document", "Kế hoạch", "Văn bản yêu cầu báo cáo chỉ số này, nếu có.", "document"),
                Area("note", "Cách đếm", "Tính những gì, không tính những gì.").Translated(),
                CommonFields.EditionField,
            ]
        )
        {
            Home = RecordHome.InCampaign("indicators", "Chỉ số báo cáo"),
            Parents = ["campaign", "edition", "folder", "provinceFolder"],
        };
}
