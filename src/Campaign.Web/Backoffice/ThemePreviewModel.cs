using Campaign.Rendering.Themes;
using Campaign.Web.Items;
using Campaign.Web.Site.Home;

namespace Campaign.Web.Backoffice;

/// <summary>A theme to look at.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="Home">The home page.</param>
/// <param name="Poster">A poster in the theme; null when none can be made.</param>
public sealed record ThemePreviewModel(Theme Theme, HomeModel Home, MaterialPicture? Poster);
