using System.Globalization;

namespace Campaign.Rendering.Themes;

/// <summary>Text must be readable on every surface of a theme, on screen and paper, even without colour.</summary>
public static class ThemeContrast
{
    // Text, surface, lowest ratio. AA asks 4.5; the site's dark field carries small text and asks more.
    private static readonly (string Text, string Surface, double Least)[] Pairs =
    [
        ("on-ground", "ground", 4.5),
        ("on-ground", "motif", 4.5),
        ("on-field", "field", 7),
        ("accent", "field", 4.5),
        ("accent-2", "field", 4.5),
        ("p-ink", "p-ground", 4.5),
        ("p-ink", "p-ray", 4.5),
        ("p-panel-ink", "p-panel", 4.5),
        ("p-num", "p-panel", 4.5),
    ];

    /// <summary>Contrast ratio of two colours (WCAG 2.2, relative luminance), 1 to 21.</summary>
    /// <param name="one">#RRGGBB.</param>
    /// <param name="other">#RRGGBB.</param>
    public static double Ratio(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    internal static IEnumerable<string> Check(IReadOnlyDictionary<string, string> colours)
    {
        foreach (var (text, surface, least) in Pairs)
        {
            if (!colours.TryGetValue(text, out var above) || !colours.TryGetValue(surface, out var below))
                continue;
            if (Below(least, Ratio(above, below)) is { } low)
                yield return $"contrast of {text} {above} on {surface} {below} is {low}";
            // Offices print without colours.
            if (
                surface.StartsWith("p-", StringComparison.Ordinal)
                && Below(least, Ratio(Grey(above), Grey(below))) is { } grey
            )
                yield return $"contrast of {text} {above} on {surface} {below}, printed in grey, is {grey}";
        }
    }

    /// <summary>The grey that drivers of black printers make of a colour (weights of ITU-R BT.601).</summary>
    /// <param name="colour">#RRGGBB.</param>
    public static string Grey(string colour)
    {
        var grey = (int)Math.Round(0.299 * Part(colour, 1) + 0.587 * Part(colour, 3) + 0.114 * Part(colour, 5));
        return string.Create(CultureInfo.InvariantCulture, $"#{grey:X2}{grey:X2}{grey:X2}");
    }

    // Rounded down: 4.496 must not read as 4.5.
    private static string? Below(double least, double ratio) =>
        ratio < least
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{Math.Floor(ratio * 100) / 100}, at least {least} is needed."
            )
            : null;

    private static double Luminance(string colour) =>
        0.2126 * Channel(colour, 1) + 0.7152 * Channel(colour, 3) + 0.0722 * Channel(colour, 5);

    private static double Channel(string colour, int at)
    {
        var value = Part(colour, at) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static int Part(string colour, int at) =>
        int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
