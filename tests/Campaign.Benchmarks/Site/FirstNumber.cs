using System.Globalization;
using Microsoft.Playwright;

namespace Campaign.Benchmarks.Site;

/// <summary>
/// Seconds until the first help number stands on the screen, on slow 3G (400 kbit/s, 400 ms) and a processor four times
/// slower than this one, with an empty cache. Connecting and TLS are not part of it: the emulation has none on
/// loopback.
/// </summary>
internal static class FirstNumber
{
    private const string Cry = "my husband is choking me";
    private const int Runs = 5;

    private const string Watch = """
        window.seen = null;
        const look = () => {
          const number = document.querySelector('main a[href^="tel:"]');
          const painted = performance.getEntriesByName('first-contentful-paint').length > 0;
          const box = number?.getBoundingClientRect();
          if (painted && box && box.height > 0 && box.top < innerHeight) window.seen = performance.now();
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
        """;

    public static async Task<int> RunAsync(string url)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath =
                    Environment.GetEnvironmentVariable("Campaign__Rendering__BrowserPath") ?? "/usr/bin/chromium",
                Args = ["--no-sandbox"],
            }
        );
        foreach (var path in (string[])["/tro-giup", $"/tim-kiem?q={Uri.EscapeDataString(Cry)}", "/chong-danh-em"])
            Console.WriteLine($"{path}: {await MedianAsync(browser, url, page => LoadAsync(page, path))} s");
        Console.WriteLine(
            $"typed into the open search page, from Enter: {await MedianAsync(browser, url, TypeAsync)} s"
        );
        return 0;
    }

    private static async Task<double> LoadAsync(IPage page, string path)
    {
        await page.AddInitScriptAsync(Watch);
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Commit, Timeout = 60_000 });
        await page.WaitForFunctionAsync("window.seen", null, new() { Timeout = 60_000 });
        return await page.EvaluateAsync<double>("window.seen");
    }

    private static async Task<double> TypeAsync(IPage page)
    {
        await page.GotoAsync("/tim-kiem", new() { WaitUntil = WaitUntilState.Load, Timeout = 60_000 });
        await page.Locator("#q").FillAsync(Cry);
        await page.EvaluateAsync("document.addEventListener('submit', () => window.sent = performance.now(), true)");
        await page.EvaluateAsync(Watch);
        await page.Locator("#q").PressAsync("Enter");
        await page.WaitForFunctionAsync("window.seen", null, new() { Timeout = 60_000 });
        return await page.EvaluateAsync<double>("window.seen - window.sent");
    }

    private static async Task<string> MedianAsync(IBrowser browser, string url, Func<IPage, Task<double>> measure)
    {
        var seconds = new List<double>();
        for (var i = 0; i < Runs; i++)
        {
            await using var context = await browser.NewContextAsync(
                // Waiting for a value needs eval, which the policy of the pages forbids.
                new()
                {
                    BaseURL = url,
                    ViewportSize = new() { Width = 360, Height = 740 },
                    BypassCSP = true,
                }
            );
            var page = await context.NewPageAsync();
            var session = await context.NewCDPSessionAsync(page);
            await session.SendAsync("Network.enable");
            await session.SendAsync(
                "Network.emulateNetworkConditions",
                new()
                {
                    ["offline"] = false,
                    ["latency"] = 400,
                    ["downloadThroughput"] = 400_000 / 8,
                    ["uploadThroughput"] = 400_000 / 8,
                }
            );
            await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
            seconds.Add(await measure(page) / 1000);
        }
        seconds.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{seconds[Runs / 2]:F1} ({seconds[0]:F1} to {seconds[^1]:F1})"
        );
    }
}
