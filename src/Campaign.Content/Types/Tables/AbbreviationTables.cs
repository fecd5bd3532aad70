using Campaign.Core.Broadcast;
using static Campaign.Content.Types.Tables.Make;

namespace Campaign.Content.Types.Tables;

internal static class AbbreviationTables
{
    public static ItemTable Abbreviation { get; } =
        new(
            "abbreviation",
            "Chữ viết tắt",
            "Cách đọc một chữ viết tắt của địa phương trong lời phát thanh. Nơi gần nhất được dùng trước.",
            "icon-sound-waves",
            [],
            [
                CommonFields.IdField,
                Line(
                        "written",
                        "Chữ viết tắt",
                        $"Viết đúng như trong bài, phân biệt chữ hoa; từ 2 đến {OwnAbbreviation.LongestWritten} ký tự, "
                            + "ví dụ NVHT."
                    )
                    .Required(),
                Line(
                        "spoken",
                        "Cách đọc",
                        $"Chữ đầy đủ, không có chữ số hay chữ viết tắt; nhiều nhất {OwnAbbreviation.LongestSpoken} ký "
                            + "tự, ví dụ nhà văn hóa thôn."
                    )
                    .Required(),
            ]
        )
        {
            Home = RecordHome.Own("Chữ viết tắt"),
            Parents = ["folder", "provinceFolder"],
            // The reading is Vietnamese; texts of other languages are read as they are written.
            Varies = false,
        };
}
