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
