using System.Diagnostics.Metrics;
using System.Globalization;
using Campaign.Core.Measures;
using Campaign.Rendering.Faults;
using Campaign.Rendering.Settings;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Campaign.Rendering.Browser;

/// <summary>Renders in one warm Chromium, a few pages at a time, each in a context of its own.</summary>
internal sealed partial class ChromiumRenderer(
    string path,
    RenderingOptions options,
    TimeProvider clock,
    Meter meter,
    ILogger<ChromiumRenderer> logger
) : IRenderer, IFileEngine, IAsyncDisposable
{
    private readonly ChromiumProcess _chromium = new(path, logger);
    private readonly SemaphoreSlim _slots = new(options.MaxConcurrent, options.MaxConcurrent);
    private readonly TimeSpan _timeout = TimeSpan.FromSeconds(options.TimeoutSeconds);
    private readonly Histogram<double> _duration = meter.Seconds(
        "campaign.render.duration",
        "Files made by Chromium, the wait for a free page included."
    );
    private string? _startFault;
    private int _waiting;

    public RendererHealth Health =>
        new(
            _startFault is null,
            _startFault
                ?? $"{(_chromium.Current is { } c ? $"Chromium {c.Browser.Version}" : "not started yet")}, {path}",
            _waiting,
            _chromium.Restarts
        );

    internal ChromiumProcess Chromium => _chromium;

    private const string EmptyPage = "<!doctype html><html lang=\"vi\"><title>-</title><body></body></html>";

    // Starting without printing a page would leave half of the cold time to the first reader.
    public Task WarmAsync(CancellationToken cancel) => RenderPdfAsync(EmptyPage, new PdfOptions(297, 420), cancel);

    // Sheets state their size in millimetres; a window as large as a banner would only cost time.
    private static readonly (int Width, int Height) Paper = (1280, 800);

    public Task<byte[]> RenderPdfAsync(string html, PdfOptions options, CancellationToken cancel) =>
        RunAsync(
            new Job(
                html,
                Paper.Width,
                Paper.Height,
                1,
                Media.Print,
                page =>
                    page.PdfAsync(
                        new()
                        {
                            Width = Millimetres(options.WidthMm),
                            Height = Millimetres(options.HeightMm),
                            PrintBackground = true,
                            PreferCSSPageSize = true,
                            Tagged = true,
                        }
                    )
            ),
            cancel
        );

    public Task<byte[]> RenderPngAsync(string html, PngOptions options, CancellationToken cancel) =>
        RunAsync(
            new Job(html, options.Width, options.Height, options.Scale, Media.Screen, page => page.ScreenshotAsync()),
            cancel
        );

    public Task CheckAsync(string html, PngOptions? picture, CancellationToken cancel) =>
        RunAsync(
            picture is { } size
                ? new Job(html, size.Width, size.Height, size.Scale, Media.Screen, Nothing)
                : new Job(html, Paper.Width, Paper.Height, 1, Media.Print, Nothing),
            cancel
        );

    private static Task<byte[]> Nothing(IPage page) => Task.FromResult<byte[]>([]);

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _slots.Dispose();
    }

    private sealed record Job(
        string Html,
        int Width,
        int Height,
        double Scale,
        Media Media,
        Func<IPage, Task<byte[]>> Shoot
    );

    private async Task<byte[]> RunAsync(Job job, CancellationToken cancel)
    {
        var (began, outcome) = (clock.GetTimestamp(), "failed");
        try
        {
            var file = await InTurnAsync(job, cancel);
            outcome = "made";
            return file;
        }
        catch (Exception e) when (e is BudgetExhaustedException or UnprintableException or OperationCanceledException)
        {
            outcome = "refused";
            throw;
        }
        finally
        {
            _duration.Record(
                clock.GetElapsedTime(began).TotalSeconds,
                new KeyValuePair<string, object?>("outcome", outcome)
            );
        }
    }

    private async Task<byte[]> InTurnAsync(Job job, CancellationToken cancel)
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) > options.MaxQueued + options.MaxConcurrent)
            {
                throw new BudgetExhaustedException(
                    $"{options.MaxQueued} renders are waiting already.",
                    TimeSpan.FromSeconds(options.TimeoutSeconds)
                );
            }
            await _slots.WaitAsync(cancel);
            try
            {
                return await RenderAsync(job, cancel);
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
    private async Task<byte[]> RenderAsync(Job job, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var running = await StartedAsync(cancel);
            try
            {
                var file = OnceAsync(running, job);
                await Task.WhenAny(file, running.Gone).WaitAsync(_timeout, clock, CancellationToken.None);
                return file.IsCompleted ? await file : throw new PlaywrightException("Chromium has ended.");
            }
            catch (TimeoutException e)
            {
                await _chromium.DiscardAsync(running);
                throw new RenderingFailedException(
                    $"The page was not rendered within {options.TimeoutSeconds} seconds; it is given up.",
                    e
                );
            }
            catch (PlaywrightException e)
            {
                logger.LogWarning(e, "Render attempt {Attempt} failed", attempt);
                if (!running.Alive)
                    await _chromium.DiscardAsync(running);
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

    private static async Task<byte[]> OnceAsync(ChromiumProcess.Running running, Job job)
    {
        var ordinary = job.Scale == 1;
        var warm = ordinary ? await running.Pages.TakeAsync() : await WarmPage.OpenAsync(running.Browser, job.Scale);
        var keep = false;
        try
        {
            await warm.LoadAsync(job.Html, job.Width, job.Height, job.Media);
            var faults = await warm.Page.EvaluateAsync<string[]>(PageCheck);
            if (faults.Length > 0)
                throw new UnprintableException(faults);
            var file = await job.Shoot(warm.Page);
            if (warm.Blocked.Count > 0)
                throw new RenderingFailedException(
                    $"The page asked for {warm.Blocked.First()}; pages are rendered without network."
                );
            keep = ordinary;
            return file;
        }
        finally
        {
            if (keep)
                await running.Pages.ReturnAsync(warm);
            else
                await warm.CloseAsync();
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
