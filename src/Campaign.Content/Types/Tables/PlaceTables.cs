using Campaign.Content.Types.Kinds;
using static Campaign.Content.Types.Tables.Make;

namespace Campaign.Content.Types.Tables;

internal static class PlaceTables
{
    public static ItemTable Place { get; } =
        new(
            "place",
            "Địa danh",
            "Đơn vị hành chính, hiện nay và trước đây, với tên gọi qua các thời kỳ.",
            "icon-map-alt",
            ["place"],
            [
                CommonFields.IdField.Required() with
                {
                    Name = "Mã hoặc bí danh",
                    Help =
                        "Mã chính thức, hoặc bí danh không dấu cho đơn vị cũ không rõ mã. Đã xuất bản thì không đổi.",
                },
                new(
                    "code",
                    "Mã chính thức",
                    "2 chữ số (tỉnh) hoặc 5 chữ số (xã); để trống khi không rõ.",
                    FormKind.PlaceCode
                ),
                Choice("level", "Cấp", "Cấp hành chính.", ChoiceLists.PlaceLevel).Required(),
                Rows(
                        "versions",
                        "Tên gọi qua các thời kỳ",
                        "Cũ nhất trước.",
                        new("name", "tên", Required: true),
                        new("kind", "loại: tỉnh, xã…", Required: true),
                        new("parent", "mã đơn vị cấp trên", ColumnForm.Place),
                        new("validFrom", "từ ngày", ColumnForm.Date),
                        new("validTo", "đến hết ngày", ColumnForm.Date),
                        new("basis", "căn cứ")
                    )
                    .Required(),
                Rows(
                    "successions",
                    "Đơn vị kế tục",
                    "Đơn vị này trở thành đơn vị nào.",
                    new("to", "mã đơn vị mới", ColumnForm.Place, true),
                    new(
                        "kind",
                        "sáp nhập/chia tách/đổi tên/chuyển loại",
                        ColumnForm.Choice,
                        true,
                        ChoiceLists.SuccessionKind
                    ),
                    new("on", "từ ngày", ColumnForm.Date, true)
                ),
                Lines("otherNames", "Cách viết khác", "Mỗi dòng một cách viết."),
            ]
        )
        {
            Home = RecordHome.Own("Địa danh"),
            // Names of places are not translated: an English reader is shown the name that stands on the signpost.
            Varies = false,
            IsCentral = true,
        };
}
