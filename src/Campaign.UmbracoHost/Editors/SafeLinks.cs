namespace Campaign.UmbracoHost.Editors;

/// <summary>
/// Where a link that an officer wrote may lead, in formatted text and in Markdown alike: to a page of this site, to a
/// web page, to mail or telephone. Nothing that a browser would run.
/// </summary>
public static class SafeLinks
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    /// <summary>Whether a link may lead there.</summary>
    /// <param name="url">The address, entities resolved.</param>
    public static bool IsSafe(string? url) =>
        Bare(url) is { Length: > 0 } bare
        && (SchemeOf(bare) is not { } scheme || Schemes.Contains(scheme, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether it is an address of this site; pages load pictures from nowhere else.</summary>
    /// <param name="url">The address, entities resolved.</param>
    public static bool IsOwn(string? url) =>
        Bare(url) is { Length: > 0 } bare
        && SchemeOf(bare) is null
        && !bare.Replace('\\', '/').StartsWith("//", StringComparison.Ordinal);

    // Browsers skip control characters and spaces before and within a scheme.
    private static string? Bare(string? url) =>
        url is null ? null : string.Concat(url.Where(x => !char.IsControl(x) && !char.IsWhiteSpace(x)));

    // Umbraco's own {localLink:…} has none.
    private static string? SchemeOf(string bare)
    {
        var colon = bare.IndexOf(':', StringComparison.Ordinal);
        var path = bare.IndexOfAny(['/', '?', '#', '{', '\\']);
        return colon < 0 || (path >= 0 && path < colon) ? null : bare[..colon];
    }
}
