using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Site;

/// <summary>What moves on a page while it loads, as Chromium reports it.</summary>
internal static class Shifts
{
    /// <summary>What a reader forgives, as Chromium counts it.</summary>
    public const double Forgiven = 0.02;

    /// <summary>Begins to watch; before the page is opened.</summary>
    public static Task WatchAsync(IPage page) =>
        page.AddInitScriptAsync(
            """
            window.shift = 0;
            window.shifts = '';
            new PerformanceObserver(list => list.getEntries().forEach(x => {
              window.shift += x.value;
              window.shifts += `\n${x.value.toFixed(4)} ` + x.sources.map(s =>
                `${s.node?.className || s.node?.nodeName} ${s.previousRect.y}>${s.currentRect.y}`).join(', ');
            })).observe({ type: 'layout-shift', buffered: true });
            """
        );

    /// <summary>Waits until what has changed is laid out, drawn and reported.</summary>
    public static Task DrawnAsync(IPage page) =>
        page.EvaluateAsync(
            "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"
        );

    /// <summary>How much moved until now.</summary>
    public static Task<double> SumAsync(IPage page) => page.EvaluateAsync<double>("window.shift");

    /// <summary>Fails when more moved than a reader would forgive, and says what.</summary>
    public static async Task NothingMovedAsync(IPage page) =>
        Assert.True(await SumAsync(page) <= Forgiven, await page.EvaluateAsync<string>("window.shifts"));
}
