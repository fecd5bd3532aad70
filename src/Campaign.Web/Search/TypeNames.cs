using Campaign.Core.Publication;

namespace Campaign.Web.Search;

/// <summary>What people call the types.</summary>
internal static class TypeNames
{
    public static string Of(ItemType type) =>
        type switch
        {
            ItemType.Campaign => "Chiến dịch",
            ItemType.Edition => "Năm chiến dịch",
            ItemType.LocalTheme => "Chủ đề địa phương",
            ItemType.Message => "Thông điệp",
            ItemType.Material => "Tài liệu",
            ItemType.Service => "Dịch vụ trợ giúp",
            ItemType.Event => "Sự kiện",
            ItemType.Script => "Lời phát thanh",
            ItemType.Document => "Văn bản",
            ItemType.Target => "Chỉ tiêu",
            ItemType.Allocation => "Phân bổ hỗ trợ",
            ItemType.Duty => "Chế độ báo cáo",
            ItemType.Organisation => "Cơ quan, tổ chức",
            _ => "Địa danh",
        };
}
