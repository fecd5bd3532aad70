using System.Text.RegularExpressions;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Backoffice;

/// <summary>An officer at a screen.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("CAMPAIGN_SCREENSHOTS");
    private readonly Ground _ground;

    private Desk(Ground ground, IPage page, Officer officer) => (_ground, Page, Officer) = (ground, page, officer);

    public IPage Page { get; }

    public Officer Officer { get; }

    /// <summary>Requests that failed: method, path and status.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>Errors of scripts.</summary>
    public List<string> Errors { get; } = [];

    public int Requests { get; set; }

    public ILocator Dialog => Page.Locator("umb-backoffice-modal-container");

    public static async Task<Desk> OpenAsync(
        BackofficeBrowser shared,
        OfficerGroup group,
        Action<Officer>? change = null
    )
    {
        var officer = await shared.Ground.AddOfficerAsync($"Cán bộ {group.Name}", group.Alias, change);
        var context = await shared.Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 1440, Height = 900 },
                Locale = "vi-VN",
                TimezoneId = "Asia/Ho_Chi_Minh",
            }
        );
        var page = (await context.NewPageAsync()).Patient();
        var desk = new Desk(shared.Ground, page, officer);
        page.PageError += (_, error) => desk.Errors.Add(error);
        page.Response += (_, response) => desk.Note(response);
        return desk;
    }

    public static async Task<Desk> SignedInAsync(
        BackofficeBrowser shared,
        OfficerGroup group,
        Action<Officer>? change = null
    )
    {
        var desk = await OpenAsync(shared, group, change);
        await desk.SignInAsync();
        return desk;
    }

    public async Task SignInAsync(string? password = null)
    {
        await Page.GotoAsync(_ground.BaseUrl + "/umbraco");
        await TypeSignInAsync(Page, password ?? Session.Password);
        if (password is null)
            await Page.WaitForSelectorAsync("umb-backoffice-main, umb-section-sidebar, umb-document-tree-item");
    }

    /// <summary>Types who the officer is where the sign-in page is shown, which may be a window of its own.</summary>
    public async Task TypeSignInAsync(IPage shown, string password = Session.Password)
    {
        await shown.FillAsync("#email", Officer.Email!);
        await shown.FillAsync("#password", password);
        await shown.ClickAsync("button");
    }

    /// <summary>A session of the same officer beside the browser.</summary>
    public Task<Session> SessionAsync() => Session.SignInAsync(_ground.BaseUrl, Officer.Email!);

    public async Task OpenDocumentAsync(Guid id, string culture = "vi-VN")
    {
        await Page.GotoAsync($"{_ground.BaseUrl}/umbraco/section/content/workspace/document/edit/{id}/{culture}");
        await Text.WaitForAsync();
    }

    /// <summary>Opens a document that may have no field to type into.</summary>
    public async Task OpenFolderAsync(Guid id)
    {
        await Page.GotoAsync($"{_ground.BaseUrl}/umbraco/section/content/workspace/document/edit/{id}");
        await Name.WaitForAsync();
    }

    public ILocator Name => Page.Locator("#name-input input, umb-workspace-split-view-variant-selector input").First;

    /// <summary>The field the scenarios type into.</summary>
    public ILocator Text => Field(_ground.Text);

    /// <summary>Where the value of a property is typed.</summary>
    public ILocator Field(string alias) =>
        Page.Locator($"[data-mark='property:{alias}']").Locator("input, textarea").First;

    public Task SaveAsync() => PressAsync(@"^Lưu(…|\.\.\.)?$", "^Lưu");

    public Task SaveAndPublishAsync() => PressAsync("^Lưu và xuất bản", "xuất bản");

    /// <summary>Presses the button in the dialog.</summary>
    public Task ConfirmAsync(string pattern) =>
        Dialog
            .GetByRole(AriaRole.Button, new() { NameRegex = new(pattern, RegexOptions.IgnoreCase) })
            .Last.ClickAsync();

    /// <summary>The action of the open document's menu.</summary>
    public async Task ActionAsync(string pattern)
    {
        await Page.Locator("umb-workspace-entity-action-menu uui-button").First.ClickAsync();
        await Page.Locator("umb-entity-action").Filter(new() { HasTextRegex = new(pattern) }).First.ClickAsync();
    }

    /// <summary>The action of the menu beside an item of the tree.</summary>
    public async Task TreeActionAsync(string item, string pattern)
    {
        var row = Page.Locator("umb-document-tree-item").Filter(new() { HasText = item }).Last;
        // the menu is there when the pointer is on the row
        await row.HoverAsync();
        var menu = row.Locator("umb-entity-actions-dropdown").Last;
        await menu.Locator("uui-button[popovertarget]").First.ClickAsync();
        await menu.Locator("umb-entity-action").Filter(new() { HasTextRegex = new(pattern) }).First.ClickAsync();
    }

    /// <summary>Saves and publishes the page in this language, and no other.</summary>
    public async Task SaveAndPublishOnlyAsync(string language)
    {
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Lưu và xuất bản") }).First.ClickAsync();
        var others = Dialog.Locator("uui-menu-item[selected]").Filter(new() { HasNotText = language });
        await others.First.ClickAsync();
        await Assertions.Expect(others).ToHaveCountAsync(0);
        await ConfirmAsync("xuất bản");
    }

    /// <summary>Goes to an address of the backoffice as a link does: without loading the client anew.</summary>
    public Task GoAsync(string path) => Page.EvaluateAsync("path => history.pushState({}, '', path)", path);

    /// <summary>Words of the notifications on the screen.</summary>
    public async Task<string> NotificationsAsync() =>
        string.Join(" | ", await Page.Locator("uui-toast-notification").AllInnerTextsAsync());

    /// <summary>What an officer would tell of the screen: where it is, an open dialog, what is notified, what failed.</summary>
    public async Task<string> ShownAsync() =>
        $"{Page.Url}; dialog: {await Dialog.InnerTextAsync()}; {await NotificationsAsync()}; "
        + string.Join(", ", Failures);

    public async Task ShootAsync(string name)
    {
        if (Pictures is null)
            return;
        Directory.CreateDirectory(Pictures);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name + ".png") });
    }

    /// <summary>The same in windows of several widths.</summary>
    public async Task ShootAsync(string name, params int[] widths)
    {
        if (Pictures is null)
            return;
        var window = Page.ViewportSize!;
        foreach (var width in widths)
        {
            await Page.SetViewportSizeAsync(width, window.Height);
            await Page.WaitForTimeoutAsync(500);
            await ShootAsync($"{name}-{width}");
        }
        await Page.SetViewportSizeAsync(window.Width, window.Height);
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    // one language: done at once; several: the button's words end with dots and the client asks which
    private async Task PressAsync(string pattern, string confirm)
    {
        var button = Page.GetByRole(AriaRole.Button, new() { NameRegex = new(pattern) }).First;
        var asks =
            (await button.InnerTextAsync()).Trim().EndsWith('.')
            || (await button.InnerTextAsync()).Trim().EndsWith('…');
        await button.ClickAsync();
        if (asks)
            await ConfirmAsync(confirm);
    }

    private void Note(IResponse response)
    {
        Requests++;
        var path = new Uri(response.Url).PathAndQuery;
        if (response.Status >= 400)
            Failures.Add($"{response.Request.Method} {path} {response.Status}");
    }
}
