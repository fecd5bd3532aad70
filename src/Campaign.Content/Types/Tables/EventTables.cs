using Campaign.Content.Types.Kinds;
using Campaign.Core.Vocabularies;
using static Campaign.Content.Types.Tables.Make;

namespace Campaign.Content.Types.Tables;

internal static class EventTables
{
    public static ItemTable Event { get; } =
        new(
            "event",
            "Sự kiện",
            "Một sự kiện của chiến dịch hoặc một ngày kỷ niệm.",
            "icon-calendar-alt",
            [],
            [
                CommonFields.IdField,
                CommonFields.TitleField,
                Choice(
                        "kind",
                        "Loại",
                        "Lễ phát động, tập huấn, ngày kỷ niệm… Chọn trong danh sách.",
                        VocabularySet.EventKind
                    )
                    .Required(),
                Date("startDate", "Ngày bắt đầu", "Ngày đầu tiên của sự kiện.").Required(),
                Time("startTime", "Giờ bắt đầu", "Dạng 14:00; để trống nếu cả ngày."),
                Date("endDate", "Ngày kết thúc", "Ngày cuối cùng; để trống là cùng ngày."),
                Time("endTime", "Giờ kết thúc", "Dạng 16:30; để trống nếu chưa rõ."),
                Flag("cancelled", "Đã hủy", "Giữ mục này ở trạng thái xuất bản để lịch của mọi người biết là đã hủy."),
                new("inPerson", "Trực tiếp", "Bật khi có thể đến dự tại chỗ.", FlagKind.On),
                Flag("online", "Trực tuyến", "Bật khi có thể dự qua mạng."),
                Line("venue", "Địa điểm", "Nơi tổ chức, ghi sao cho người lạ cũng tìm được.").TranslatedName(),
                Line("organiser", "Đơn vị tổ chức", "Tên đầy đủ của đơn vị tổ chức.").TranslatedName(),
                Website("website", "Trang của đơn vị tổ chức (https)."),
                Markdown("body", "Nội dung", "Giới thiệu, cách tham gia.").Translated(),
                Rows(
                        "programme",
                        "Chương trình",
                        "Theo thứ tự giờ, cho sự kiện một ngày; ghi người thực hiện bằng chức danh hoặc đơn vị.",
                        new("time", "giờ", ColumnForm.Time, true),
                        new("title", "nội dung", Required: true),
                        new("who", "người thực hiện")
                    )
                    .Translated(),
                .. FormTables.OwnWording("ngày của sự kiện"),
                CommonFields.EditionField,
            ]
        )
        {
            Home = RecordHome.InCampaign("events", "Lịch", 6),
        };
}
