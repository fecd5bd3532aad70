using System.Text;

namespace Campaign.UmbracoHost.Media;

/// <summary>Kinds of pictures that officers often have and that are not accepted: what to do instead.</summary>
internal static class OtherKinds
{
    private const string Heic =
        "Ảnh HEIC (kiểu ảnh của iPhone) chưa nhận được vì nhiều máy không mở được. Trên iPhone: mở Cài đặt > "
        + "Camera > Định dạng, "
        + "chọn “Tương thích nhất” rồi chụp lại; hoặc mở ảnh đã chụp trên máy tính và lưu thành JPEG (.jpg) rồi "
        + "tải lên.";

    private const string Gif =
        "Ảnh GIF không nhận được. Ảnh đứng yên: mở bằng Paint hoặc phần mềm xem ảnh, chọn Lưu thành (Save as) "
        + "PNG rồi tải lên. "
        + "Ảnh động: chuyển thành video MP4 rồi tải lên như video.";

    private const string Avif =
        "Ảnh AVIF chưa nhận được. Hãy mở ảnh bằng Paint hoặc phần mềm xem ảnh, lưu thành JPEG (.jpg) hoặc PNG "
        + "rồi tải lên.";

    private const string Bare =
        "Ảnh TIFF và BMP không nhận được vì quá nặng. Hãy mở ảnh bằng Paint hoặc phần mềm xem ảnh, lưu thành PNG "
        + "hoặc JPEG (.jpg) rồi tải lên.";

    /// <summary>Words for officers; null for kinds we know nothing about.</summary>
    public static string? ByExtension(string? extension) =>
        extension?.TrimStart('.').ToLowerInvariant() switch
        {
            "heic" or "heif" or "hif" => Heic,
            "gif" => Gif,
            "avif" => Avif,
            "tif" or "tiff" or "bmp" => Bare,
            _ => null,
        };

    /// <summary>The same by the first bytes: the name may have been changed.</summary>
    public static string? ByContent(byte[] head)
    {
        var text = Encoding.Latin1.GetString(head, 0, Math.Min(12, head.Length));
        if (text.StartsWith("GIF8", StringComparison.Ordinal))
            return Gif;
        if (
            text.StartsWith("II*\0", StringComparison.Ordinal)
            || text.StartsWith("MM\0*", StringComparison.Ordinal)
            || text.StartsWith("BM", StringComparison.Ordinal)
        )
            return Bare;
        return text.Length < 12 || text[4..8] != "ftyp"
            ? null
            : text[8..] switch
            {
                "heic" or "heix" or "hevc" or "heim" or "heis" or "mif1" or "msf1" => Heic,
                "avif" or "avis" => Avif,
                _ => null,
            };
    }
}
