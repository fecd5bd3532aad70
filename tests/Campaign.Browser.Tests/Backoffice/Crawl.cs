using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Backoffice;

/// <summary>Goes where an officer can go and notes refusals of the server, faults of scripts and English words.</summary>
internal sealed class Crawl
{
    private readonly Desk _desk;
    private readonly SortedSet<string> _findings = new(StringComparer.Ordinal);
    private string _where = "sign-in";
    private int _traffic;

    public Crawl(Desk desk)
    {
        _desk = desk;
        Page.Request += (_, _) => Interlocked.Increment(ref _traffic);
        Page.RequestFinished += (_, _) => Interlocked.Increment(ref _traffic);
        Page.PageError += (_, error) => Note(error);
        Page.Console += (_, message) => Note(message.Type == "error" ? message.Text : null);
        Page.Response += (_, x) => Note(x.Status >= 400 ? $"{x.Status} {x.Request.Method} {new Uri(x.Url).PathAndQuery}" : null);
    }

    /// <summary>What is wrong, and where it was met first.</summary>
    public IReadOnlyCollection<string> Findings => _findings;

    /// <summary>How many screens, menus and dialogs were read.</summary>
    public int Read { get; private set; }

    private IPage Page => _desk.Page;

    /// <summary>The sections of the header, each with its dashboards and the menus of its trees.</summary>
    public async Task SectionsAsync()
    {
        await ReadAsync("start");
        foreach (var section in await LinksAsync("umb-backoffice-header-sections uui-tab"))
        {
            await OpenAsync(section);
            foreach (var dashboard in await LinksAsync("umb-section-main-views uui-tab"))
                await OpenAsync(dashboard);
            await OpenAsync(section);
            var menus = Page.Locator("umb-section-sidebar umb-entity-actions-dropdown uui-button[popovertarget]");
            for (var i = 0; i < await menus.CountAsync(); i++)
            {
                await menus.Nth(i).DispatchEventAsync("click");
                await ReadAsync($"{section} menu {i}");
                await Page.Keyboard.PressAsync("Escape");
            }
        }
    }

    /// <summary>A workspace: its tabs, its menus, and, when asked, each action up to the question the client asks.</summary>
    public async Task WorkspaceAsync(string path, bool press)
    {
        await OpenAsync(path);
        foreach (var tab in await LinksAsync("[data-mark='workspace:view-links'] uui-tab"))
            await OpenAsync(tab);
        await OpenAsync(path);
        var inner = Page.Locator("umb-content-workspace-view-edit uui-tab");
        for (var i = 0; i < await inner.CountAsync(); i++)
        {
            await inner.Nth(i).ClickAsync();
            await ReadAsync($"{path} tab {i}");
        }
        var more = Page.Locator("umb-workspace-action-menu uui-button");
        if (await more.CountAsync() > 0)
        {
            await more.First.ClickAsync();
            await ReadAsync(path + " more");
        }
        for (var (i, count) = (0, 1); i < count; i++)
        {
            await OpenAsync(path, read: false);
            var menu = Page.Locator("umb-workspace-entity-action-menu uui-button").First;
            if (!await menu.IsVisibleAsync())
                return;
            await menu.ClickAsync();
            var actions = Page.Locator("umb-workspace-entity-action-menu umb-entity-action");
            await SettleAsync();
            count = await actions.CountAsync();
            var name = await actions.Nth(i).Locator("uui-menu-item").First.GetAttributeAsync("label");
            if (i == 0)
                await ReadAsync(path + " menu");
            if (!press)
                return;
            await actions.Nth(i).ClickAsync();
            await ReadAsync($"{path} {name}");
        }
    }

    /// <summary>Opens an address of the backoffice and reads it.</summary>
    public async Task OpenAsync(string path, bool read = true)
    {
        _where = path;
        await Page.GotoAsync(new Uri(new Uri(Page.Url), path).ToString());
        await Page.Locator("umb-backoffice-main").First.WaitForAsync();
        await SettleAsync();
        if (read)
            await ReadAsync(path);
    }

    private async Task ReadAsync(string where)
    {
        _where = where;
        await SettleAsync();
        Read++;
        var texts = await Page.EvaluateAsync<string[]>(Words.Shown);
        Note(texts.FirstOrDefault(x => x.StartsWith("Không tìm thấy", StringComparison.Ordinal)));
        foreach (var text in texts)
            if (Words.English().Match(text) is { Success: true } word)
                Note($"“{word.Value}” in “{(text.Length > 90 ? text[..90] : text)}”");
        await _desk.ShootAsync("crawl/" + string.Concat(where.Select(x => char.IsLetterOrDigit(x) ? x : '-')));
    }

    private async Task<IReadOnlyList<string>> LinksAsync(string selector) =>
        await Page.Locator(selector).EvaluateAllAsync<string[]>(
            "all => all.map(x => x.getAttribute('href') ?? x.href).filter(x => x).map(x => new URL(x, document.baseURI).pathname)");

    // no request and no answer for a moment
    private async Task SettleAsync()
    {
        for (var (i, before) = (0, -1); i < 20 && before != Volatile.Read(ref _traffic); i++)
        {
            before = Volatile.Read(ref _traffic);
            await Task.Delay(400);
        }
    }

    private void Note(string? finding)
    {
        lock (_findings)
            if (finding is not null && !_findings.Any(x => x.StartsWith(finding, StringComparison.Ordinal)))
                _findings.Add($"{finding} — {_where}");
    }
}
