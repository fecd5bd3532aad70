using Campaign.Core.Materials;

namespace Campaign.Web.Pages.Parts;

/// <summary>Chooses one of three shapes for a small drawing of a material.</summary>
internal static class MaterialShape
{
    /// <summary>CSS class of the small drawing: banner, landscape or portrait.</summary>
    public static string Shape(this Material material) =>
        Is(material, "bang") || Is(material, "banner") ? "p-bang"
        : Is(material, "ngang") || Is(material, "landscape") || Is(material, "pano") ? "p-ngang"
        : "p-doc";

    /// <summary>CSS class of its cell in the grid.</summary>
    public static string Cell(this Material material) =>
        material.Shape() switch
        {
            "p-bang" => "mat mat-w",
            "p-ngang" => "mat mat-l",
            _ => "mat",
        };

    private static bool Is(Material material, string word) =>
        material.Templates.Append(material.Kind).Any(x => x.Contains(word, StringComparison.Ordinal));
}
