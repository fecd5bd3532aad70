using System.Globalization;
using Campaign.Core.Time;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Broadcast;

/// <summary>An officer's screens of broadcasting.</summary>
[Collection(OnTheWholeSite.Name)]
public sealed class Broadcasting_by_hand(SqliteSite site) : AtTheWholeSite(site)
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("CAMPAIGN_SCREENSHOTS");

    [Fact]
    public async Task An_officer_looks_why_pins_a_script_orders_and_withdraws()
    {
        var date = Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await OpenAsync("chuong-trinh-loa");
        await ChooseAsync(Page.Locator("campaign-programmes"), "lang son", "Tỉnh Lạng Sơn (20)");
        await Page.Locator("campaign-programmes input[type=date]").First.FillAsync(date);
        await Page.Locator("campaign-programmes input[type=date]").First.BlurAsync();
        await Page.GetByText($"Tỉnh Lạng Sơn, ngày {Day:dd'/'MM'/'yyyy}").WaitForAsync();
        var waiting = Page.Locator("campaign-programmes tr").Filter(new() { HasText = "Chờ lượt" }).First;
        var title = await waiting.Locator("td").First.InnerTextAsync();
        await ShootAsync("30-programme");

        await waiting.GetByRole(AriaRole.Button, new() { NameRegex = new("^Ghim") }).ClickAsync();
        await Page.Locator("campaign-programmes input[name=reason]").FillAsync("Tỉnh phát động tuần lễ");
        await ShootAsync("31-pin");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Ghi quyết định" }).ClickAsync();
        await Page.GetByText("Đã ghi quyết định.").WaitForAsync();
        var row = Page.Locator("campaign-programmes tr").Filter(new() { HasText = title });
        await row.Filter(new() { HasText = "Cán bộ đã ghim cho ngày này." }).WaitForAsync();
        await ShootAsync("32-pinned");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Rút" }).First.ClickAsync();
        await row.Filter(new() { HasText = "Chờ lượt" }).WaitForAsync();
        Assert.Empty(Errors);
    }

    [Fact]
    public async Task An_officer_adds_a_station_pauses_it_and_makes_a_key()
    {
        await OpenAsync("dai-truyen-thanh");
        var station = Page.Locator("campaign-stations form").Filter(new() { HasText = "Địa chỉ thư" });
        await ChooseAsync(station, "20", "Tỉnh Lạng Sơn (20)");
        await Page.Locator("campaign-stations input[name=address]").FillAsync("dai@lang-son.example.vn");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Thêm đài" }).ClickAsync();
        await Page.GetByText("Đã thêm đài.").WaitForAsync();
        var row = Page.Locator("campaign-stations tr").Filter(new() { HasText = "dai@lang-son.example.vn" });
        await row.GetByRole(AriaRole.Button, new() { Name = "Tạm dừng" }).ClickAsync();
        await row.GetByText("Đang tạm dừng").WaitForAsync();

        var keys = Page.Locator("campaign-station-keys");
        var make = Page.GetByRole(AriaRole.Button, new() { Name = "Cấp mã" });
        await keys.Locator("input[name=name]").FillAsync("Đài mẫu");
        await ChooseAsync(keys, "20", "Tỉnh Lạng Sơn (20)");
        await Assertions.Expect(make).ToBeEnabledAsync();
        // A key belongs to the place that can be read in the field, never to one chosen before.
        await keys.Locator("campaign-place-choice input").FillAsync("Tỉnh Lạng");
        await Assertions.Expect(make).ToBeDisabledAsync();
        await ChooseAsync(keys, "", "Tỉnh Lạng Sơn (20)");
        await make.ClickAsync();
        Assert.Matches(
            "^([0-9A-Z]{4}-){4}[0-9A-Z]$",
            await Page.Locator("campaign-station-keys .secret").InnerTextAsync()
        );
        await ShootAsync("33-stations");
        Assert.Empty(Errors);
    }

    private DateOnly Day
    {
        get
        {
            var today = Site.Services.GetRequiredService<CampaignClock>().Today;
            return today <= new DateOnly(today.Year, 11, 25) ? new(today.Year, 11, 25) : new(today.Year + 1, 11, 20);
        }
    }

    private async Task OpenAsync(string dashboard)
    {
        await SignInAsync();
        await Page.GotoAsync($"{Site.Http.BaseAddress}umbraco/section/content/dashboard/{dashboard}");
    }

    private static async Task ChooseAsync(ILocator form, string typed, string wanted)
    {
        var input = form.Locator("campaign-place-choice input");
        await input.PressSequentiallyAsync(typed);
        await form.Locator($"campaign-place-choice option[value=\"{wanted}\"]")
            .WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await input.FillAsync(wanted);
    }

    private async Task ShootAsync(string name)
    {
        if (Pictures is null)
            return;
        Directory.CreateDirectory(Pictures);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name + ".png") });
    }
}
