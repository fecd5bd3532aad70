using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Campaign.UmbracoHost.Management;

/// <summary>
/// Parts of Umbraco's Management API that this product does not have, and why. The answer to a call says so.
/// </summary>
internal static class NotHostedOperations
{
    /// <summary>First part of the path, and the reason for an officer.</summary>
    public static readonly IReadOnlyDictionary<string, string> Operations = new SortedDictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["data-type"] = "Loại dữ liệu được định nghĩa trong mã nguồn: chỉ đọc.",
        ["document-blueprint"] = "Không có tài liệu mẫu.",
        ["document-type"] = "Loại nội dung được định nghĩa trong mã nguồn: chỉ đọc.",
        ["media-type"] = "Loại phương tiện được định nghĩa trong mã nguồn: chỉ đọc.",
        ["dictionary"] = "Không có từ điển dịch: chữ của trang nằm trong mã nguồn.",
        ["dynamic-root"] = "Không có gốc động.",
        ["health-check"] = "Dùng lệnh doctor và /healthz.",
        ["help"] = "Hướng dẫn nằm trong tài liệu của sản phẩm.",
        ["import"] = "Dùng lệnh content import.",
        ["imaging"] = "Ảnh được thu nhỏ một lần khi tải lên.",
        ["indexer"] = "Dùng lệnh search rebuild.",
        ["install"] = "Không có bước cài đặt trên trang.",
        ["language"] = "Ngôn ngữ được định nghĩa trong cấu hình: chỉ đọc.",
        ["log-viewer"] = "Nhật ký nằm ở đầu ra của máy chủ.",
        ["member"] = "Trang công khai không có thành viên.",
        ["member-group"] = "Trang công khai không có thành viên.",
        ["member-type"] = "Trang công khai không có thành viên.",
        ["models-builder"] = "Không sinh mã.",
        ["oembed"] = "Không nhúng nội dung của trang khác.",
        ["package"] = "Không cài gói trên trang.",
        ["partial-view"] = "Giao diện nằm trong mã nguồn.",
        ["profiling"] = "Không có trên trang.",
        ["property-type"] = "Loại nội dung được định nghĩa trong mã nguồn.",
        ["published-cache"] = "Bản công khai luôn theo kịp nhật ký xuất bản.",
        ["redirect-management"] = "Địa chỉ cũ được máy chủ tự chuyển hướng.",
        ["relation"] = "Không có trên trang.",
        ["relation-type"] = "Không có trên trang.",
        ["script"] = "Giao diện nằm trong mã nguồn.",
        ["searcher"] = "Dùng tìm kiếm của trang.",
        ["static-file"] = "Giao diện nằm trong mã nguồn.",
        ["stylesheet"] = "Giao diện nằm trong mã nguồn.",
        ["telemetry"] = "Không thu thập số liệu sử dụng.",
        ["template"] = "Giao diện nằm trong mã nguồn.",
        ["upgrade"] = "Không có bước nâng cấp trên trang.",
        ["user-data"] = "Không lưu tùy chọn giao diện.",
        ["webhook"] = "Webhook được quản lý qua API công khai.",
    };

    /// <summary>Answers every other path under the API, once the caller has signed in.</summary>
    public static void MapNotHosted(this IEndpointRouteBuilder root) =>
        root.Map("{version}/{**path}", Refuse)
            .RequireAuthorization(AccountsSetup.Policy)
            .Needs(Permissions.SignedIn)
            .ExcludeFromDescription();

    private static IResult Refuse(string? path)
    {
        var first = path?.TrimStart('/').Split('/') switch
        {
            ["tree" or "item" or "recycle-bin" or "collection" or "filter", var kind, ..] => kind,
            [var kind, ..] => kind,
            _ => "",
        };
        return Problems.Of(
            StatusCodes.Status404NotFound,
            "NotHosted",
            Operations.GetValueOrDefault(first, "Không có thao tác này.")
        );
    }
}
