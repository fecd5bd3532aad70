using System.Globalization;
using Campaign.Core.Time;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Broadcast;

/// <summary>The whole product and a browser: an officer's screens of broadcasting.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OnTheWholeSite : ICollectionFixture<SqliteSite>
{
    public const string Name = "The whole product in a browser";
}

[Collection(OnTheWholeSite.Name)]
public sealed class Broadcasting_by_hand(SqliteSite site) : IAsyncLifetime
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("CAMPAIGN_SCREENSHOTS");
    private readonly List<string> _errors = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IPage _page = null!;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await TestChromium.LaunchAsync(_playwright);
        _page = await _browser.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = 1440, Height = 1100 },
                Locale = "vi-VN",
                TimezoneId = "Asia/Ho_Chi_Minh",
            }
        );
        _page.SetDefaultTimeout(60_000);
        _page.PageError += (_, error) => _errors.Add(error);
        _page.Response += (_, response) =>
        {
            if (response.Status >= 400)
                _errors.Add($"{response.Request.Method} {response.Url} {response.Status}");
        };
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    [Fact]
    public async Task An_officer_looks_why_pins_a_script_orders_and_withdraws()
    {
        var date = Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await OpenAsync("chuong-trinh-loa");
        await ChooseAsync(_page.Locator("campaign-programmes"), "lang son", "Tỉnh Lạng Sơn (20)");
        await _page.Locator("campaign-programmes input[type=date]").First.FillAsync(date);
        await _page.Locator("campaign-programmes input[type=date]").First.BlurAsync();
        await _page.GetByText($"Tỉnh Lạng Sơn, ngày {Day:dd'/'MM'/'yyyy}").WaitForAsync();
        var waiting = _page.Locator("campaign-programmes tr").Filter(new() { HasText = "Chờ lượt" }).First;
        var title = await waiting.Locator("td").First.InnerTextAsync();
        await ShootAsync("30-programme");

        await waiting.GetByRole(AriaRole.Button, new() { NameRegex = new("^Ghim") }).ClickAsync();
        await _page.Locator("campaign-programmes input[name=reason]").FillAsync("Tỉnh phát động tuần lễ");
        await ShootAsync("31-pin");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Ghi quyết định" }).ClickAsync();
        await _page.GetByText("Đã ghi quyết định.").WaitForAsync();
        var row = _page.Locator("campaign-programmes tr").Filter(new() { HasText = title });
        await row.Filter(new() { HasText = "Cán bộ đã ghim cho ngày này." }).WaitForAsync();
        await ShootAsync("32-pinned");

        await _page.GetByRole(AriaRole.Button, new() { Name = "Rút" }).First.ClickAsync();
        await row.Filter(new() { HasText = "Chờ lượt" }).WaitForAsync();
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task An_officer_adds_a_station_pauses_it_and_makes_a_key()
    {
        await OpenAsync("dai-truyen-thanh");
        var station = _page.Locator("campaign-stations form").Filter(new() { HasText = "Địa chỉ thư" });
        await ChooseAsync(station, "20", "Tỉnh Lạng Sơn (20)");
        await _page.Locator("campaign-stations input[name=address]").FillAsync("dai@lang-son.example.vn");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Thêm đài" }).ClickAsync();
        await _page.GetByText("Đã thêm đài.").WaitForAsync();
        var row = _page.Locator("campaign-stations tr").Filter(new() { HasText = "dai@lang-son.example.vn" });
        await row.GetByRole(AriaRole.Button, new() { Name = "Tạm dừng" }).ClickAsync();
        await row.GetByText("Đang tạm dừng").WaitForAsync();

        var keys = _page.Locator("campaign-station-keys");
        var make = _page.GetByRole(AriaRole.Button, new() { Name = "Tạo khóa" });
        await keys.Locator("input[name=name]").FillAsync("Đài mẫu");
        await ChooseAsync(keys, "20", "Tỉnh Lạng Sơn (20)");
        await Assertions.Expect(make).ToBeEnabledAsync();
        // A key belongs to the place that can be read in the field, never to one chosen before.
        await keys.Locator("campaign-place-choice input").FillAsync("Tỉnh Lạng");
        await Assertions.Expect(make).ToBeDisabledAsync();
        await ChooseAsync(keys, "", "Tỉnh Lạng Sơn (20)");
        await make.ClickAsync();
        Assert.StartsWith(
            "cpk_",
            await _page.Locator("campaign-station-keys .secret").InnerTextAsync(),
            StringComparison.Ordinal
        );
        await ShootAsync("33-stations");
        Assert.Empty(_errors);
    }

    private DateOnly Day
    {
        get
        {
            var today = site.Services.GetRequiredService<CampaignClock>().Today;
            return today <= new DateOnly(today.Year, 11, 25) ? new(today.Year, 11, 25) : new(today.Year + 1, 11, 20);
        }
    }

    private async Task OpenAsync(string dashboard)
    {
        var officer = new Officer
        {
            Name = "Tổng biên tập",
            Email = $"{Guid.NewGuid():N}@example.test",
            GroupAliases = [OfficerGroup.ChiefEditor.Alias],
        };
        await using (var scope = site.Services.CreateAsyncScope())
            Assert.Empty(
                (
                    await scope
                        .ServiceProvider.GetRequiredService<AccountService>()
                        .AddAsync(officer, Session.Password, by: null)
                ).Errors
            );
        await _page.GotoAsync($"{site.Http.BaseAddress}umbraco");
        await _page.FillAsync("#email", officer.Email!);
        await _page.FillAsync("#password", Session.Password);
        await _page.ClickAsync("button");
        await _page.Locator("campaign-dashboard uui-box").First.WaitForAsync();
        await _page.GotoAsync($"{site.Http.BaseAddress}umbraco/section/content/dashboard/{dashboard}");
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
        await _page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name + ".png") });
    }
}
