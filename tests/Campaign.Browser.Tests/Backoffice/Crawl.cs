using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Backoffice;

/// <summary>
/// Goes where an officer can go and notes refusals of the server, faults of scripts and English words.
/// </summary>
internal sealed class Crawl
{
    private static readonly string[] OfLeaving =
    [
        "TypeError: Cannot read properties of undefined (reading 'byUnique')",
        "Error: Could not request children, repository is missing",
        "Error: Tree context is not set",
        "Context request was cancelled, host was disconnected",
    ];

    /// <summary>
    /// Whether this is what Umbraco's client says when a tree item or a property leaves the screen while it is still
    /// being opened.
    /// </summary>
    public static bool IsOfLeaving(string error) => Array.Exists(OfLeaving, error.StartsWith);

    private readonly Desk _desk;
    private readonly SortedSet<string> _findings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<IRequest, string> _underWay = new();
    private string _where = "sign-in";

    public Crawl(Desk desk)
    {
        _desk = desk;
        Page.Request += (_, x) => Begin(x);
        Page.Response += (_, x) => Leave(x.Request);
        Page.RequestFinished += (page, x) => _underWay.TryRemove(x, out _);
        Page.RequestFailed += (page, x) => _underWay.TryRemove(x, out _);
        Page.PageError += (_, error) => Note(IsOfLeaving(error) ? null : error);
        Page.Console += (_, message) => Note(message.Type == "error" ? message.Text : null);
        Page.Response += (_, x) =>
            Note(x.Status >= 400 ? $"{x.Status} {x.Request.Method} {new Uri(x.Url).PathAndQuery}" : null);
    }

    /// <summary>What is wrong, and where it was met first.</summary>
    public IReadOnlyCollection<string> Findings => _findings;

    /// <summary>How many screens, menus and dialogs were read.</summary>
    public int Read { get; private set; }

    /// <summary>The language of the pages: words are looked at while it is Vietnamese.</summary>
    public string Language { get; set; } = "vi-VN";

    private IPage Page => _desk.Page;

    /// <summary>The sections of the header, each with its dashboards and the menus of its trees and lists.</summary>
    public async Task SectionsAsync()
    {
        await ReadAsync("start");
        foreach (var section in await LinksAsync("umb-backoffice-header-sections uui-tab"))
        {
            await OpenAsync(section);
            foreach (var dashboard in await LinksAsync("umb-section-main-views uui-tab"))
                await OpenAsync(dashboard);
            await OpenAsync(section);
            await MenusAsync(section, "umb-section-sidebar");
            foreach (var item in await LinksAsync("umb-section-sidebar umb-menu-item-layout uui-menu-item"))
            {
                await OpenAsync(item);
                await MenusAsync(item, "umb-collection-default, umb-table");
            }
        }
    }

    /// <summary>
    /// A workspace: its tabs, its menus, and, when asked, each action up to the question the client asks.
    /// </summary>
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
            await Page.Keyboard.PressAsync("Escape");
        }
        await ActionsAsync(path, press);
    }

    private async Task ActionsAsync(string path, bool press)
    {
        var menu = Page.Locator("umb-workspace-entity-action-menu uui-button[popovertarget]");
        var actions = Page.Locator("umb-workspace-entity-action-menu umb-entity-action");
        for (var (i, count) = (0, 1); i < count; i++)
        {
            if (!await menu.First.IsVisibleAsync())
                return;
            await menu.First.ClickAsync();
            await ReadMenuAsync(path + " menu", actions);
            count = press ? await actions.CountAsync() : 0;
            if (i >= count)
                return;
            var name = await actions.Nth(i).Locator("uui-menu-item").First.GetAttributeAsync("label");
            await actions.Nth(i).ClickAsync();
            await ReadAsync($"{path} {name}");
            // some actions leave the page, others ask: the next begins where this one did
            await Page.GotoAsync(new Uri(new Uri(Page.Url), path).ToString());
            await ReadAsync(path);
        }
    }

    private async Task MenusAsync(string where, string within)
    {
        var menus = Page.Locator(within).Locator("umb-entity-actions-dropdown");
        for (var i = 0; i < await menus.CountAsync(); i++)
        {
            var button = menus.Nth(i).Locator("uui-button[popovertarget]").First;
            await button.DispatchEventAsync("click");
            await ReadMenuAsync($"{where} menu {i}", menus.Nth(i).Locator("umb-entity-action"));
            await Page.Keyboard.PressAsync("Escape");
        }
    }

    // a menu is on the screen before its actions are
    private async Task ReadMenuAsync(string where, ILocator actions)
    {
        _where = where;
        for (var i = 0; i < 3_000 && await actions.CountAsync() == 0; i++)
            await Task.Delay(100);
        Note(await actions.CountAsync() == 0 ? "a menu without an action" : null);
        await ReadAsync(where);
    }

    private async Task OpenAsync(string path)
    {
        await _desk.GoAsync(path);
        await ReadAsync(path);
    }

    // A page that nobody draws may never be told that it is idle: two seconds without a word do as well.
    private const string Idle = """
        () => new Promise(done => {
          const idle = next => requestIdleCallback(next, { timeout: 2000 });
          idle(() => idle(done));
        })
        """;

    // a screen is read when it has come to rest: nothing to fetch, nothing to do, and twice the same words
    private async Task ReadAsync(string where)
    {
        _where = where;
        string[] before,
            texts = [];
        var turns = 0;
        do
        {
            if (turns++ == 1_000)
                throw new TimeoutException(
                    $"{where} does not come to rest: {string.Join(' ', _underWay.Values)}; {string.Join(" | ", texts)}"
                );
            await Task.Delay(100);
            await Page.EvaluateAsync(Idle);
            (before, texts) = (texts, await Page.EvaluateAsync<string[]>(Words.Shown));
        } while (texts.Length == 0 || !_underWay.IsEmpty || !texts.SequenceEqual(before));
        Read++;
        Note(texts.FirstOrDefault(x => x.StartsWith("Không tìm thấy", StringComparison.Ordinal)));
        foreach (var text in Language == "vi-VN" ? texts : [])
            if (Words.English().Match(Words.Call().Replace(text, "")) is { Success: true } word)
                Note($"“{word.Value}” in “{(text.Length > 90 ? text[..90] : text)}”");
        await _desk.ShootAsync("crawl/" + string.Concat(where.Select(x => char.IsLetterOrDigit(x) ? x : '-')));
    }

    private async Task<IReadOnlyList<string>> LinksAsync(string selector) =>
        await Page.Locator(selector)
            .EvaluateAllAsync<string[]>(
                "all => all.map(x => x.getAttribute('href') ?? x.href).filter(x => x).map(x => new URL(x, "
                    + "document.baseURI).pathname)"
            );

    // the browser never says that the script of a worker has arrived
    private void Begin(IRequest request)
    {
        if (!request.Url.Contains("/workers/", StringComparison.Ordinal))
            _underWay[request] = request.Url;
    }

    // nor how the requests of a page ended that was left while they were under way
    private void Leave(IRequest navigation)
    {
        if (!navigation.IsNavigationRequest || navigation.Frame != Page.MainFrame)
            return;
        foreach (var (request, _) in _underWay.Where(x => x.Key != navigation))
            _underWay.TryRemove(request, out _);
    }

    private void Note(string? finding)
    {
        lock (_findings)
            if (finding is not null && !_findings.Any(x => x.StartsWith(finding, StringComparison.Ordinal)))
                _findings.Add($"{finding} — {_where}");
    }
}
