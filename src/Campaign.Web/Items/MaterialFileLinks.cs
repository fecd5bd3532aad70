using Campaign.Core.Materials;

namespace Campaign.Web.Items;

/// <summary>A file of a material that can be downloaded.</summary>
/// <param name="Name">A description for people: "A3 dọc, PDF".</param>
/// <param name="Url">Address on this site.</param>
/// <param name="Bytes">Size in bytes; null when it is made on demand.</param>
public sealed record MaterialFileLink(string Name, string Url, long? Bytes)
{
    /// <summary>"PDF", "PNG"; null when the name already says it.</summary>
    public string? Kind { get; init; }

    /// <summary>Finished size: "297 × 420 mm"; null when it has none.</summary>
    public string? Size { get; init; }

    /// <summary>Media type of an uploaded file; null when it is made on demand.</summary>
    public string? MediaType { get; init; }

    /// <summary>Address of the same file with bleed and crop marks; null when there is none.</summary>
    public string? PrintHouseUrl { get; init; }
}

/// <summary>A small picture of a material.</summary>
/// <param name="Url">Address on this site.</param>
/// <param name="Width">Width in pixels; null when unknown.</param>
/// <param name="Height">Height in pixels; null when unknown.</param>
public sealed record MaterialPicture(string Url, int? Width, int? Height);

/// <summary>
/// Finds a material's files. Once files are rendered, another implementation replaces this registration.
/// </summary>
public interface IMaterialFileLinks
{
    /// <summary>The files, best first.</summary>
    IEnumerable<MaterialFileLink> Of(Material material);

    /// <summary>What is not offered and why, a sentence each.</summary>
    IEnumerable<string> NotOffered(Material material);

    /// <summary>A picture of it; null when there is none.</summary>
    MaterialPicture? PictureOf(Material material);

    /// <summary>
    /// A picture of it for lists, which have to stay light: about 10 kB. Null when it is drawn there, as printed matter
    /// is.
    /// </summary>
    MaterialPicture? SmallPictureOf(Material material);
}
