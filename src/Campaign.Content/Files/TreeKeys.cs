using Campaign.Content.Types;

namespace Campaign.Content.Files;

/// <summary>Keys of the folders that keep the tree readable.</summary>
internal static class TreeKeys
{
    public const string Services = "Dịch vụ trợ giúp";
    public const string Documents = "Văn bản";
    public const string Organisations = "Tổ chức";
    public const string Places = "Địa danh";
    public const string Provinces = "Địa phương";

    public static Guid ProvinceFolder(string place) => DeterministicKey.Of($"province-folder:{place}");

    public static Guid Folder(RecordScope scope, string name) => scope.KeyOf("folder", name);

    /// <summary>
    /// The folder in which records of a type lie, below their edition or campaign, or at the root; null: none.
    /// </summary>
    public static string? FolderOf(string type) =>
        type switch
        {
            "message" => "Thông điệp",
            "material" => "Tài liệu",
            "event" => "Lịch",
            "script" => "Kịch bản phát thanh",
            "localTheme" => "Chủ đề địa phương",
            "allocation" => "Hỗ trợ",
            "duty" => "Báo cáo",
            "service" => Services,
            "document" => Documents,
            "organisation" => Organisations,
            "place" => Places,
            _ => null,
        };
}
