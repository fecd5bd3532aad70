using Campaign.Rendering.Themes;
using Campaign.Web.Items;
using Campaign.Web.Site.Home;

namespace Campaign.Web.Backoffice;

/// <summary>A theme to be previewed.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="Home">The home page.</param>
/// <param name="Poster">A poster in the theme; null when it cannot be rendered.</param>
public sealed record ThemePreviewModel(Theme Theme, HomeModel Home, MaterialPicture? Poster);
