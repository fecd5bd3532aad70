using Campaign.Browser.Tests.Backoffice;
using Campaign.Browser.Tests.Site;
using Campaign.Web.Tests.Whole;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Umbraco.Cms.Core.Services;

namespace Campaign.Browser.Tests.Bulletins;

/// <summary>An officer puts an issue together: chooses the days, the items and their order, and has a draft.</summary>
[Collection(OnTheWholeSite.Name)]
public sealed class Putting_an_issue_together(SqliteSite site) : AtTheWholeSite(site)
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("CAMPAIGN_SCREENSHOTS");

    [Fact]
    public async Task A_few_choices_make_a_draft_with_the_items_in_their_order()
    {
        var title = $"Bản tin mẫu {Guid.NewGuid():N}";
        await SignInAsync();
        await Page.GotoAsync($"{Site.Http.BaseAddress}umbraco/section/content/dashboard/ban-tin");
        var screen = Page.Locator("campaign-bulletins");
        // The week's list may still be on the screen when the edition's is asked for.
        await Page.RunAndWaitForResponseAsync(
            () => screen.Locator("select[name=period]").SelectOptionAsync("edition"),
            x => x.Url.Contains("period=edition", StringComparison.Ordinal)
        );
        var boxes = screen.Locator("input[type=checkbox]:not([disabled])");
        await boxes.First.WaitForAsync();
        var chosen = screen.Locator("input[type=checkbox]:checked");
        await Until.TrueAsync(
            async () =>
            {
                foreach (var box in await boxes.AllAsync())
                    await box.SetCheckedAsync(false);
                await Shifts.DrawnAsync(Page);
                return await chosen.CountAsync() == 0;
            },
            "nothing is chosen"
        );
        var first = await boxes.Nth(0).GetAttributeAsync("value");
        var second = await boxes.Nth(1).GetAttributeAsync("value");
        await boxes.Nth(0).CheckAsync();
        await boxes.Nth(1).CheckAsync();
        await screen.GetByText("Lên", new() { Exact = true }).ClickAsync();
        await screen.Locator("input[name=title]").FillAsync(title);
        await screen.Locator("input[name=licenceLine]").FillAsync("Giấy phép mẫu số 00/GP-MẪU");
        await ShootAsync("62-bulletin");
        var axe = await screen.RunAxe(AccessibilityTests.Rules);
        Assert.Empty(axe.Violations.SelectMany(x => x.Nodes.Select(n => $"{x.Id}: {n.Html}")));
        await screen.GetByRole(AriaRole.Button, new() { Name = "Tạo bản nháp" }).ClickAsync();
        var link = screen.GetByRole(AriaRole.Link, new() { Name = "Mở bản nháp" });
        await link.WaitForAsync();

        var address = (await link.GetAttributeAsync("href"))!.Split('/');
        var draft = Site.Services.GetRequiredService<IContentService>().GetById(Guid.Parse(address[^2]))!;
        var items = draft.GetValue<string>("items")!;
        Assert.True(
            items.IndexOf(Digits(second), StringComparison.OrdinalIgnoreCase)
                < items.IndexOf(Digits(first), StringComparison.OrdinalIgnoreCase),
            items
        );
        Assert.Equal(title, draft.GetCultureName("vi-VN"));
        await link.ClickAsync();
        await Page.GetByRole(AriaRole.Tab, new() { Name = "Trình duyệt" }).WaitForAsync();
        Assert.Empty(Errors);
    }

    private static string Digits(string? key) => Guid.Parse(key!).ToString("N");

    private async Task ShootAsync(string name)
    {
        if (Pictures is null)
            return;
        Directory.CreateDirectory(Pictures);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name + ".png"), FullPage = true });
    }
}
