using System.Diagnostics.Metrics;
using Campaign.Core.Measures;
using Campaign.Rendering.Browser;
using Campaign.Rendering.Settings;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;

namespace Campaign.Rendering.Tests.Support;

/// <summary>One Chromium for all tests that do not break it.</summary>
public sealed class SharedChromium : IAsyncLifetime
{
    public const string Name = "Chromium";

    public static string Path =>
        ChromiumLocator.Find("", out var missing)
        ?? throw new InvalidOperationException($"These tests need Chromium. {missing}");

    public IRenderer Renderer { get; private set; } = null!;

    /// <summary>A bare page of the same Chromium, for measuring what was laid out.</summary>
    public async Task<IPage> OpenAsync(string html)
    {
        var running = await ((ChromiumRenderer)Renderer).Chromium.GetAsync(default);
        var page = await running.Browser.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = 1280, Height = 800 },
            }
        );
        page.SetDefaultTimeout(300_000);
        await page.SetContentAsync(html);
        await page.EvaluateAsync("() => document.body.offsetHeight && document.fonts.ready.then(() => 0)");
        return page;
    }

    internal static ChromiumRenderer Start(Action<RenderingOptions>? configure = null, TimeProvider? clock = null)
    {
        var options = new RenderingOptions { TimeoutSeconds = 300 };
        configure?.Invoke(options);
        return new ChromiumRenderer(
            Path,
            options,
            clock ?? TimeProvider.System,
            new Meter(ProductMeter.Name),
            NullLogger<ChromiumRenderer>.Instance
        );
    }

    public Task InitializeAsync()
    {
        Renderer = Start();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await ((ChromiumRenderer)Renderer).DisposeAsync();
}

[CollectionDefinition(SharedChromium.Name)]
public sealed class SharedChromiumCollection : ICollectionFixture<SharedChromium>;
