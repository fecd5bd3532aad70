using System.Diagnostics;
using Campaign.Browser.Tests.Broadcast;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Campaign.Browser.Tests.Intake;

/// <summary>The plan of Đắk Nông becomes a published year under an officer's hand; clicks are counted.</summary>
[Collection(OnTheWholeSite.Name)]
public sealed class Reading_a_plan(SqliteSite site, ITestOutputHelper output) : IAsyncLifetime
{
    private const int Year = 2015;

    private readonly List<string> _errors = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IPage _page = null!;
    private int _clicks;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await TestChromium.LaunchAsync(_playwright);
        _page = await _browser.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = 1440, Height = 1100 },
                Locale = "vi-VN",
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
    public async Task Sixteen_messages_are_public_after_a_few_clicks()
    {
        await SignInAsync();
        var watch = Stopwatch.StartNew();
        await ClickAsync(_page.GetByRole(AriaRole.Tab, new() { Name = "Nhập văn bản" }));
        // to open the choice of a file and to choose one
        _clicks += 2;
        await _page.Locator("campaign-intake input[type=file]").SetInputFilesAsync(Plan());
        await _page.GetByText("Giảm cách xã hội, kết nối yêu thương.").First.WaitForAsync();
        Assert.True(await _page.Locator("campaign-intake mark").CountAsync() > 20);
        await ClickAsync(_page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tạo \\d+ bản nháp") }));
        await _page.GetByText("Đã tạo bản nháp:").WaitForAsync();
        await ClickAsync(_page.GetByRole(AriaRole.Button, new() { Name = "Xuất bản tất cả" }));
        await _page.GetByText("Đã xuất bản").WaitForAsync();

        output.WriteLine($"{_clicks} clicks, no character, {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.True(_clicks <= 12, $"{_clicks} clicks");
        var store = site.Services.GetRequiredService<SnapshotStore>();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (store.Current.All<KeyMessage>().Count(x => x.Header.Edition == Year) < 16)
            await store.NewerThanAsync(store.Current.Seq, patience.Token);

        await ClickAsync(_page.GetByRole(AriaRole.Button, new() { Name = "Gỡ tất cả" }));
        await _page.GetByText("Đã gỡ").WaitForAsync();
        Assert.Empty(_errors);
    }

    private async Task ClickAsync(ILocator target)
    {
        _clicks++;
        await target.ClickAsync();
    }

    private async Task SignInAsync()
    {
        var officer = new Officer
        {
            Name = "Cán bộ nhập văn bản",
            Email = $"nhap-{Guid.NewGuid():N}@example.test",
            GroupAliases = [OfficerGroup.ChiefEditor.Alias],
        };
        await using (var scope = site.Services.CreateAsyncScope())
            await scope
                .ServiceProvider.GetRequiredService<AccountService>()
                .AddAsync(officer, Session.Password, by: null);
        await _page.GotoAsync(new Uri(site.Http.BaseAddress!, "/umbraco").ToString());
        await _page.FillAsync("#email", officer.Email!);
        await _page.FillAsync("#password", Session.Password);
        await _page.ClickAsync("button");
        await _page.WaitForSelectorAsync("umb-backoffice-main, umb-section-sidebar, umb-document-tree-item");
    }

    private static FilePayload Plan() =>
        new()
        {
            Name = "ke-hoach.txt",
            MimeType = "text/plain",
            Buffer = System.Text.Encoding.UTF8.GetBytes(
                File.ReadAllText(
                        Path.Combine(
                            WholeSite.Repository("tests"),
                            "Campaign.Core.Tests",
                            "Intake",
                            "Seeds",
                            "dak-nong-2021.txt"
                        )
                    )
                    .Replace("năm 2021", $"năm {Year}", StringComparison.Ordinal)
                    .Replace("1/2021", $"1/{Year}", StringComparison.Ordinal)
                    .Replace("2/2021", $"2/{Year}", StringComparison.Ordinal)
            ),
        };
}
