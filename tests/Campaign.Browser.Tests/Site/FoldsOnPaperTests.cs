namespace Campaign.Browser.Tests.Site;

/// <summary>What is folded on the screen, on paper from a browser that cannot unfold by style alone.</summary>
public sealed class FoldsOnPaperTests(SiteBrowser browser) : IClassFixture<SiteBrowser>
{
    [Theory]
    [InlineData("/ke-hoach")]
    [InlineData("/2021")]
    public async Task Paper_shows_what_is_folded_and_the_screen_is_as_before(string path)
    {
        const string open = "document.querySelectorAll('.fold[open], .orig[open]').length";
        var page = await browser.VisitorAsync(1280);
        await page.GotoAsync(path);
        await Arrival.LettersAsync(page);
        var all = await page.Locator(".fold, .orig").CountAsync();
        var before = await page.EvaluateAsync<int>(open);
        Assert.True(before < all, $"{before} of {all} folds are open");
        await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(all, await page.EvaluateAsync<int>(open));
        await page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        Assert.Equal(before, await page.EvaluateAsync<int>(open));
    }
}
