namespace Campaign.Web.Pages.Layout;

/// <summary>
/// A part of the site in its menus. An area adds its own with <c>services.AddSingleton(new SiteSection(…))</c>; it is
/// shown if the application serves its path.
/// </summary>
/// <param name="Path">Address, for example <c>/lich</c>.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="EnglishName">English name.</param>
/// <param name="Menu">The menu it belongs to.</param>
/// <param name="Order">Position, lowest first.</param>
public sealed record SiteSection(string Path, string Name, string EnglishName, SiteMenu Menu, int Order)
{
    /// <summary>Address of the same in English; null when there is only the Vietnamese one.</summary>
    public string? EnglishPath { get; init; }

    /// <summary>The address for readers of a page's language, <c>vi</c> or <c>en</c>.</summary>
    public string PathIn(string language) => language == "en" ? EnglishPath ?? Path : Path;

    /// <summary>
    /// Language of the page behind the link, where it is not that of the page with the link; null: the same.
    /// </summary>
    public string? OtherLanguage(string language) => language == "en" && EnglishPath is null ? "vi" : null;

    /// <summary>The name in the page's language, <c>vi</c> or <c>en</c>.</summary>
    public string NameIn(string language) => language == "en" ? EnglishName : Name;
}

/// <summary>The site's menus.</summary>
public enum SiteMenu
{
    /// <summary>Masthead and footer.</summary>
    Main,

    /// <summary>Footer only, next to the main sections.</summary>
    More,

    /// <summary>Footer, for people who reuse content: API, feeds, calendar.</summary>
    Reuse,
}
