namespace Campaign.Rendering.Themes;

/// <summary>A visual identity: one folder of themes/, read and checked.</summary>
/// <param name="Name">Folder name and value of <c>data-theme</c>: lower case, digits, hyphens.</param>
/// <param name="Title">Name shown to officers, in Vietnamese.</param>
/// <param name="Description">One sentence for the officer who chooses.</param>
/// <param name="Version">The designer's version.</param>
/// <param name="Credits">Who drew it.</param>
/// <param name="Licence">On what terms it may be used.</param>
/// <param name="Colours">Tokens without the leading dashes, each #RRGGBB.</param>
/// <param name="MessageScale">Size of the message on posters relative to the design, 0.8 to 1.2.</param>
/// <param name="SiteCss">The custom properties for the website.</param>
/// <param name="PrintCss">The custom properties for printed matter.</param>
/// <param name="Scene">SVG: the people, standing on the lower edge.</param>
/// <param name="Band">SVG: one repeat of the woven band, twice as wide as high.</param>
/// <param name="Crown">SVG along the upper edge, or null.</param>
/// <param name="Logo">SVG: provisional mark, used where the organising body has none.</param>
/// <param name="Hash">Hash of every file of the folder: changes when anything in the identity changes.</param>
/// <param name="Folder">Where it was read from.</param>
public sealed record Theme(
    string Name,
    string Title,
    string Description,
    string Version,
    string Credits,
    string Licence,
    IReadOnlyDictionary<string, string> Colours,
    double MessageScale,
    string SiteCss,
    string PrintCss,
    string Scene,
    string Band,
    string? Crown,
    string Logo,
    string Hash,
    string Folder
);

/// <summary>One or more themes are faulty; every fault is in the message and in <see cref="Faults"/>.</summary>
public sealed class ThemeException(IReadOnlyList<string> faults)
    : Exception("Faults in themes:\n" + string.Join('\n', faults.Select(f => "- " + f)))
{
    /// <summary>Each fault: folder, file, what is wrong.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
