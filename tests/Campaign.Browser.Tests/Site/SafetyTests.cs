using Campaign.Web.Tests.Site;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Site;

public sealed class SafetyTests(SiteBrowser browser) : IClassFixture<SiteBrowser>
{
    [Fact]
    public async Task The_exit_button_leaves_and_Back_does_not_return()
    {
        var page = await browser.VisitorAsync();
        await page.GotoAsync("/an-toan");
        await page.GotoAsync("/tro-giup");
        await page.Locator("a.exit").ClickAsync();
        await LeftAsync(page);
        await page.GoBackAsync();
        Assert.DoesNotContain("/tro-giup", page.Url);
    }

    [Fact]
    public async Task Shift_three_times_leaves()
    {
        var page = await browser.VisitorAsync();
        await page.GotoAsync("/tro-giup");
        for (var i = 0; i < 3; i++)
            await page.Keyboard.PressAsync("Shift");
        await LeftAsync(page);
    }

    [Fact]
    public async Task Typing_capital_letters_does_not_leave()
    {
        var page = await browser.VisitorAsync();
        await page.GotoAsync("/tro-giup");
        await page.Locator("#xa").FocusAsync();
        foreach (var letter in "XAMAU")
        {
            await page.Keyboard.DownAsync("Shift");
            await page.Keyboard.PressAsync($"Key{letter}");
            await page.Keyboard.UpAsync("Shift");
        }
        Assert.Equal("XAMAU", await page.Locator("#xa").InputValueAsync());
        Assert.EndsWith("/tro-giup", page.Url);
    }

    [Fact]
    public async Task The_keyboard_reaches_the_content_and_the_exit_first()
    {
        var page = await browser.VisitorAsync();
        await page.GotoAsync("/tro-giup");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#noi-dung", await page.Locator(":focus").GetAttributeAsync("href"));
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal(SiteBrowser.Elsewhere, await page.Locator(":focus").GetAttributeAsync("href"));
        await page.Keyboard.PressAsync("Enter");
        await LeftAsync(page);
    }

    [Fact]
    public async Task Without_script_the_exit_is_a_link_and_the_directory_answers()
    {
        var page = await browser.VisitorAsync(360, script: false);
        await page.GotoAsync("/tro-giup");
        await page.Locator("#tinh").SelectOptionAsync("68");
        await page.Locator("#xa").FillAsync("xa mau");
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem dịch vụ" }).ClickAsync();
        Assert.Contains("cho Xã Mẫu, tỉnh Lâm Đồng", await page.Locator("#kq").InnerTextAsync());
        Assert.DoesNotContain("?", page.Url);
        await page.Locator("a.exit").ClickAsync();
        await LeftAsync(page);
    }

    [Fact]
    public async Task A_button_that_copies_is_there_only_with_the_script_and_copies_with_the_help_line()
    {
        var without = await browser.VisitorAsync(360, script: false);
        await without.GotoAsync("/thong-diep/len-tieng");
        Assert.DoesNotContain("Chép", await without.Locator("body").InnerTextAsync());
        var page = await browser.VisitorAsync(360);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync("/thong-diep/len-tieng");
        await page.GetByRole(AriaRole.Button, new() { Name = "Chép câu này" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Đã chép" }).WaitForAsync();
        Assert.EndsWith(
            "Gọi 111 hoặc 1900 96 96 80.",
            await page.EvaluateAsync<string>("navigator.clipboard.readText()")
        );
    }

    [Theory, MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task A_page_asks_no_other_host_sets_no_cookie_and_breaks_no_policy(string path)
    {
        var page = await browser.VisitorAsync();
        var faults = new List<string>();
        page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(browser.Site.Address, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
            )
                faults.Add(request.Url);
        };
        page.Console += (_, message) =>
        {
            // A page that answers 400 or 404 is named on the console too.
            if (
                message.Type == "error"
                && !message.Text.Contains("the server responded with a status", StringComparison.Ordinal)
            )
                faults.Add(message.Text);
        };
        page.PageError += (_, error) => faults.Add(error);
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        // What the page does once it has loaded, it has begun when the next frame is drawn.
        await Shifts.DrawnAsync(page);
        Assert.Empty(faults);
        Assert.Empty(await page.Context.CookiesAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
        await page.Context.CloseAsync();
    }

    // The commit of the navigation is what counts; whether the other page also finishes loading is not ours.
    // By looking at the address again and again: waiting for the navigation misses one that has just been made.
    private static Task LeftAsync(IPage page) => Assertions.Expect(page).ToHaveURLAsync(SiteBrowser.Elsewhere);
}
