namespace Campaign.UmbracoHost.Editors;

/// <summary>
/// An upload that a value refers to is not there: it was used already, has expired, or never arrived. Saving without it
/// would leave an item without a file.
/// </summary>
internal sealed class UnknownUploadException() : Exception(Words)
{
    private const string Words =
        "Không còn tệp vừa tải lên (đã dùng, đã quá hạn, hoặc chưa tới máy chủ). Hãy tải tệp lên lại rồi lưu.";
}
