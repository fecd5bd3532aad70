using Campaign.Browser.Tests.Site;
using Campaign.Web.Tests.Broadcast;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Broadcast;

/// <summary>The operators' pages in Chromium, with and without script.</summary>
public sealed class LoaBrowserTests : IAsyncLifetime
{
    private const string Day = "/loa/00001/2025-11-21";
    private readonly BroadcastHost _host = new();
    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _chromium = await TestChromium.LaunchAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null)
            await _chromium.CloseAsync();
        _playwright?.Dispose();
        await _host.DisposeAsync();
    }

    [Theory]
    [InlineData("/loa")]
    [InlineData("/loa?tinh=68")]
    [InlineData(Day)]
    [InlineData("/loa/bao-cao/2025-11")]
    public async Task A_page_breaks_no_rule_of_axe_and_never_scrolls_sideways(string path)
    {
        var page = await PageAsync(script: true);
        await page.GotoAsync(path);
        foreach (var width in new[] { 360, 768, 1280 })
        {
            await page.SetViewportSizeAsync(width, 800);
            var result = await page.RunAxe(AccessibilityTests.Rules);
            Assert.True(
                result.Violations.Length == 0,
                $"{path} at {width}: "
                    + string.Join(
                        '\n',
                        result.Violations.SelectMany(x =>
                            x.Nodes.Select(n => $"{x.Id}: {n.Html[..Math.Min(n.Html.Length, 200)]}")
                        )
                    )
            );
        }
        await page.SetViewportSizeAsync(320, 800);
        Assert.True(
            await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 320,
            $"{path} scrolls sideways at 320 px"
        );
    }

    [Fact]
    public async Task Without_script_a_commune_is_two_forms_away()
    {
        var page = await PageAsync(script: false);
        await page.GotoAsync("/loa");
        await page.SelectOptionAsync("#tinh", "68");
        await page.ClickAsync("text=Xem các xã");
        await page.SelectOptionAsync("#xa", "00001");
        await page.ClickAsync("form:has(#xa) button");

        Assert.EndsWith(Day, page.Url, StringComparison.Ordinal);
        Assert.False(await page.Locator("text=Chép cả chương trình").IsVisibleAsync());
        Assert.True(await page.Locator("text=Tải gói USB (.zip)").IsVisibleAsync());
    }

    [Fact]
    public async Task One_tap_copies_every_spoken_word()
    {
        var page = await PageAsync(script: true);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync(Day);
        await page.ClickAsync("text=Chép cả chương trình");
        await page.Locator("text=Đã chép").First.WaitForAsync();
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");

        Assert.Equal(
            (await _host.TextAsync("/api/v1/programmes/00001/2025-11-21.txt")).TrimEnd(),
            copied.ReplaceLineEndings("\n").TrimEnd()
        );
    }

    private async Task<IPage> PageAsync(bool script)
    {
        var context = await _chromium!.NewContextAsync(
            new()
            {
                BaseURL = _host.Client.BaseAddress!.ToString(),
                JavaScriptEnabled = script,
                Locale = "vi-VN",
            }
        );
        return (await context.NewPageAsync()).Patient();
    }
}
