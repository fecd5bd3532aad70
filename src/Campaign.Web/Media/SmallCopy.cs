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

    /// <summary>Path of the copy on disk; null when there is none, as of a picture that is narrow already.</summary>
    public static string? SmallPathOf(this IUploadedFiles uploads, MaterialFile file) =>
        uploads.PathOf(file with { Path = file.Path + Ending });
}
