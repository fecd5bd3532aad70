using Campaign.Core.Materials;

namespace Campaign.Web.Items;

/// <summary>An uploaded file.</summary>
/// <param name="Name">ASCII file name.</param>
/// <param name="MediaType">Media type.</param>
/// <param name="Width">Pixels; null when it has none.</param>
/// <param name="Height">Pixels; null when it has none.</param>
/// <param name="Seconds">Playing time; null when it has none.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Sha256">Lower-case hex digest.</param>
/// <param name="Url">Where to get it.</param>
internal sealed record ApiFile(
    string Name,
    string MediaType,
    int? Width,
    int? Height,
    double? Seconds,
    long Bytes,
    string Sha256,
    string Url
)
{
    public static ApiFile Of(MaterialFile file, string itemUrl) =>
        new(
            file.Name,
            file.MediaType,
            file.Width,
            file.Height,
            file.Seconds,
            file.Bytes,
            file.Sha256,
            $"{itemUrl}/files/{file.Name}"
        );
}
