using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Site;

/// <summary>Waits for what a page needs by asking the page, since a busy machine has no quiet network.</summary>
internal static class Arrival
{
    /// <summary>Until the letters and every picture are there, those too that load when scrolled to.</summary>
    public static async Task WholeAsync(IPage page)
    {
        await LettersAsync(page);
        await page.EvaluateAsync(
            """
            (async () => {
              for (const picture of document.images) {
                if (!picture.checkVisibility()) continue;
                picture.scrollIntoView({ behavior: 'instant' });
                if (!picture.complete) {
                  await new Promise(done => ['load', 'error'].forEach(x => picture.addEventListener(x, done)));
                }
              }
            })()
            """
        );
        await Shifts.DrawnAsync(page);
    }

    /// <summary>Until everything that the page asks for at once is there, its letters included.</summary>
    public static async Task LettersAsync(IPage page)
    {
        await page.WaitForLoadStateAsync(LoadState.Load);
        await page.EvaluateAsync("document.fonts.ready.then(() => true)");
    }
}
