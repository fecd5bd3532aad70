namespace Campaign.UmbracoHost.Words;

/// <summary>What the statuses of Umbraco's services mean to an officer.</summary>
internal static class Refusals
{
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["PathNotPublished"] = "Trang cha chưa được xuất bản. Hãy xuất bản trang cha trước.",
        ["ContentInvalid"] = "Một số trường chưa hợp lệ nên chưa xuất bản được.",
        ["MandatoryCultureMissing"] = "Cần có bản tiếng Việt.",
        ["CultureMissing"] = "Hãy chọn ngôn ngữ.",
        ["InvalidCulture"] = "Ngôn ngữ này không có trên trang.",
        ["CannotPublishInvariantWhenVariant"] = "Hãy chọn ngôn ngữ cần xuất bản.",
        ["CannotPublishVariantWhenNotVariant"] = "Loại nội dung này không chia theo ngôn ngữ.",
        ["NothingToPublish"] = "Không có gì để xuất bản.",
        ["CancelledByNotification"] = "Thao tác bị một quy tắc của hệ thống từ chối.",
        ["CancelledByEvent"] = "Thao tác bị một quy tắc của hệ thống từ chối.",
        ["NotAllowed"] = "Không được đặt loại nội dung này ở đây.",
        ["ParentInvalid"] = "Không thể chuyển một trang vào chính nó hay trang con của nó.",
        ["ContentTypeCultureVarianceMismatch"] = "Tên và ngôn ngữ gửi lên không khớp với loại nội dung.",
        ["IsTrashed"] = "Trang này đang ở trong thùng rác.",
        ["InTrash"] = "Trang này đang ở trong thùng rác.",
        ["NotInTrash"] = "Trang này không ở trong thùng rác.",
        ["DuplicateName"] = "Đã có trang trùng tên ở đây.",
        ["DuplicateKey"] = "Trang này đã được tạo.",
        ["PropertyTypeNotFound"] = "Có trường không thuộc loại nội dung này.",
        ["PublishTimeNeedsToBeInFuture"] = "Giờ xuất bản phải ở tương lai.",
        ["UpublishTimeNeedsToBeInFuture"] = "Giờ gỡ xuống phải ở tương lai.", // spelt like this in Umbraco.Cms.Core
        ["UnpublishTimeNeedsToBeAfterPublishTime"] = "Giờ gỡ xuống phải sau giờ xuất bản.",
        ["AwaitingRelease"] = "Trang đang chờ đến giờ xuất bản.",
        ["CultureAwaitingRelease"] = "Trang đang chờ đến giờ xuất bản.",
        ["HasExpired"] = "Trang đã hết hạn.",
        ["CultureHasExpired"] = "Trang đã hết hạn.",
        ["UnsavedChanges"] = "Trang có thay đổi chưa lưu.",
        ["CannotUnpublishWhenReferenced"] = "Trang khác đang dẫn tới trang này nên không gỡ xuống được.",
        ["CannotDeleteWhenReferenced"] = "Mục khác đang dùng mục này nên không xóa được.",
        ["CannotMoveToRecycleBinWhenReferenced"] = "Mục khác đang dùng mục này nên không xóa được.",
        ["FileExtensionNotAllowed"] = "Không nhận loại tệp này.",
        ["UploadBlocked"] = "Tệp bị chặn vì lý do an toàn.",
        ["RollBackFailed"] = "Không khôi phục được phiên bản này.",
    };

    public static string Text(string status) =>
        Texts.GetValueOrDefault(status, $"Máy chủ từ chối thao tác ({status}).");
}
