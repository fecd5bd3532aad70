namespace Campaign.Web.Words;

/// <summary>Vietnamese names of the languages of content and services, by the first part of their BCP 47 tag.</summary>
internal static class LanguageNames
{
    /// <summary>Tag of English content.</summary>
    internal const string English = "en-US";

    /// <summary>Tag of sign languages, of which Viet Nam has several.</summary>
    internal const string Sign = "sgn";

    private static readonly Dictionary<string, LanguageName> Names = new LanguageName[]
    {
        new("vi", "Việt", "Vietnamese"),
        new("en", "Anh", "English"),
        new("tyz", "Tày", "Tày"),
        new("nut", "Nùng", "Nùng"),
        new("hmn", "Mông", "Hmong", "Hmoob"),
        new("ium", "Dao", "Iu Mien", "Mienh"),
        new("mtq", "Mường", "Mường"),
        new("blt", "Thái Đen", "Tai Dam"),
        new("km", "Khmer", "Khmer", "ខ្មែរ"),
        new("cjm", "Chăm", "Cham"),
        new("cmo", "M'Nông", "Mnong", "Mnông"),
        new("rad", "Ê Đê", "Rade", "Êđê"),
        new("jra", "Gia Rai", "Jarai", "Jrai"),
        new("bdq", "Ba Na", "Bahnar", "Bahnar"),
        new("sed", "Xơ Đăng", "Sedang"),
        new("kpm", "K'Ho", "Koho", "Kơho"),
        new(Sign, "ngôn ngữ ký hiệu", "sign language"),
    }.ToDictionary(x => x.Tag, StringComparer.OrdinalIgnoreCase);

    /// <summary>The languages of the country besides Vietnamese that have a page, in Vietnamese order.</summary>
    public static IReadOnlyList<LanguageName> Others { get; } =
    [
        .. Names
            .Values.Where(x => x.Tag is not ("vi" or "en"))
            .OrderBy(x => Core.Text.SortKeys.Vietnamese(x.Vietnamese), StringComparer.Ordinal),
    ];

    /// <summary>"tiếng Khmer", or the tag itself when its name is unknown.</summary>
    public static string Of(string tag) => Find(tag)?.InWords ?? tag;

    /// <summary>"Việt, Tày" or "Vietnamese, Tày".</summary>
    public static string List(IEnumerable<string> tags, string uiLanguage) =>
        string.Join(
            ", ",
            tags.Select(x =>
                Find(x) is { } name
                    ? uiLanguage == "en"
                        ? name.English
                        : name.Vietnamese
                    : x
            )
        );

    /// <summary>The names of a tag's language; null when it is unknown.</summary>
    public static LanguageName? Find(string tag) => Names.GetValueOrDefault(tag.Split('-')[0]);
}
