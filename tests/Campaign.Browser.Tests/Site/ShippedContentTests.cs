using System.Text.RegularExpressions;
using Campaign.Browser.Tests.Backoffice;

namespace Campaign.Browser.Tests.Site;

/// <summary>The product's own content, whose words are longer than those of the samples.</summary>
[Collection(OnProduct.Name)]
public sealed partial class ShippedContentTests(ProductBackoffice product)
{
    [Fact]
    public async Task No_page_of_a_year_scrolls_sideways_on_a_narrow_phone()
    {
        using var reader = new HttpClient { BaseAddress = new(product.Ground.BaseUrl) };
        var map = await reader.GetStringAsync("/sitemap.xml");
        var paths = YearPage().Matches(map).Select(x => x.Groups[1].Value).Distinct().ToList();
        Assert.True(paths.Count > 5, $"only {paths.Count} pages of years");
        await using var phone = await product.Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 320, Height = 800 },
            }
        );
        var page = (await phone.NewPageAsync()).Patient();
        foreach (var path in paths)
        {
            await page.GotoAsync(product.Ground.BaseUrl + path);
            Assert.True(
                await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 320,
                $"{path} scrolls sideways at 320 px"
            );
        }
    }

    [GeneratedRegex("<loc>[^<]*?(/[0-9]{4})</loc>")]
    private static partial Regex YearPage();
}
