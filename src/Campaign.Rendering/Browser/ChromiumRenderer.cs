using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Campaign.Rendering.Browser;

/// <summary>Renders in one warm Chromium, a few pages at a time, each in a context of its own.</summary>
internal sealed class ChromiumRenderer(
    string path, RenderingOptions options, TimeProvider clock, ILogger<ChromiumRenderer> logger)
    : IRenderer, IAsyncDisposable
{
    private readonly ChromiumProcess _chromium = new(path, logger);
    private readonly SemaphoreSlim _slots = new(options.MaxConcurrent, options.MaxConcurrent);
    private readonly TimeSpan _timeout = TimeSpan.FromSeconds(options.TimeoutSeconds);
    private string? _startFault;
    private int _waiting;

    public RendererHealth Health => new(
        _startFault is null,
        _startFault ?? $"{(_chromium.Current is { } c ? $"Chromium {c.Browser.Version}" : "not started yet")}, {path}",
        _waiting, _chromium.Restarts);

    internal ChromiumProcess Chromium => _chromium;

    public async Task WarmAsync(CancellationToken cancel) => await StartedAsync(cancel);

    public Task<byte[]> RenderPdfAsync(string html, PdfOptions options, CancellationToken cancel)
    {
        // Sheets bring their size in millimetres; a window as large as a banner would only cost time.
        var context = new BrowserNewContextOptions { ViewportSize = new() { Width = 1280, Height = 800 } };
        return RunAsync(html, context, Media.Print, page => page.PdfAsync(new()
        {
            Width = Millimetres(options.WidthMm), Height = Millimetres(options.HeightMm),
            PrintBackground = true, PreferCSSPageSize = true, Tagged = true,
        }), cancel);
    }

    public Task<byte[]> RenderPngAsync(string html, PngOptions options, CancellationToken cancel)
    {
        var context = new BrowserNewContextOptions
        {
            ViewportSize = new() { Width = options.Width, Height = options.Height },
            DeviceScaleFactor = (float)options.Scale,
        };
        return RunAsync(html, context, Media.Screen, page => page.ScreenshotAsync(), cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _slots.Dispose();
    }

    private async Task<byte[]> RunAsync(string html, BrowserNewContextOptions context, Media media,
        Func<IPage, Task<byte[]>> shoot, CancellationToken cancel)
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) > options.MaxQueued + options.MaxConcurrent)
            {
                throw new BudgetExhaustedException(
                    $"{options.MaxQueued} renders are waiting already.", TimeSpan.FromSeconds(options.TimeoutSeconds));
            }
            await _slots.WaitAsync(cancel);
            try
            {
                return await RenderAsync(html, context, media, shoot, cancel);
            }
            finally
            {
                _slots.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    // Twice at most: a Chromium killed by something else costs the reader nothing but time.
    private async Task<byte[]> RenderAsync(string html, BrowserNewContextOptions context, Media media,
        Func<IPage, Task<byte[]>> shoot, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var running = await StartedAsync(cancel);
            try
            {
                return await OnceAsync(running.Browser, html, context, media, shoot)
                    .WaitAsync(_timeout, clock, CancellationToken.None);
            }
            catch (TimeoutException e)
            {
                await _chromium.DiscardAsync(running);
                throw new RenderingFailedException(
                    $"The page was not rendered within {options.TimeoutSeconds} seconds; it is given up.", e);
            }
            catch (PlaywrightException e)
            {
                logger.LogWarning(e, "Render attempt {Attempt} failed", attempt);
                if (!running.Alive) await _chromium.DiscardAsync(running);
                if (attempt == 2)
                    throw new RenderingFailedException($"The page could not be rendered: {e.Message}", e);
            }
        }
    }

    private async Task<ChromiumProcess.Running> StartedAsync(CancellationToken cancel)
    {
        try
        {
            var running = await _chromium.GetAsync(cancel);
            _startFault = null;
            return running;
        }
        catch (RenderingUnavailableException e)
        {
            _startFault = e.Message;
            throw;
        }
    }

    private static async Task<byte[]> OnceAsync(IBrowser browser, string html, BrowserNewContextOptions options,
        Media media, Func<IPage, Task<byte[]>> shoot)
    {
        var blocked = new ConcurrentQueue<string>();
        var context = await browser.NewContextAsync(options);
        try
        {
            await context.RouteAsync("**/*", route =>
            {
                blocked.Enqueue(route.Request.Url);
                return route.AbortAsync();
            });
            var page = await context.NewPageAsync();
            await page.EmulateMediaAsync(new() { Media = media, ReducedMotion = ReducedMotion.Reduce });
            await page.SetContentAsync(html);
            var faults = await page.EvaluateAsync<string[]>(PageCheck);
            if (faults.Length > 0) throw new UnprintableException(faults);
            var file = await shoot(page);
            return blocked.IsEmpty ? file : throw new RenderingFailedException(
                $"The page asked for {blocked.First()}; pages are rendered without network.");
        }
        finally
        {
            await context.CloseAsync();
        }
    }

    // A document may bring its own check (window.campaignFit): it lays out its text and reports what does not fit.
    private const string PageCheck = """
        async () => {
          document.body.getBoundingClientRect();
          await document.fonts.ready;
          const broken = [...document.fonts].filter(f => f.status === 'error');
          if (broken.length) return [`The typeface ${broken[0].family} ${broken[0].weight} could not be read.`];
          return window.campaignFit ? await window.campaignFit() : [];
        }
        """;

    private static string Millimetres(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.####}mm");
}
