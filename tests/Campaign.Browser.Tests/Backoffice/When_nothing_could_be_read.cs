using System.Text.RegularExpressions;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Whole;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Backoffice;

/// <summary>A server that does not answer is not a server that has nothing.</summary>
[Collection(OnTheWholeSite.Name)]
public sealed class When_nothing_could_be_read(SqliteSite site) : AtTheWholeSite(site)
{
    // where a screen is, its element, and what it reads
    private static readonly (string Path, string Element, string Reads)[] Screens =
    [
        ("content/dashboard/goi-kiem-tra", "campaign-calls", "campaign/calls"),
        ("content/dashboard/thu-hoi", "campaign-recalls", "campaign/recalls"),
        ("content/dashboard/chien-dich", "campaign-dashboard", "campaign/dashboard"),
        ("content/dashboard/trinh-duyet", "campaign-approvals", "campaign/approvals"),
        ("content/dashboard/bao-cao-ket-qua", "campaign-results", "campaign/results/editions"),
        ("content/dashboard/dai-truyen-thanh", "campaign-stations", "campaign/broadcast/stations"),
        ("user-management/dashboard/nhat-ky", "campaign-account-events", "campaign/account-events"),
    ];

    [Fact]
    public async Task A_screen_says_that_it_could_not_be_read_and_reads_when_it_is_asked_again()
    {
        await SignInAsync(OfficerGroup.Administrator);
        foreach (var (path, element, reads) in Screens)
        {
            var asked = new Regex($"/v1/{reads}(\\?|$)");
            await Page.RouteAsync(asked, route => route.AbortAsync());
            await Page.GotoAsync($"{Site.Http.BaseAddress}umbraco/section/{path}");
            var screen = Page.Locator(element);
            await screen.GetByRole(AriaRole.Alert).GetByText("Chưa đọc được phần này.").WaitForAsync();
            await Page.UnrouteAsync(asked);
            await screen.GetByRole(AriaRole.Button, new() { Name = "Tải lại" }).ClickAsync();
            await Assertions.Expect(screen.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
            await screen.Locator("uui-box").First.WaitForAsync();
        }
    }

    [Fact]
    public async Task A_screen_keeps_what_it_showed_when_it_cannot_be_read_again()
    {
        await SignInAsync();
        await Page.GotoAsync($"{Site.Http.BaseAddress}umbraco/section/content/dashboard/goi-kiem-tra");
        var screen = Page.Locator("campaign-calls");
        var search = screen.GetByRole(AriaRole.Button, new() { Name = "Tìm" });
        await screen.Locator("input[type=search]").FillAsync("1");
        await search.ClickAsync();
        var found = screen.GetByRole(AriaRole.Button, new() { NameRegex = new("^Gọi và ghi kết quả") });
        await found.First.WaitForAsync();
        var shown = await found.CountAsync();
        var refused = new TaskCompletionSource();
        await Page.RouteAsync(
            new Regex("/v1/campaign/calls\\?"),
            async route =>
            {
                await route.AbortAsync();
                refused.TrySetResult();
            }
        );

        await search.ClickAsync();
        await refused.Task.WaitAsync(TimeSpan.FromMinutes(3));
        await Page.Locator("uui-toast-notification").First.WaitForAsync();
        Assert.Equal(shown, await found.CountAsync());

        await screen.Locator("input[type=search]").FillAsync("một câu hỏi khác");
        await search.ClickAsync();
        await screen.GetByRole(AriaRole.Alert).WaitForAsync();
        await Assertions.Expect(screen).Not.ToContainTextAsync("Không có số nào");
    }
}
