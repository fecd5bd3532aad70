using Campaign.Web.Pages.Assets;
using Microsoft.Extensions.Primitives;

namespace Campaign.Web.Pages;

/// <summary>What a page of the site tells browsers not to do, in place of the policy of what is no page.</summary>
internal static class PagePolicy
{
    /// <summary>
    /// Nothing comes from another host, and of what is inline only the parts of help pages are taken. Pictures inside
    /// the style sheet are data: addresses.
    /// </summary>
    internal static readonly string Content =
        $"default-src 'none'; style-src 'self' {QuietParts.StyleHash}; script-src 'self' {QuietParts.ScriptHash}; "
        + "img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The headers.</summary>
    public static KeyValuePair<string, StringValues>[] Headers { get; } =
    [new("Content-Security-Policy", Content), new("X-Frame-Options", "DENY")];
}
