using Campaign.Browser.Tests.Backoffice;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Site;

/// <summary>The page on which the API is browsed, under the policy it is sent with.</summary>
[Collection(OnProduct.Name)]
public sealed class ApiPageTests(ProductBackoffice backoffice)
{
    [Fact]
    public async Task The_page_of_the_API_shows_every_operation_and_its_policy_stops_nothing_it_needs()
    {
        await using var context = await backoffice.Browser.NewContextAsync();
        var page = (await context.NewPageAsync()).Patient();
        var faults = new List<string>();
        page.Console += (_, x) =>
        {
            if (x.Type is "error" or "warning")
                faults.Add(x.Text);
        };
        page.PageError += (_, x) => faults.Add(x);
        page.RequestFailed += (_, x) => faults.Add($"{x.Url}: {x.Failure}");
        await page.AddInitScriptAsync(
            "window.stopped = []; document.addEventListener('securitypolicyviolation', "
                + "x => window.stopped.push(x.violatedDirective + ' ' + x.blockedURI));"
        );
        var answer = await page.GotoAsync(
            new Uri(new Uri(backoffice.Product.BaseUrl.ToString()), "/swagger").ToString()
        );
        Assert.Contains("default-src 'none'", answer!.Headers["content-security-policy"], StringComparison.Ordinal);

        await page.Locator(".opblock").First.WaitForAsync();
        Assert.Contains(
            "Campaign API",
            await page.Locator(".info .title").First.InnerTextAsync(),
            StringComparison.Ordinal
        );
        await page.Locator(".opblock-summary-control").First.ClickAsync();
        await page.Locator(".opblock-body").First.WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.Load);
        Assert.True(await page.Locator(".opblock").CountAsync() > 30);
        Assert.Empty(await page.EvaluateAsync<string[]>("window.stopped"));
        Assert.Empty(faults);
    }
}
