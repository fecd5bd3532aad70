namespace Campaign.Rendering.Themes;

/// <summary>What a theme may set. Text, links, focus, exit and help belong to the site and are not here.</summary>
internal static class ThemeTokens
{
    private static readonly string[] Art =
    [
        "a-skin",
        "a-shade",
        "a-hair",
        "a-silver",
        "a-hat2",
        "a-g1",
        "a-g2",
        "a-g3",
        "a-g4",
        "a-g5",
        "a-g6",
    ];

    private static readonly string[] SiteColours = ["ground", "on-ground", "field", "on-field", "accent", "accent-2"];

    private static readonly string[] PrintColours =
    [
        "p-ground",
        "p-ink",
        "p-panel",
        "p-panel-ink",
        "p-cloth",
        "p-num",
        "p-ray",
    ];

    /// <summary>Stitched pictures, as data: addresses.</summary>
    public static readonly string[] Pictures = ["motif", "band", "edge-ink", "day-done", "day-now", "day-next"];

    /// <summary>Properties of site.css.</summary>
    public static readonly string[] Site = [.. SiteColours, .. Pictures, .. Art];

    /// <summary>Properties of print.css.</summary>
    public static readonly string[] Print = [.. PrintColours, .. Art];

    /// <summary>Colours theme.json must name; "motif" is the colour of the pattern that may be under text.</summary>
    public static readonly string[] Required = [.. SiteColours, "motif", .. PrintColours];

    /// <summary>Colours theme.json may name.</summary>
    public static readonly string[] Colours = [.. Required, .. Art];
}
