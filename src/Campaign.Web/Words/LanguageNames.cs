namespace Campaign.Web.Words;

/// <summary>Vietnamese names of the languages of content and services, by the first part of their BCP 47 tag.</summary>
internal static class LanguageNames
{
    /// <summary>Tag of English content.</summary>
    internal const string English = "en-US";

    private static readonly Dictionary<string, (string Vietnamese, string English)> Names = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["vi"] = ("Việt", "Vietnamese"),
        ["en"] = ("Anh", "English"),
        ["tyz"] = ("Tày", "Tày"),
        ["nut"] = ("Nùng", "Nùng"),
        ["hmn"] = ("Mông", "Hmong"),
        ["ium"] = ("Dao", "Iu Mien"),
        ["mtq"] = ("Mường", "Mường"),
        ["blt"] = ("Thái Đen", "Tai Dam"),
        ["km"] = ("Khmer", "Khmer"),
        ["cmo"] = ("M'Nông", "Mnong"),
        ["rad"] = ("Ê Đê", "Rade"),
        ["jra"] = ("Gia Rai", "Jarai"),
        ["bdq"] = ("Ba Na", "Bahnar"),
        ["sed"] = ("Xơ Đăng", "Sedang"),
        ["kpm"] = ("K'Ho", "Koho"),
    };

    /// <summary>"tiếng Khmer", or the tag itself when its name is unknown.</summary>
    public static string Of(string tag) => Find(tag) is { } name ? $"tiếng {name.Vietnamese}" : tag;

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

    private static (string Vietnamese, string English)? Find(string tag) =>
        Names.TryGetValue(tag.Split('-')[0], out var name) ? name : null;
}
