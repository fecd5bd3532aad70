using Microsoft.Extensions.Logging;

namespace Campaign.UmbracoHost.Media;

/// <summary>A smaller copy of an image.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Webp">The file.</param>
public sealed record Rendition(int Width, byte[] Webp);

/// <summary>Makes smaller copies of an image. The application supplies an image engine.</summary>
public interface IImageRenditions
{
    /// <summary>Makes WebP copies of a JPEG, PNG or WebP image.</summary>
    /// <param name="image">The original file.</param>
    /// <param name="contentType">Its media type.</param>
    /// <param name="widths">The widths wanted, in pixels. Those wider than the original are left out.</param>
    /// <param name="cancel">Stops the work.</param>
    Task<IReadOnlyList<Rendition>> MakeAsync(
        byte[] image, string contentType, IReadOnlyList<int> widths, CancellationToken cancel);
}

/// <summary>Stands in where there is no image engine: pages show the original, and the log says so.</summary>
internal sealed class NoImageRenditions(ILogger<NoImageRenditions> log) : IImageRenditions
{
    public Task<IReadOnlyList<Rendition>> MakeAsync(
        byte[] image, string contentType, IReadOnlyList<int> widths, CancellationToken cancel)
    {
        log.LogWarning("There is no image engine: no smaller copies of the uploaded image are made, pages show the original.");
        return Task.FromResult<IReadOnlyList<Rendition>>([]);
    }
}
