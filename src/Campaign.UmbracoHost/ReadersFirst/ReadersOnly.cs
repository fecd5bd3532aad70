namespace Campaign.UmbracoHost.ReadersFirst;

/// <summary>
/// The data folder cannot be written to, so a copy elsewhere serves readers. Registered only then; whatever would
/// change the copy is refused, because nobody would find it again.
/// </summary>
/// <param name="Folder">The data folder that was meant.</param>
/// <param name="Reason">Why it cannot be written to.</param>
/// <param name="Copy">The temporary folder; deleted at the end.</param>
public sealed record ReadersOnly(string Folder, string Reason, string Copy) : IDisposable
{
    /// <summary>What an officer is told.</summary>
    public const string Words =
        "Máy chủ đang không ghi được vào đĩa nên trang chỉ phục vụ người đọc. "
        + "Hiện chưa đăng nhập và sửa nội dung được; hãy báo người quản trị máy chủ.";

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(Copy))
            Directory.Delete(Copy, recursive: true);
    }
}

/// <summary>
/// Marks a background service that readers need. The others change data and rest while there are only readers.
/// </summary>
public interface IServesReaders;
