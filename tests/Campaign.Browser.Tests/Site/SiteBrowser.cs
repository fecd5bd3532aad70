using Campaign.Web.Tests.Site;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Site;

/// <summary>The site on a real Kestrel, and one Chromium for all tests of a class.</summary>
public sealed class SiteBrowser : IAsyncLifetime
{
    /// <summary>Where the exit leads in tests; requests for it never leave the browser.</summary>
    public const string Elsewhere = "https://weather.example/";

    private IPlaywright? _playwright;

    public SiteHost Site { get; } = new();

    public IBrowser Chromium { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Site.Options.SafeExitUrl = Elsewhere;
        await Site.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        Chromium = await LaunchAsync();
    }

    /// <summary>A second Chromium that has other variables in its environment.</summary>
    public Task<IBrowser> LaunchAsync(IDictionary<string, string>? environment = null) =>
        TestChromium.LaunchAsync(_playwright!, environment);

    public async Task DisposeAsync()
    {
        await Chromium.CloseAsync();
        _playwright?.Dispose();
        await Site.DisposeAsync();
    }

    /// <summary>A new visitor's page at a width in CSS pixels.</summary>
    public async Task<IPage> VisitorAsync(int width = 1280, bool script = true)
    {
        var context = await Chromium.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 800 },
                JavaScriptEnabled = script,
                BaseURL = Site.Address,
                Locale = "vi-VN",
            }
        );
        await context.RouteAsync(
            Elsewhere,
            route => route.FulfillAsync(new() { Body = "<title>Thời tiết</title>", ContentType = "text/html" })
        );
        return (await context.NewPageAsync()).Patient();
    }
}
