using Deque.AxeCore.Playwright;

namespace Campaign.Browser.Tests.Site;

/// <summary>
/// Errors of forms stand where one looks: above, with the focus, in the title, and with everything kept.
/// </summary>
public sealed class ErrorStateTests(SiteBrowser browser) : IClassFixture<SiteBrowser>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_unknown_place_is_said_first_with_the_form_kept(bool script)
    {
        var page = await browser.VisitorAsync(360, script);
        await page.GotoAsync("/tro-giup");
        await page.FillAsync("#xa", "Atlantis");
        await page.ClickAsync("text=Xem dịch vụ");

        await page.Locator(".err-sum").WaitForAsync();
        Assert.StartsWith("Lỗi: ", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("Atlantis", await page.InputValueAsync("#xa"));
        // Without script nothing can be asked of the page.
        if (script)
        {
            Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('.err-sum')"));
            foreach (var width in new[] { 360, 768, 1280 })
            {
                await page.SetViewportSizeAsync(width, 800);
                Assert.Empty((await page.RunAxe(AccessibilityTests.Rules)).Violations.Select(x => x.Id));
            }
            await page.ClickAsync(".err-sum a");
            Assert.Equal("xa", await page.EvaluateAsync<string>("document.activeElement.id"));
            await page.ClickAsync(".back-here");
            Assert.DoesNotContain("Lỗi", await page.TitleAsync(), StringComparison.Ordinal);
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Sent_without_script_the_summary_has_the_focus()
    {
        var page = await browser.VisitorAsync(360);
        // The form is sent as browsers send it by themselves.
        await page.GotoAsync("/tro-giup");
        await page.FillAsync("#xa", "Atlantis");
        await page.EvaluateAsync("HTMLFormElement.prototype.submit.call(document.querySelector('form[data-here]'))");
        await page.Locator(".err-sum").WaitForAsync();
        await page.WaitForFunctionAsync("document.activeElement.matches('.err-sum')");
        Assert.StartsWith("Lỗi: ", await page.TitleAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}
