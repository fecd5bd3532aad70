using Campaign.Web.Tests.Site;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Campaign.Browser.Tests.Site;

public sealed class AccessibilityTests(SiteBrowser browser) : IClassFixture<SiteBrowser>
{
    private static readonly int[] Widths = [360, 768, 1280];

    internal static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new()
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
        // Not described, element by element: what is right.
        ResultTypes = [ResultType.Violations],
    };

    [Theory, MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task A_page_breaks_no_rule_of_axe_at_three_widths_and_never_scrolls_sideways(string path)
    {
        var page = await browser.VisitorAsync();
        await page.GotoAsync(path);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 800);
            var result = await page.RunAxe(Rules);
            Assert.True(result.Violations.Length == 0, Describe(path, width, result));
        }
        await page.SetViewportSizeAsync(320, 800);
        Assert.True(
            await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 320,
            $"{path} scrolls sideways at 320 px"
        );
        await page.Context.CloseAsync();
    }

    private static string Describe(string path, int width, AxeResult result) =>
        string.Join(
            '\n',
            result.Violations.SelectMany(x =>
                x.Nodes.Select(node => $"{path} at {width}: {x.Id}: {node.Html[..Math.Min(node.Html.Length, 200)]}")
            )
        );
}
