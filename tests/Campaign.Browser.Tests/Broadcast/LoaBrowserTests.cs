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
    [InlineData("/loa?noi=Atlantis")]
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_wrong_code_is_said_first_and_can_be_corrected_in_its_place(bool script)
    {
        var page = await PageAsync(script);
        await page.SetViewportSizeAsync(360, 740);
        await page.GotoAsync(Day);
        await page.ClickAsync("text=Báo đã phát buổi sáng");
        await page.FillAsync("#ma-sang", "K7QD-3MZA-9XVB-T2HC-5");
        await page.ClickAsync("#bao-sang button");

        await page.Locator(".err-sum").WaitForAsync();
        Assert.StartsWith("Lỗi: ", await page.TitleAsync(), StringComparison.Ordinal);
        if (script)
            Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('.err-sum')"));
        foreach (var width in new[] { 360, 1280 })
        {
            await page.SetViewportSizeAsync(width, 800);
            if (script)
                Assert.Empty((await page.RunAxe(AccessibilityTests.Rules)).Violations.Select(x => x.Id));
            Assert.True(await page.Locator("#ma-sang").IsVisibleAsync());
        }
        Assert.Equal("K7QD-3MZA-9XVB-T2HC-5", await page.InputValueAsync("#ma-sang"));
        await page.ClickAsync(".err-sum a");
        if (script)
            Assert.Equal("ma-sang", await page.EvaluateAsync<string>("document.activeElement.id"));
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
