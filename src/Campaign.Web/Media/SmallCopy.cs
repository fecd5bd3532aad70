using Campaign.Core.Materials;

namespace Campaign.Web.Media;

/// <summary>
/// The narrowest of the copies that are made of every uploaded photograph, for lists of many pictures.
/// </summary>
internal static class SmallCopy
{
    /// <summary>Its width in pixels.</summary>
    public const int Width = 320;

    /// <summary>Its media type.</summary>
    public const string MediaType = "image/webp";

    private static readonly string Ending = $".{Width}.webp";

    /// <summary>The copy's name beside the file's own name.</summary>
    public static string NameOf(MaterialFile file) => file.Name + Ending;

    /// <summary>Whether a name is that of a copy.</summary>
    public static bool IsName(string name) => name.EndsWith(Ending, StringComparison.Ordinal);

    /// <summary>The copy in the place of its file.</summary>
    public static MaterialFile Of(MaterialFile file) => file with { Path = file.Path + Ending };
}
