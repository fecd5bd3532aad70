using Campaign.Rendering.Browser;
using Campaign.UmbracoHost.Media;

namespace Campaign.Web.Media;

/// <summary>Smaller copies of uploaded pictures, made by Chromium.</summary>
internal sealed class ChromiumImageRenditions(IImageEngine engine) : IImageRenditions
{
    public async Task<IReadOnlyList<Rendition>> MakeAsync(
        byte[] image, string contentType, IReadOnlyList<int> widths, CancellationToken cancel) =>
        [.. (await engine.ResizeAsync(image, contentType, widths, cancel)).Select(x => new Rendition(x.Width, x.Webp))];
}
