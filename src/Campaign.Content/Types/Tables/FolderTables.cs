using System.Collections.Immutable;
using static Campaign.Content.Types.Tables.Make;

namespace Campaign.Content.Types.Tables;

internal static class FolderTables
{
    private static readonly ImmutableArray<string> Anything =
    [
        "folder",
        "provinceFolder",
        "message",
        "material",
        "script",
        "event",
        "service",
        "organisation",
        "document",
        "localTheme",
        "allocation",
        "duty",
        "place",
    ];

    public static ItemTable Folder { get; } =
        new("folder", "Thư mục", "Giữ cho cây nội dung gọn; người dân không thấy.", "icon-folder", Anything, [])
        {
            Home = RecordHome.None,
            AtRoot = true,
            Varies = false,
        };

    public static ItemTable ProvinceFolder { get; } =
        new(
            "provinceFolder",
            "Thư mục của địa phương",
            "Nội dung riêng của một tỉnh: cán bộ của tỉnh chỉ thấy thư mục này.",
            "icon-map-marker",
            [
                "folder",
                "message",
                "material",
                "script",
                "event",
                "service",
                "document",
                "localTheme",
                "allocation",
                "duty",
            ],
            [Pick("place", "Địa phương", "Nội dung trong thư mục dành cho nơi này.", "place").Required()]
        )
        {
            Home = RecordHome.None,
            Varies = false,
            IsCentral = true,
        };
}
