using Campaign.Core.Places;
using Campaign.Web.Items;

namespace Campaign.Web.Embeds;

/// <summary>Addresses of one embed: framed, as data, as plain HTML.</summary>
/// <param name="Origin">The site's address without a trailing slash.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Place">The place; null for the nation.</param>
/// <param name="Look"><c>sang</c> or <c>toi</c>; null: as the reader's device is set.</param>
/// <param name="Words">The language.</param>
public sealed record EmbedAddress(string Origin, EmbedSubject Subject, Place? Place, string? Look, EmbedWords Words)
{
    /// <summary>Where the pages for frames are, and how to get one.</summary>
    public const string Folder = "/nhung";

    /// <summary>The looks one may ask for.</summary>
    public static readonly string[] Looks = ["sang", "toi"];

    /// <summary>The page for a frame.</summary>
    public string Framed =>
        $"{Origin}{Folder}/{Subject.Name}"
        + Query(("place", Place?.Ref), ("nen", Look), (SiteAddress.LanguageParameter, Language));

    /// <summary>The same in JSON.</summary>
    public string Json => $"{Origin}/api/v1/embeds/{Subject.Name}{Query(("place", Place?.Ref), ("lang", Language))}";

    /// <summary>The same in plain HTML, for portals that allow no frames.</summary>
    public string Html =>
        $"{Origin}/api/v1/embeds/{Subject.Name}.html{Query(("place", Place?.Ref), ("lang", Language))}";

    /// <summary>
    /// What one pastes into another page. No script and no cookie; our server is not told which page it is in.
    /// </summary>
    public string Snippet =>
        $"<iframe src=\"{Framed.Replace("&", "&amp;", StringComparison.Ordinal)}\" title=\"{Subject.TitleIn(Words)}\" "
        + $"width=\"100%\" height=\"{Subject.Height}\" referrerpolicy=\"no-referrer\" "
        + "style=\"border:0;min-width:300px;max-width:1200px\"></iframe>";

    private string? Language => Words.IsEnglish ? Words.Tag : null;

    // Codes and aliases of places are letters, digits and hyphens.
    private static string Query(params (string Name, string? Value)[] parts)
    {
        var given = parts.Where(x => x.Value is not null).Select(x => $"{x.Name}={Uri.EscapeDataString(x.Value!)}");
        return string.Join('&', given) is { Length: > 0 } query ? $"?{query}" : "";
    }
}
