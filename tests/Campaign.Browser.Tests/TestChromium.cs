using Microsoft.Playwright;

namespace Campaign.Browser.Tests;

/// <summary>How the tests start Chromium.</summary>
internal static class TestChromium
{
    private static readonly string? Chosen = Environment.GetEnvironmentVariable("Campaign__Rendering__BrowserPath");

    /// <summary>The whole browser, with a profile and a history.</summary>
    public static string Whole { get; } = Chosen ?? "/usr/bin/chromium";

    /// <summary>Arguments of every Chromium.</summary>
    public static string[] Arguments { get; } = ["--no-sandbox", "--disable-gpu"];

    // Pages are drawn by the same engine. The whole browser draws tabs and buttons around each of them besides, though
    // nobody looks, which takes as long as the page.
    private static string WithoutWindows { get; } = Chosen ?? "/usr/bin/chromium-headless-shell";

    /// <summary>A browser without windows.</summary>
    /// <param name="playwright">Who drives it.</param>
    /// <param name="environment">Its environment; null: that of the tests.</param>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright, IDictionary<string, string>? environment = null) =>
        playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = WithoutWindows,
                Args = Arguments,
                Env = environment,
            }
        );
}
