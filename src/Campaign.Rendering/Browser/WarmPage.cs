using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Campaign.Rendering.Browser;

/// <summary>
/// A browser page without network, used again and again: opening one costs more than printing on it. Each document
/// starts from an empty window, so that nothing of the one before is left.
/// </summary>
internal sealed class WarmPage(IBrowserContext context, IPage page)
{
    // Chromium's own caches grow with use; a fresh page now and then keeps its memory flat.
    private const int MostUses = 50;

    private readonly ConcurrentQueue<string> _blocked = new();
    private (int Width, int Height, Media Media) _window;
    private int _uses;

    public IPage Page => page;

    /// <summary>Addresses the current document asked for; all were refused.</summary>
    public IReadOnlyCollection<string> Blocked => _blocked;

    public bool WornOut => _uses >= MostUses;

    public static async Task<WarmPage> OpenAsync(IBrowser browser, double scale)
    {
        var context = await browser.NewContextAsync(new() { DeviceScaleFactor = (float)scale });
        var warm = new WarmPage(context, await context.NewPageAsync());
        await context.RouteAsync(
            "**/*",
            route =>
            {
                warm._blocked.Enqueue(route.Request.Url);
                return route.AbortAsync();
            }
        );
        return warm;
    }

    public async Task LoadAsync(string html, int width, int height, Media media)
    {
        _uses++;
        if (_window != (width, height, media))
        {
            await page.SetViewportSizeAsync(width, height);
            await page.EmulateMediaAsync(new() { Media = media });
            _window = (width, height, media);
        }
        await page.SetContentAsync(html);
    }

    /// <summary>The page with an empty window.</summary>
    public async Task<WarmPage> EmptiedAsync()
    {
        await page.GotoAsync("about:blank");
        // Done afterwards, so that what the old document still asked for is not blamed on the next one.
        _blocked.Clear();
        return this;
    }

    public Task CloseAsync() => context.CloseAsync();
}
