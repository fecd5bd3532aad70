using System.Security.Cryptography;
using System.Text;

namespace Campaign.Web.Pages.Assets;

/// <summary>
/// The parts embedded in a help page, so that its numbers are visible and the exit works before anything else has
/// loaded: the styles of its first screen, and the exit script. The policy allows these two texts by their hashes.
/// </summary>
public static class QuietParts
{
    // The same files in the same order as in the whole style sheet, so that nothing moves when that arrives.
    private static readonly string[] Styles =
    [
        "tokens",
        "base",
        "safety",
        "masthead",
        "controls",
        "sections",
        "calls",
        "chips",
        "directory",
        "service",
        "easy",
        "lists",
        "prose",
        "search",
        "quiet",
    ];

    /// <summary>The styles of the first screen.</summary>
    public static string Style { get; } =
        CssText.Shortened(
            string.Join('\n', Styles.Select(x => Encoding.UTF8.GetString(SiteAssets.Read($"css/{x}.css"))))
        );

    /// <summary>The exit script.</summary>
    public static string Script { get; } = Encoding.UTF8.GetString(SiteAssets.Read("exit.js"));

    /// <summary>The style's hash for the content security policy.</summary>
    public static string StyleHash { get; } = HashOf(Style);

    /// <summary>The script's hash for the content security policy.</summary>
    public static string ScriptHash { get; } = HashOf(Script);

    private static string HashOf(string text) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
