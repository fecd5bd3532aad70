namespace Campaign.UmbracoHost.Management.Authority;

/// <summary>Why something is refused, as officers read it.</summary>
public static class AuthorityWords
{
    /// <summary>It lies where the officer has nothing to do.</summary>
    public const string Outside = "Trang này nằm ngoài phạm vi được giao cho bạn.";

    internal const string OwnStartNode =
        "Không ai tự đổi tên, chuyển hay bỏ thư mục được giao cho mình. Hãy nhờ cấp trung ương.";

    internal const string Due =
        "Trang này đang chờ đến giờ xuất bản: chữ lưu bây giờ sẽ được công khai. Chỉ người được xuất bản ở đây mới "
        + "sửa được.";

    internal const string Moves =
        "Trang này hoặc trang bên dưới đang được công khai hoặc chờ đến giờ xuất bản: "
        + "chỉ người được xuất bản ở cả nơi đi và nơi đến mới chuyển được.";

    internal const string Removes =
        "Trang này hoặc trang bên dưới đang được công khai hoặc chờ đến giờ xuất bản: chỉ người được xuất bản mới bỏ "
        + "đi được.";

    internal const string RemovesMedia =
        "Tệp này đang được dùng trên trang công khai hoặc chờ đến giờ xuất bản: chỉ người được gỡ trang ấy xuống mới "
        + "bỏ tệp đi được.";

    internal const string ReplacesMedia =
        "Tệp này đang được dùng trên trang công khai hoặc chờ đến giờ xuất bản: chỉ người được công bố trang ấy mới "
        + "thay tệp được. Bạn có thể tải lên tệp mới rồi chọn tệp ấy trong bản nháp.";

    internal static string FileNotOfGroup(string type) =>
        $"Nhóm của bạn không tải lên hay sửa «{type}»: hãy nhờ cán bộ tỉnh hoặc cấp trung ương.";

    internal static string NotOfGroup(string type) =>
        $"Nhóm của bạn không tạo, sửa hay công bố «{type}»: hãy nhờ cán bộ tỉnh hoặc cấp trung ương.";

    internal static string Central(string type) =>
        $"«{type}» do cấp trung ương quản lý: cán bộ tỉnh xem và chọn được, "
        + "nhưng không tạo, sửa, chuyển hay bỏ đi được.";
}
