using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.Processing;

namespace Campaign.UmbracoHost.Media.Cleaning.Pictures;

/// <summary>Smaller copies of a picture, as WebP.</summary>
internal static class PictureCopies
{
    // Above this quality a photograph gets no better on a phone that anybody would see.
    private const int Quality = 80;

    /// <summary>Writes a copy for each width that is narrower than the picture, and returns those widths.</summary>
    public static IReadOnlyList<int> Make(
        byte[] file,
        string contentType,
        IReadOnlyList<int> widths,
        Func<int, string> path
    )
    {
        using var image = PictureCleaning.Open(file, contentType);
        var made = widths.Where(x => x < image.Width).OrderDescending().ToList();
        var proportion = (double)image.Height / image.Width;
        foreach (var width in made)
        {
            // Each is made from the one before, so the large picture is read only once.
            image.Mutate(x =>
                x.Resize(width, Math.Max(1, (int)Math.Round(width * proportion)), KnownResamplers.Lanczos3)
            );
            image.Save(path(width), new WebpEncoder { FileFormat = WebpFileFormatType.Lossy, Quality = Quality });
        }
        return made;
    }
}
