using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests;

/// <summary>The whole product, once for the tests that use an officer's own screens of it.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OnTheWholeSite : ICollectionFixture<SqliteSite>
{
    public const string Name = "The whole product in a browser";
}

/// <summary>An officer's browser on the whole product; what goes wrong in it is noted.</summary>
public abstract class AtTheWholeSite(SqliteSite site) : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    protected SqliteSite Site => site;

    protected IPage Page { get; private set; } = null!;

    /// <summary>Faults of scripts and refusals of the server.</summary>
    protected List<string> Errors { get; } = [];

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await TestChromium.LaunchAsync(_playwright);
        Page = await _browser.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = 1440, Height = 1100 },
                Locale = "vi-VN",
                TimezoneId = "Asia/Ho_Chi_Minh",
            }
        );
        Page.Patient();
        Page.PageError += (_, error) => Errors.Add(error);
        Page.Response += (_, response) =>
        {
            if (response.Status >= 400)
                Errors.Add($"{response.Request.Method} {response.Url} {response.Status}");
        };
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Signs in as a new chief editor and waits for the first screen.</summary>
    protected Task SignInAsync() => SignInAsync(OfficerGroup.ChiefEditor);

    /// <summary>Signs in as a new officer of a group and waits for the first screen.</summary>
    protected async Task SignInAsync(OfficerGroup group)
    {
        var officer = new Officer
        {
            Name = group.Name,
            Email = $"{Guid.NewGuid():N}@example.test",
            GroupAliases = [group.Alias],
        };
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<AccountService>();
            Assert.Empty((await accounts.AddAsync(officer, Session.Password, by: null)).Errors);
        }
        await Page.GotoAsync($"{site.Http.BaseAddress}umbraco");
        await Page.FillAsync("#email", officer.Email!);
        await Page.FillAsync("#password", Session.Password);
        await Page.ClickAsync("button");
        await Page.Locator("campaign-dashboard uui-box").First.WaitForAsync();
    }
}
