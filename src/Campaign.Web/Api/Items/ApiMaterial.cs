using System.Collections.Immutable;
using Campaign.Core.Materials;

namespace Campaign.Web.Api.Items;

/// <summary>A communication product: poster, leaflet, clip.</summary>
internal sealed class ApiMaterial(Material item, Links at) : ApiItem(item, at)
{
    /// <summary>Alias of its kind.</summary>
    public string Kind { get; } = item.Kind;

    /// <summary>Stock code.</summary>
    public string Code { get; } = item.Code;

    /// <summary>Version of the design, as printed on it.</summary>
    public string? DesignVersion { get; } = item.DesignVersion;

    /// <summary>The message it carries.</summary>
    public ApiReference? Message { get; } = at.Reference(item.Message, item.Language);

    /// <summary>Its uploaded files.</summary>
    public ImmutableArray<ApiFile> Formats { get; } = [.. item.Files.Select(x => ApiFile.Of(x, at.BaseUrl + Links.PathOf(item)))];

    /// <summary>What the picture shows, for who cannot see it.</summary>
    public string? AltText { get; } = item.AltText;

    /// <summary>Where and how to put it up, Markdown.</summary>
    public string? DisplayGuidance { get; } = item.DisplayGuidance;

    /// <summary>Size, bleed, colours, paper, Markdown.</summary>
    public string? PrintSpec { get; } = item.PrintSpec;
}

/// <summary>A file.</summary>
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
        new(file.Name, file.MediaType, file.Width, file.Height, file.Seconds, file.Bytes, file.Sha256,
            $"{itemUrl}/files/{file.Name}");
}
