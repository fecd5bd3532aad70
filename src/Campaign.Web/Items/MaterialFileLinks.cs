using Campaign.Core.Materials;

namespace Campaign.Web.Items;

/// <summary>A file of a material that can be fetched.</summary>
/// <param name="Name">What it is, for people: "A3 dọc, PDF".</param>
/// <param name="Url">Address on this site.</param>
/// <param name="Bytes">Size; null when it is made on demand.</param>
public sealed record MaterialFileLink(string Name, string Url, long? Bytes)
{
    /// <summary>"PDF", "PNG"; null when the name says it.</summary>
    public string? Kind { get; init; }

    /// <summary>Finished size: "297 × 420 mm"; null when it has none.</summary>
    public string? Size { get; init; }

    /// <summary>The same with bleed and crop marks; null when there is none.</summary>
    public string? PrintHouseUrl { get; init; }
}

/// <summary>A picture of a material in small.</summary>
/// <param name="Url">Address on this site.</param>
/// <param name="Width">Pixels; null when not known.</param>
/// <param name="Height">Pixels; null when not known.</param>
public sealed record MaterialPicture(string Url, int? Width, int? Height);

/// <summary>Where a material's files are found. Whoever renders files replaces the registration.</summary>
public interface IMaterialFileLinks
{
    /// <summary>The files, best first.</summary>
    IEnumerable<MaterialFileLink> Of(Material material);

    /// <summary>What it looks like; null when there is no picture of it.</summary>
    MaterialPicture? PictureOf(Material material);
}
