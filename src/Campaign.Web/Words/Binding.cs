namespace Campaign.Web.Words;

/// <summary>
/// Keeps the syllables of a Vietnamese word on one line in large type: "phụ nữ" is never split across two lines.
/// </summary>
internal static class Binding
{
    private const char Unbreakable = '\u00A0';

    private static readonly string[] Words =
    [
        "bình đẳng giới",
        "phụ nữ",
        "trẻ em gái",
        "trẻ em",
        "kỷ nguyên số",
        "an toàn",
        "bạo lực",
        "xâm hại",
        "gia đình",
        "hạnh phúc",
        "an sinh xã hội",
        "xã hội",
        "quyền năng",
        "cơ hội",
        "nam giới",
        "tiên phong",
        "thúc đẩy",
        "phòng ngừa",
        "ứng phó",
        "cơ sở giới",
        "yêu thương",
        "vun đắp",
        "chấm dứt",
        "xóa bỏ",
        "văn minh",
        "tiến bộ",
        "công bằng",
        "cộng đồng",
        "tương lai",
        "thước đo",
        "chìa khóa",
        "Tháng hành động",
        "Bình đẳng giới",
        "Chấm dứt",
        "Nam giới",
    ];

    /// <summary>The text with no-break spaces inside its compounds. For display only, never for copying.</summary>
    public static string Bind(string text) =>
        Words.Aggregate(
            text,
            (bound, word) => bound.Replace(word, word.Replace(' ', Unbreakable), StringComparison.Ordinal)
        );
}
