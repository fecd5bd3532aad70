using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Rendering.Browser;
using Campaign.Rendering.Templates;
using Campaign.Web.Items;
using Campaign.Web.Materials;
using Campaign.Web.Media;
using Campaign.Web.Words;

namespace Campaign.Web.Print;

/// <summary>Links to a material's files: first those that are rendered, then those that were uploaded.</summary>
internal sealed class PrintedFileLinks(IRenderer renderer, ItemKinds kinds, SnapshotStore store) : IMaterialFileLinks
{
    public IEnumerable<MaterialFileLink> Of(Material material)
    {
        var folder = Folder(material);
        var printed = FormatsOf(material)
            .Select(x => new MaterialFileLink(x.Title, $"{folder}/{x.Name}.{x.Extension}", null)
            {
                Kind = x.Extension.ToUpperInvariant(),
                Size = SizeOf(x),
                PrintHouseUrl = x.HasBleed ? $"{folder}/{x.Name}.{x.Extension}?bleed=true" : null,
            });
        var uploaded = material.Files.Select(x => new MaterialFileLink(x.Name, $"{folder}/{x.Name}", x.Bytes)
        {
            MediaType = x.MediaType,
        });
        return printed.Concat(uploaded);
    }

    public IEnumerable<string> NotOffered(Material material) =>
        from format in ApiMaterialFile.FormatsOf(material)
        let unfit = store.Current.Unfit.Find(material, format.Name)
        where unfit is not null
        select $"{format.Title}: {string.Join(' ', unfit.Reasons)}";

    public MaterialPicture? PictureOf(Material material)
    {
        if (FormatsOf(material).FirstOrDefault() is { } format && renderer.Health.Available)
            return Preview($"{Folder(material)}/{format.Name}.preview.png", format);
        return UploadedPicture(material) is { } file ? Whole(material, file) : null;
    }

    // Whether there is a copy is seen when a browser asks for it. A page must not wait for the storage because of each
    // of its pictures, and it is kept longer than an answer would be true.
    public MaterialPicture? SmallPictureOf(Material material)
    {
        if (FormatsOf(material).Any() || UploadedPicture(material) is not { } file)
            return null;
        return file.Width is <= SmallCopy.Width
            ? Whole(material, file)
            : new(
                $"{Folder(material)}/{SmallCopy.NameOf(file)}",
                SmallCopy.Width,
                file is { Width: > 0 and { } width, Height: { } height } ? SmallCopy.Width * height / width : null
            );
    }

    /// <summary>The preview of a format.</summary>
    public static MaterialPicture Preview(string url, PrintFormat format) =>
        new(url, PrintFiles.PreviewWidth, (int)Math.Round(PrintFiles.PreviewWidth * format.Height / format.Width));

    /// <summary>Finished size in words: "297 × 420 mm".</summary>
    public static string SizeOf(PrintFormat format) =>
        format.IsPicture ? $"{format.Width} × {format.Height} px"
        : format.Width >= 1000 || format.Height >= 1000
            ? $"{Dates.Number((decimal)format.Width / 1000)} × {Dates.Number((decimal)format.Height / 1000)} m"
                + (format.Scale > 1 ? $", tệp tỷ lệ 1:{format.Scale}" : "")
        : $"{format.Width} × {format.Height} mm";

    private IEnumerable<PrintFormat> FormatsOf(Material material) =>
        ApiMaterialFile.FormatsOf(material).Where(x => store.Current.Unfit.Find(material, x.Name) is null);

    private MaterialPicture Whole(Material material, MaterialFile file) =>
        new($"{Folder(material)}/{file.Name}", file.Width, file.Height);

    private static MaterialFile? UploadedPicture(Material material) => material.Files.FirstOrDefault(x => x.IsImage);

    private string Folder(Material material) => kinds.PathOf(material) + "/files";
}
