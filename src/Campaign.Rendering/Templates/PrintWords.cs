namespace Campaign.Rendering.Templates;

/// <summary>Words printed by the sheets themselves.</summary>
/// <param name="Language">Language of the words.</param>
/// <param name="CallNow">Above the numbers.</param>
/// <param name="IssuedBy">Before the issuing body.</param>
/// <param name="ReadMore">Beside the QR code.</param>
/// <param name="Sample">Marks a sample.</param>
/// <param name="Version">Before a design's version.</param>
/// <param name="Seconds">Unit of a script's times.</param>
/// <param name="Total">Before a script's length.</param>
/// <param name="AiredAt">Before the line where an operator writes when it was aired.</param>
/// <param name="Reader">Before the line where the reader signs.</param>
public sealed record PrintWords(
    string Language,
    string CallNow,
    string IssuedBy,
    string ReadMore,
    string Sample,
    string Version,
    string Seconds,
    string Total,
    string AiredAt,
    string Reader
)
{
    /// <summary>The words in Vietnamese: the original, printed where nobody has translated them.</summary>
    public static PrintWords Vietnamese { get; } =
        new(
            "vi",
            "Cần giúp, gọi ngay",
            "Đơn vị phát hành:",
            "Đọc thêm tại",
            "Mẫu",
            "bản",
            "giây",
            "Tổng thời lượng:",
            "Đã phát lúc:",
            "Người đọc:"
        );
}
