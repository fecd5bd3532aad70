using System.Text.RegularExpressions;

namespace Campaign.Rendering.Themes;

/// <summary>Days done, today and to come must be told apart without colour: by the shape of their stitches.</summary>
internal static partial class ThemeDays
{
    public static IEnumerable<string> Check(string siteCss)
    {
        var shapes = ThemeCss
            .Properties(siteCss)
            .Where(p => p.Name.StartsWith("day-", StringComparison.Ordinal))
            .Select(p => (p.Name, Shape: string.Concat(PathPattern().Matches(p.Value).Select(m => m.Value))))
            .ToList();
        return from one in shapes
            from other in shapes
            where string.CompareOrdinal(one.Name, other.Name) < 0 && one.Shape == other.Shape
            select $"{one.Name} and {other.Name} have the same shape; without colour they cannot be told apart.";
    }

    [GeneratedRegex(@"\sd='[^']*'")]
    private static partial Regex PathPattern();
}
