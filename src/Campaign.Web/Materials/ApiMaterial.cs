using System.Collections.Immutable;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Rendering.Templates;
using Campaign.Web.Items;

namespace Campaign.Web.Materials;

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

    /// <summary>
    /// Its files: uploaded ones, and those rendered from its message (for a place with <c>place=</c>).
    /// </summary>
    public ImmutableArray<ApiMaterialFile> Formats { get; } =
        ApiMaterialFile.Of(item, at.BaseUrl + at.PathOf(item) + "/files/", at.Snapshot);

    /// <summary>Files that would be rendered, but that its words do not fit.</summary>
    public ImmutableArray<ApiUnfitFile> NotOffered { get; } =
        ApiUnfitFile.Of(ApiMaterialFile.FormatsOf(item), item, at.Snapshot);

    /// <summary>What the picture shows, for people who cannot see it.</summary>
    public string? AltText { get; } = item.AltText;

    /// <summary>Where and how to put it up, Markdown.</summary>
    public string? DisplayGuidance { get; } = item.DisplayGuidance;

    /// <summary>Size, bleed, colours, paper, Markdown.</summary>
    public string? PrintSpec { get; } = item.PrintSpec;
}

/// <summary>A file of a material.</summary>
/// <param name="Name">ASCII file name.</param>
/// <param name="Title">What it is, in Vietnamese; null for uploaded files.</param>
/// <param name="MediaType">Media type.</param>
/// <param name="Width">Pixels; null when it has none.</param>
/// <param name="Height">Pixels; null when it has none.</param>
/// <param name="WidthMm">Millimetres of the finished piece; null for uploaded files and pictures.</param>
/// <param name="HeightMm">Millimetres of the finished piece; null for uploaded files and pictures.</param>
/// <param name="Scale">
/// A millimetre of the file stands for this many of the finished piece: 10 for banners, which print houses take at
/// 1:10. Null for uploaded files and pictures.
/// </param>
/// <param name="Seconds">Playing time; null when it has none.</param>
/// <param name="Bytes">Size; null when the file is rendered on request.</param>
/// <param name="Sha256">Lower-case hex digest; null when the file is rendered on request.</param>
/// <param name="Url">Where to get it.</param>
internal sealed record ApiMaterialFile(
    string Name,
    string? Title,
    string MediaType,
    int? Width,
    int? Height,
    double? WidthMm,
    double? HeightMm,
    int? Scale,
    double? Seconds,
    long? Bytes,
    string? Sha256,
    string Url
)
{
    /// <summary>All files of a material. An uploaded file replaces a rendered one of the same name.</summary>
    public static ImmutableArray<ApiMaterialFile> Of(Material item, string folder, CampaignSnapshot snapshot)
    {
        var uploaded = item.Files.Select(x => new ApiMaterialFile(
            x.Name,
            null,
            x.MediaType,
            x.Width,
            x.Height,
            null,
            null,
            null,
            x.Seconds,
            x.Bytes,
            x.Sha256,
            folder + x.Name
        ));
        var formats = FormatsOf(item).Where(x => snapshot.Unfit.Find(item, x.Name) is null);
        return [.. uploaded.Concat(formats.Select(x => Rendered(x, folder, item.Language))).DistinctBy(x => x.Name)];
    }

    /// <summary>What is rendered of its message.</summary>
    public static IEnumerable<PrintFormat> FormatsOf(Material item) =>
        item.Message is null ? [] : item.Templates.Select(PrintFormats.Find).OfType<PrintFormat>();

    private static ApiMaterialFile Rendered(PrintFormat format, string folder, string language)
    {
        var name = $"{format.Name}.{format.Extension}";
        var file = new ApiMaterialFile(
            name,
            format.Title,
            format.MediaType,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            folder + name + Links.LanguageQuery(language)
        );
        return format.IsPicture
            ? file with
            {
                Width = (int)format.Width,
                Height = (int)format.Height,
            }
            : file with
            {
                WidthMm = format.Width,
                HeightMm = format.Height,
                Scale = format.Scale,
            };
    }
}
