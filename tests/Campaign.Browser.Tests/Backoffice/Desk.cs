using System.Text.RegularExpressions;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Backoffice;

/// <summary>An officer at a screen.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("CAMPAIGN_SCREENSHOTS");
    private readonly BackofficeHost _host;

    private Desk(BackofficeHost host, IPage page, Officer officer) => (_host, Page, Officer) = (host, page, officer);

    public IPage Page { get; }

    public Officer Officer { get; }

    /// <summary>Requests that failed: method, path and status.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>Errors of scripts.</summary>
    public List<string> Errors { get; } = [];

    public int Requests { get; set; }

    public ILocator Dialog => Page.Locator("umb-backoffice-modal-container");

    public static async Task<Desk> OpenAsync(BackofficeBrowser shared, OfficerGroup group, Action<Officer>? change = null)
    {
        var officer = await shared.Host.AddOfficerAsync($"Cán bộ {group.Name}", group.Alias, Session.Password, change);
        var context = await shared.Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = 1440, Height = 900 }, Locale = "vi-VN", TimezoneId = "Asia/Ho_Chi_Minh",
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(30_000);
        var desk = new Desk(shared.Host, page, officer);
        page.PageError += (_, error) => desk.Errors.Add(error);
        page.Response += (_, response) => desk.Note(response);
        return desk;
    }

    public static async Task<Desk> SignedInAsync(BackofficeBrowser shared, OfficerGroup group, Action<Officer>? change = null)
    {
        var desk = await OpenAsync(shared, group, change);
        await desk.SignInAsync();
        return desk;
    }

    public async Task SignInAsync(string? password = null)
    {
        await Page.GotoAsync(_host.BaseUrl + "/umbraco");
        await Page.FillAsync("#email", Officer.Email!);
        await Page.FillAsync("#password", password ?? Session.Password);
        await Page.ClickAsync("button");
        if (password is null)
            await Page.WaitForSelectorAsync("umb-backoffice-main, umb-section-sidebar, umb-document-tree-item");
    }

    /// <summary>A session of the same officer beside the browser.</summary>
    public Task<Session> SessionAsync() => Session.SignInAsync(_host, Officer.Email!);

    public async Task OpenDocumentAsync(Guid id, string culture = "vi-VN")
    {
        await Page.GotoAsync($"{_host.BaseUrl}/umbraco/section/content/workspace/document/edit/{id}/{culture}");
        await TextBox.WaitForAsync();
    }

    public ILocator Name => Page.Locator("#name-input input, umb-workspace-split-view-variant-selector input").First;

    public ILocator TextBox => Page.Locator("umb-property-editor-ui-text-box input").First;

    public ILocator TextArea => Page.Locator("umb-property-editor-ui-textarea textarea").First;

    public async Task SaveAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new(@"^Lưu(…|\.\.\.)?$") }).First.ClickAsync();
        await ConfirmIfAskedAsync("^Lưu");
    }

    public async Task SaveAndPublishAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Lưu và xuất bản") }).First.ClickAsync();
        await ConfirmIfAskedAsync("xuất bản");
    }

    /// <summary>Presses the button in the dialog.</summary>
    public Task ConfirmAsync(string pattern) =>
        Dialog.GetByRole(AriaRole.Button, new() { NameRegex = new(pattern, RegexOptions.IgnoreCase) }).Last.ClickAsync();

    /// <summary>The action of the open document's menu.</summary>
    public async Task ActionAsync(string pattern)
    {
        await Page.Locator("umb-workspace-entity-action-menu uui-button").First.ClickAsync();
        await Page.Locator("umb-entity-action").Filter(new() { HasTextRegex = new(pattern) }).First.ClickAsync();
    }

    /// <summary>Words of the notifications on the screen.</summary>
    public async Task<string> NotificationsAsync() => string.Join(" | ", await Page.Locator("uui-toast-notification").AllInnerTextsAsync());

    public async Task ShootAsync(string name)
    {
        if (Pictures is null)
            return;
        Directory.CreateDirectory(Pictures);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name + ".png") });
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    // one language: saved at once; several: the client asks which
    private async Task ConfirmIfAskedAsync(string pattern)
    {
        var button = Dialog.GetByRole(AriaRole.Button, new() { NameRegex = new(pattern, RegexOptions.IgnoreCase) }).Last;
        try
        {
            await button.WaitForAsync(new() { Timeout = 8_000 });
        }
        catch (TimeoutException)
        {
            return;
        }
        await button.ClickAsync();
    }

    private void Note(IResponse response)
    {
        Requests++;
        var path = new Uri(response.Url).PathAndQuery;
        if (response.Status >= 400)
            Failures.Add($"{response.Request.Method} {path} {response.Status}");
    }
}
