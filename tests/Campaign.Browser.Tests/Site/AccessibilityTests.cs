using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Campaign.Browser.Tests.Site;

public sealed class AccessibilityTests(SiteBrowser browser) : IClassFixture<SiteBrowser>
{
    private static readonly int[] Widths = [360, 768, 1280];

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new()
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
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

    [Theory, MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task A_page_has_one_main_heading_no_skipped_level_and_its_landmarks(string path)
    {
        var page = await browser.VisitorAsync(script: false);
        await page.GotoAsync(path);
        var levels = new List<int>();
        foreach (var heading in await page.Locator("h1,h2,h3,h4,h5,h6").AllAsync())
            levels.Add(
                int.Parse(
                    (await heading.EvaluateAsync<string>("x => x.tagName"))[1..],
                    System.Globalization.CultureInfo.InvariantCulture
                )
            );
        Assert.Equal(1, levels.Count(x => x == 1));
        Assert.All(
            levels.Zip(levels.Skip(1)),
            x => Assert.True(x.Second <= x.First + 1, $"h{x.First} is followed by h{x.Second} on {path}")
        );
        foreach (var landmark in new[] { "main", "header.mast", "footer", "nav#muc-luc", ".safety[role=region]" })
            Assert.Equal(1, await page.Locator(landmark).CountAsync());
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
