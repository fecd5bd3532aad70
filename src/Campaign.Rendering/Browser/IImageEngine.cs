namespace Campaign.Rendering.Browser;

/// <summary>Makes smaller copies of photographs.</summary>
public interface IImageEngine
{
    /// <summary>
    /// WebP copies of a JPEG, PNG or WebP picture, upright and without metadata, the narrowest first.
    /// </summary>
    /// <param name="image">The picture.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <param name="widths">Widths wanted, in pixels; those not narrower than the picture are left out.</param>
    /// <param name="cancel">Stops the wait in the queue.</param>
    /// <exception cref="UnprintableException">The file is no picture Chromium can read.</exception>
    /// <exception cref="RenderingException">Chromium is missing, busy or failed.</exception>
    Task<IReadOnlyList<ResizedImage>> ResizeAsync(
        byte[] image, string mediaType, IReadOnlyList<int> widths, CancellationToken cancel = default);
}

/// <summary>A smaller copy.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Webp">The file.</param>
public sealed record ResizedImage(int Width, byte[] Webp);
