using Campaign.Content.Types.Kinds;
using Campaign.Core.Vocabularies;
using static Campaign.Content.Types.Tables.Make;

namespace Campaign.Content.Types.Tables;

internal static class MessageTables
{
    public static ItemTable Message { get; } =
        new(
            "message",
            "Thông điệp",
            "Một thông điệp hoặc khẩu hiệu: nguyên văn, và bản sửa nếu văn bản có lỗi.",
            "icon-chat",
            [],
            [
                CommonFields.IdField,
                CommonFields.TitleField,
                Number("order", "Thứ tự", "Vị trí trong danh sách, từ 1.").Required(),
                Area("officialText", "Nguyên văn", "Đúng từng chữ như trong văn bản, kể cả lỗi.")
                    .Required()
                    .Translated(),
                Area("correctedText", "Bản sửa", "Chỉ điền khi nguyên văn có lỗi.").Translated(),
                Area("correctionNote", "Lý do sửa", "Vì sao phải sửa: lỗi nào, ở chữ nào.").Translated(),
                Choice("group", "Nhóm", "Nhóm để người xem lọc; chọn trong danh sách.", VocabularySet.MessageGroup),
                Flag("evergreen", "Dùng được mọi năm", "Bật khi không nhắc năm, ngày hay tình huống nhất thời."),
                Area("limitNote", "Giới hạn", "Vì sao không dùng được mọi năm.").Translated(),
                Area("helpLine", "Câu trợ giúp", "Câu phải đi kèm khi thông điệp khuyên người bị bạo lực hành động.")
                    .Translated(),
                Lines("tags", "Từ khóa", "Mỗi dòng một từ khóa để tìm kiếm.").Translated(),
                .. FormTables.OwnWording("câu trợ giúp, hoặc mọi số điện thoại trong câu đó"),
                CommonFields.EditionField,
            ]
        )
        {
            Home = RecordHome.InCampaign("messages", "Thông điệp", 6),
            NeedsSource = true,
        };

    public static ItemTable Material { get; } =
        new(
            "material",
            "Tài liệu truyền thông",
            "Áp phích, băng rôn, tờ gấp, clip, sổ tay.",
            "icon-picture",
            [],
            [
                CommonFields.IdField,
                CommonFields.TitleField,
                Choice("kind", "Loại", "Áp phích, băng rôn, clip… Chọn trong danh sách.", VocabularySet.MaterialKind)
                    .Required(),
                Line("code", "Mã", "Mã tài liệu, ví dụ AP-2021-01.").Required(),
                Line("designVersion", "Phiên bản thiết kế", "Đúng như in trên tài liệu, ví dụ 2."),
                Pick("message", "Thông điệp", "Thông điệp in trên tài liệu.", "message"),
                Lines("templates", "Mẫu in", "Mỗi dòng một mẫu: a3, banner…; để trống nếu chỉ có tệp tải lên."),
                new(
                    "files",
                    "Tệp",
                    "Tệp đã thiết kế xong: hình, PDF, âm thanh, video.",
                    new MediaKind("media-any", "Chọn tệp", "Image", "File", "Audio", "Video")
                ),
                Area(
                        MediaTables.AltText,
                        "Văn bản thay thế",
                        "Hình cho thấy gì, cho người không nhìn thấy hình. Để trống thì lấy chữ đã ghi ở ảnh."
                    )
                    .Translated(),
                Markdown("displayGuidance", "Cách treo, dán", "Treo ở đâu, cỡ nào, nhìn từ bao xa.").Translated(),
                Markdown("printSpec", "Yêu cầu in", "Cỡ, chừa lề xén, màu, giấy.").Translated(),
                CommonFields.EditionField,
            ]
        )
        {
            Home = RecordHome.InCampaign("materials", "Tài liệu"),
        };

    public static ItemTable Script { get; } =
        new(
            "script",
            "Lời phát thanh",
            "Bài đọc trên loa hoặc đài.",
            "icon-sound-waves",
            [],
            [
                CommonFields.IdField,
                CommonFields.TitleField,
                Number("order", "Thứ tự", "Vị trí trong năm, từ 1."),
                Choice("kind", "Loại bài", "Spot, tin, chuyên mục… Chọn trong danh sách.", VocabularySet.ScriptKind)
                    .Required(),
                Choice(
                    "class",
                    "Loại bản tin",
                    "Thông thường hoặc ưu tiên; để trống là thông thường.",
                    ChoiceLists.BulletinClass
                ),
                Script("body", "Lời phát thanh", "Lời đọc; dòng lệnh và tên người đọc theo hướng dẫn.")
                    .Required()
                    .Translated(),
                Number("slotSeconds", "Thời lượng dự kiến (giây)", "Từ 10 đến 3600; để trống nếu không giới hạn."),
                Choices("sessions", "Buổi phát", "Để trống là buổi nào cũng được.", ChoiceLists.Session),
                Number("repeat", "Số lần đọc", "Từ 1 đến 3; để trống là 1."),
                new(
                    "recordings",
                    "Bản ghi âm",
                    "Tệp âm thanh đã thu lời tiếng Việt, nếu có; phát thay cho người đọc.",
                    new MediaKind("media-audio", "Chọn âm thanh", "Audio")
                ),
                CommonFields.EditionField,
            ]
        )
        {
            Home = RecordHome.Own("Kịch bản phát thanh"),
            NeedsSource = true,
        };
}
