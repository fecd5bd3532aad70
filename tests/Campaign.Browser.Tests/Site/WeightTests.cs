namespace Campaign.Browser.Tests.Site;

public sealed class WeightTests(SiteBrowser browser) : IClassFixture<SiteBrowser>
{
    [Theory]
    [InlineData("/", 50_000, 150_000)]
    // Where help is looked for the letters of the device are used.
    [InlineData("/dia-phuong/00001", 10_000, 50_000)]
    public async Task The_first_visit_weighs_at_most_150_KB_and_where_help_is_looked_for_a_third(
        string path,
        double atLeast,
        double atMost
    )
    {
        var page = await browser.VisitorAsync(360);
        await page.GotoAsync(path);
        await Arrival.WholeAsync(page);
        var bytes = await page.EvaluateAsync<double>(
            "['navigation', 'resource'].flatMap(x => performance.getEntriesByType(x))"
                + ".reduce((sum, x) => sum + x.transferSize, 0)"
        );
        Assert.InRange(bytes, atLeast, atMost);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/tai-lieu")]
    [InlineData("/tro-giup")]
    public async Task Nothing_on_a_page_moves_while_it_loads(string path)
    {
        var page = await browser.VisitorAsync(360);
        await Shifts.WatchAsync(page);
        await page.GotoAsync(path);
        await Arrival.WholeAsync(page);
        await Shifts.NothingMovedAsync(page);
    }
}
