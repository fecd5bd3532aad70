using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Campaign.UmbracoHost.Media.Cleaning.Svg;

/// <summary>What an SVG file may be made of.</summary>
internal static partial class SvgVocabulary
{
    /// <summary>Elements that draw, or hold what draws.</summary>
    public static readonly FrozenSet<string> Elements = Words(
        """
        svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath
        linearGradient radialGradient stop clipPath mask pattern marker
        """
    );

    /// <summary>Attributes that say where and how large.</summary>
    public static readonly FrozenSet<string> Geometry = Words(
        """
        x y x1 y1 x2 y2 cx cy r rx ry d dx dy points width height viewBox preserveAspectRatio transform offset rotate
        gradientUnits gradientTransform spreadMethod fx fy fr clipPathUnits maskUnits maskContentUnits patternUnits
        patternContentUnits patternTransform markerWidth markerHeight markerUnits refX refY orient pathLength
        startOffset textLength lengthAdjust
        """
    );

    /// <summary>Attributes that say how it looks; the same words are properties of CSS (SVG 2 §6.6).</summary>
    public static readonly FrozenSet<string> Looks = Words(
        """
        fill fill-opacity fill-rule clip-rule clip-path mask stroke stroke-width stroke-linecap stroke-linejoin
        stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity opacity stop-color stop-opacity color
        marker-start marker-mid marker-end paint-order vector-effect shape-rendering text-rendering overflow
        font-family font-size font-weight font-style font-variant font-stretch text-anchor text-decoration
        dominant-baseline alignment-baseline baseline-shift letter-spacing word-spacing writing-mode direction
        visibility display color-interpolation
        """
    );

    /// <summary>Names and words about the drawing: any text.</summary>
    public static readonly FrozenSet<string> Labels = Words("id aria-label role version");

    /// <summary>Properties that change the picture and cannot be kept.</summary>
    public static readonly FrozenSet<string> Unkeepable = Words(
        "filter mix-blend-mode transform rotate scale translate offset-path d r cx cy x y rx ry font animation "
            + "animation-name"
    );

    private static readonly FrozenSet<string> Neutral = Words("none normal auto initial 0 0px inherit unset");

    /// <summary>Whether a value of such a property leaves everything as it would be without it.</summary>
    public static bool IsNeutral(string value) => Neutral.Contains(value.ToLowerInvariant());

    /// <summary>Whether a value names nothing but colours, numbers, words and parts of the same file.</summary>
    public static bool IsSafe(string value) =>
        !UnsafeSign().IsMatch(value)
        && Function()
            .Matches(value)
            .All(x =>
                x.Groups[1].Value.ToLowerInvariant() switch
                {
                    "rgb" or "rgba" or "hsl" or "hsla" => true,
                    "matrix" or "translate" or "scale" or "rotate" or "skewx" or "skewy" => true,
                    "url" => IsOwn(value, x.Index),
                    _ => false,
                }
            );

    private static bool IsOwn(string value, int at) =>
        OwnReference().Match(value, at) is { Success: true } own && own.Index == at;

    private static FrozenSet<string> Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"[\\<>{}@]|/\*")]
    private static partial Regex UnsafeSign();

    [GeneratedRegex(@"([\w-]*)\s*\(")]
    private static partial Regex Function();

    [GeneratedRegex("""url\(\s*['"]?#[\w.:-]+['"]?\s*\)""", RegexOptions.IgnoreCase)]
    private static partial Regex OwnReference();
}
