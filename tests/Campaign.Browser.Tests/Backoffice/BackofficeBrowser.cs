using Campaign.Testing.Backoffice;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Backoffice;

/// <summary>One backoffice and one browser for all scenarios; each has officers and documents of its own.</summary>
public sealed class BackofficeBrowser : IAsyncLifetime
{
    private IPlaywright? _playwright;

    internal BackofficeHost Host { get; private set; } = null!;

    internal IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Host = await BackofficeHost.StartAsync();
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("Campaign__Rendering__BrowserPath") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu"],
        });
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright?.Dispose();
        await Host.DisposeAsync();
    }
}

/// <summary>Scenarios in the backoffice run one after the other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class InBackoffice : ICollectionFixture<BackofficeBrowser>
{
    public const string Name = "Backoffice in a browser";
}
