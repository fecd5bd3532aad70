using Campaign.Browser.Tests.Site;
using Campaign.Web.Tests.Embeds;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Embeds;

/// <summary>Embeds inside a page of another origin in Chromium.</summary>
public sealed class EmbedBrowserTests : IAsyncLifetime
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("CAMPAIGN_SCREENSHOTS");
    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 180_000 };
    private readonly EmbedHost _host = new();
    private Portal? _portal;
    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        _portal = await Portal.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _chromium = await TestChromium.LaunchAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null)
            await _chromium.CloseAsync();
        _playwright?.Dispose();
        if (_portal is not null)
            await _portal.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Theory]
    [InlineData("tro-giup", ColorScheme.Light)]
    [InlineData("thong-diep", ColorScheme.Dark)]
    [InlineData("lich", ColorScheme.Light)]
    [InlineData("tro-giup", ColorScheme.Dark, "&tieng=en-US")]
    public async Task A_portal_shows_it_at_every_width_and_breaks_no_rule_of_axe(
        string what,
        ColorScheme scheme,
        string language = ""
    )
    {
        var page = await OpenAsync($"/nhung?muc={what}&noi=00001{language}", scheme);
        foreach (var width in new[] { 300, 400, 768, 1200 })
        {
            await page.SetViewportSizeAsync(width + 20, 1000);
            await page.EvaluateAsync($"document.querySelector('iframe').width = {width}");
            var frame = page.Frames[1];
            await Assertions.Expect(frame.Locator("h1")).ToBeVisibleAsync(Patient);
            await Assertions.Expect(frame.GetByText("1900 96 96 80").First).ToBeVisibleAsync(Patient);
            Assert.Equal(width, await frame.EvaluateAsync<int>("innerWidth"));
            Assert.True(await frame.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
            // A number that is wider than its column lies over the name beside it.
            Assert.True(
                await frame.EvaluateAsync<bool>(
                    "[...document.querySelectorAll('.call .no')].every(x => x.scrollWidth <= x.clientWidth)"
                )
            );
            var result = await page.RunAxe(AccessibilityTests.Rules);
            Assert.Empty(result.Violations.SelectMany(x => x.Nodes.Select(n => $"{width} {x.Id}: {n.Html}")));
            if (Pictures is { } folder)
                await page.ScreenshotAsync(
                    new() { Path = Path.Combine(folder, $"nhung-{what}{language}-{width}.png") }
                );
        }
    }

    [Theory]
    [InlineData("", ColorScheme.Light, "rgb(255, 255, 255)")]
    [InlineData("", ColorScheme.Dark, "rgb(20, 33, 61)")]
    [InlineData("&nen=sang", ColorScheme.Dark, "rgb(255, 255, 255)")]
    [InlineData("&nen=toi", ColorScheme.Light, "rgb(20, 33, 61)")]
    public async Task It_is_light_or_dark_as_the_device_or_the_portal_wants(
        string look,
        ColorScheme scheme,
        string ground
    )
    {
        var page = await OpenAsync($"/nhung?muc=tro-giup{look}", scheme);
        await Assertions
            .Expect(page.FrameLocator("iframe").Locator("body"))
            .ToHaveCSSAsync("background-color", ground, new() { Timeout = 180_000 });
    }

    [Fact]
    public async Task Without_script_numbers_are_there_and_the_exit_leaves_the_outer_page()
    {
        var page = await OpenAsync("/nhung?muc=lich&noi=00001", ColorScheme.Light, script: false);
        var frame = page.FrameLocator("iframe");
        await Assertions.Expect(frame.GetByText("113").First).ToBeVisibleAsync(Patient);
        await Assertions.Expect(frame.GetByText("Tuần lễ tuyên truyền")).ToBeVisibleAsync(Patient);
        await frame.Locator(".exit").ClickAsync();
        await page.WaitForURLAsync(EmbedHost.Exit);
        Assert.Single(page.Frames);
    }

    [Fact]
    public async Task A_portal_that_allows_readers_to_leave_may_put_it_in_a_sandbox()
    {
        var page = await OpenAsync(
            "/nhung",
            ColorScheme.Light,
            change: x => x.Replace("<iframe ", "<iframe sandbox=\"allow-top-navigation-by-user-activation\" ", Ordinal)
        );
        await page.FrameLocator("iframe").Locator(".exit").ClickAsync();
        await page.WaitForURLAsync(EmbedHost.Exit);
    }

    [Fact]
    public async Task Nobody_is_told_which_page_a_reader_comes_from()
    {
        var told = new List<string>();
        var asked = new List<string>();
        var page = await OpenAsync(
            "/nhung?muc=thong-diep",
            ColorScheme.Light,
            watch: async request =>
            {
                lock (asked)
                    asked.Add(request.Url);
                if ((await request.AllHeadersAsync()).TryGetValue("referer", out var from))
                    lock (told)
                        told.Add($"{request.Url} from {from}");
            }
        );
        await page.FrameLocator("iframe").Locator(".exit").ClickAsync();
        await page.WaitForURLAsync(EmbedHost.Exit);
        Assert.Contains(asked, x => x.Contains("/nhung/thong-diep", Ordinal));
        // The style sheet is asked for by the frame's own document, which has this policy too.
        Assert.Empty(told);
        Assert.Empty(await page.Context.CookiesAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/tro-giup")]
    [InlineData("/nhung")]
    [InlineData("/bang-tin/00001")]
    public async Task Chromium_refuses_to_show_any_other_page_in_a_frame(string path)
    {
        _portal!.Pasted =
            $"<iframe title=x width=600 height=600 src=\"{_host.Client.BaseAddress}{path[1..]}\"></iframe>";
        var page = await NewPageAsync(ColorScheme.Light, script: true);
        var refused = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        page.Console += (_, said) =>
        {
            if (said.Text.Contains("frame-ancestors", Ordinal) || said.Text.Contains("X-Frame-Options", Ordinal))
                refused.TrySetResult(said.Text);
        };
        await page.GotoAsync(_portal!.Address);
        await refused.Task.WaitAsync(TimeSpan.FromMinutes(3));
        Assert.DoesNotContain("113", await page.Frames[1].ContentAsync(), Ordinal);
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    // The snippet is the one that the site hands out.
    private async Task<IPage> OpenAsync(
        string choice,
        ColorScheme scheme,
        bool script = true,
        Func<string, string>? change = null,
        Func<IRequest, Task>? watch = null
    )
    {
        var chooser = await NewPageAsync(ColorScheme.Light, script: true);
        await chooser.GotoAsync(new Uri(_host.Client.BaseAddress!, choice).ToString());
        var snippet = await chooser.Locator("pre code").InnerTextAsync();
        await chooser.Context.CloseAsync();
        _portal!.Pasted = change is null ? snippet : change(snippet);
        var page = await NewPageAsync(scheme, script);
        if (watch is not null)
            page.Request += (_, request) => _ = watch(request);
        await page.GotoAsync(_portal!.Address);
        return page;
    }

    private async Task<IPage> NewPageAsync(ColorScheme scheme, bool script)
    {
        var context = await _chromium!.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 1220, Height = 1000 },
                JavaScriptEnabled = script,
                ColorScheme = scheme,
                Locale = "vi-VN",
            }
        );
        await context.RouteAsync(
            EmbedHost.Exit,
            route => route.FulfillAsync(new() { Body = "<title>Thời tiết</title>", ContentType = "text/html" })
        );
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(180_000); // a busy machine takes its time
        return page;
    }
}
