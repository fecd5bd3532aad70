using Campaign.Web.Tests.Site;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Site;

/// <summary>
/// Pages about help carry the styles of their first screen. When the style sheet comes after they were drawn, nothing
/// may move under a finger that is about to call.
/// </summary>
public sealed class LateStylesTests(SiteBrowser browser) : IClassFixture<SiteBrowser>
{
    [Fact]
    public async Task Nothing_moves_on_any_page_about_help_when_its_styles_come_late()
    {
        var moved = new List<string>();
        var seen = 0;
        foreach (var path in SitePages.Paths)
        {
            var page = await browser.VisitorAsync(360);
            await Shifts.WatchAsync(page);
            var mayCome = new TaskCompletionSource();
            await page.RouteAsync(
                "**/*.css*",
                async route =>
                {
                    await mayCome.Task;
                    await route.ContinueAsync();
                }
            );
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Commit });
            await page.Locator("body").WaitForAsync(new() { State = WaitForSelectorState.Attached });
            if (await page.Locator("body.quiet").CountAsync() > 0)
            {
                seen++;
                await page.Locator("main h1").WaitForAsync();
                await Shifts.DrawnAsync(page);
                mayCome.SetResult();
                await Arrival.LettersAsync(page);
                await Shifts.DrawnAsync(page);
                if (await Shifts.SumAsync(page) > Shifts.Forgiven)
                    moved.Add($"{path}{await page.EvaluateAsync<string>("window.shifts")}");
            }
            mayCome.TrySetResult();
            await page.Context.CloseAsync();
        }
        Assert.True(seen > 20, $"{seen} pages about help");
        Assert.True(moved.Count == 0, string.Join('\n', moved));
    }
}
