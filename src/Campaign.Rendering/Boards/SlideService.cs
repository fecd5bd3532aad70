using System.Security.Cryptography;
using System.Text;
using Campaign.Rendering.Browser;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Faults;

namespace Campaign.Rendering.Boards;

/// <summary>Pictures of boards: rendered once, kept.</summary>
public sealed class SlideService(IRenderer renderer, RenditionCache cache)
{
    private static readonly string Build = typeof(SlideService).Module.ModuleVersionId.ToString("N");

    /// <summary>The picture (PNG), from the cache or rendered now. Whoever asks pays for the whole package.</summary>
    /// <exception cref="RenderingException">See its kinds.</exception>
    public Task<Rendition> RenderAsync(SlidePicture slide, CancellationToken cancel = default) =>
        cache.GetOrAddAsync(
            Key(slide),
            "png",
            () => renderer.RenderPngAsync(slide.Html.Normalize(), new PngOptions(slide.Width, slide.Height), cancel),
            cancel
        );

    private static string Key(SlidePicture slide) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{slide}|{Build}")));
}
