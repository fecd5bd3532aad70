using Campaign.Web.Pages.Assets;
using Microsoft.Extensions.Primitives;

namespace Campaign.Web.Pages;

/// <summary>Security headers for the site's pages, replacing those for everything else.</summary>
internal static class PagePolicy
{
    /// <summary>
    /// Nothing may come from another host, and of inline parts only those of help pages are allowed. Pictures in the
    /// style sheet are data: addresses.
    /// </summary>
    internal static readonly string Content =
        $"default-src 'none'; style-src 'self' {QuietParts.StyleHash}; script-src 'self' {QuietParts.ScriptHash}; "
        + "img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The headers.</summary>
    public static KeyValuePair<string, StringValues>[] Headers { get; } =
    [new("Content-Security-Policy", Content), new("X-Frame-Options", "DENY")];

    /// <summary>
    /// Headers of pages that any site may frame. They hold links and nothing that acts for a reader, so that a frame
    /// laid over something else gains nothing.
    /// </summary>
    public static KeyValuePair<string, StringValues>[] Framed { get; } =
    [
        new(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; "
                + "frame-ancestors *"
        ),
    ];
}
