using Campaign.Browser.Tests.Site;
using Campaign.Web.Tests.Boards;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Boards;

/// <summary>Boards in Chromium: on televisions, on small matrices, and while network, power and clocks fail.</summary>
public sealed class BoardBrowserTests : IAsyncLifetime
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("CAMPAIGN_SCREENSHOTS");

    // Time of the browser before a poll, and before the next slide.
    private const long Poll = 21_000;
    private const long Slide = 9_500;
    private readonly BoardHost _host = new();
    private readonly List<string> _errors = [];
    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _chromium = await TestChromium.LaunchAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null)
            await _chromium.CloseAsync();
        _playwright?.Dispose();
        await _host.DisposeAsync();
    }

    [Theory]
    [InlineData(1920, 1080)]
    [InlineData(1280, 720)]
    [InlineData(1080, 1920)]
    public async Task Every_slide_is_whole_on_the_screen_and_is_read_at_ten_metres(int width, int height)
    {
        var page = await OpenAsync(width, height);
        await HasAsync(page, "message");
        var faults = await page.EvaluateAsync<string[]>(
            """
            () => {
              const least = 0.0815 * Math.min(innerWidth, innerHeight), faults = []
              const pen = document.createElement('canvas').getContext('2d')
              for (const slide of document.querySelectorAll('.slide')) {
                document.querySelectorAll('.now').forEach(x => x.classList.remove('now'))
                slide.classList.add('now')
                if (slide.scrollHeight > innerHeight || slide.scrollWidth > innerWidth) faults.push('too much: ' + slide.innerText)
                for (const line of slide.querySelectorAll('p')) {
                  const style = getComputedStyle(line)
                  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
                  if (pen.measureText('H').actualBoundingBoxAscent < least - 1) faults.push('too small: ' + line.innerText)
                  if (line.scrollWidth > line.clientWidth) faults.push('too wide: ' + line.innerText)
                }
              }
              return faults
            }
            """
        );
        Assert.Empty(faults);
        Assert.True(await page.Locator(".slide").CountAsync() > 10);
        Assert.Empty(_errors);
    }

    [Theory]
    [InlineData(192, 96)]
    [InlineData(384, 192)]
    public async Task On_a_small_matrix_one_line_in_one_colour_crawls_from_edge_to_edge(int width, int height)
    {
        var page = await OpenAsync(width, height);
        await HasAsync(page, "message");
        var seen = await page.EvaluateAsync<string[]>(
            """
            () => {
              const slide = document.querySelector('.slide.now'), style = getComputedStyle(slide)
              const moves = slide.getAnimations().map(x => x.effect.getKeyframes().map(k => k.transform).join(' to '))
              return [style.color, style.backgroundColor, getComputedStyle(document.documentElement).backgroundColor,
                String(slide.scrollHeight <= innerHeight), moves.join(),
                `translateX(${innerWidth}px) to translateX(${-slide.scrollWidth}px)`]
            }
            """
        );
        Assert.Equal(["rgb(255, 176, 0)", "rgba(0, 0, 0, 0)", "rgb(0, 0, 0)", "true"], seen[..4]);
        Assert.Equal(seen[5], seen[4]);
    }

    [Fact]
    public async Task Slides_follow_one_another_by_themselves()
    {
        var page = await OpenAsync(1280, 720);
        await HasAsync(page, "message");
        var seen = new HashSet<string>();
        for (var i = 0; i < 40; i++)
        {
            seen.Add(await page.Locator(".slide.now").InnerTextAsync());
            await page.Clock.FastForwardAsync(Slide);
            await Assertions.Expect(page.Locator(".slide.now")).ToHaveCountAsync(1);
        }
        foreach (var said in new[] { "113", "Chấm dứt bạo lực", BoardHost.Ends, BoardHost.Stays })
            Assert.Contains(seen, x => x.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_withdrawn_is_gone_with_the_next_poll()
    {
        var page = await OpenAsync(1280, 720);
        await HasAsync(page, "message");
        await Assertions.Expect(page.GetByText(BoardHost.Stays)).ToHaveCountAsync(1);
        _host.Withdraw("tuan-le");
        await page.Clock.FastForwardAsync(Poll);
        await Assertions.Expect(page.GetByText(BoardHost.Stays)).ToHaveCountAsync(0);
        await ShootAsync(page, "5-rut-lai");
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task The_network_and_the_power_fail_and_after_a_day_only_the_help_lines_are_left()
    {
        var page = await OpenAsync(1280, 720);
        await KeptAsync(page);
        await ShootAsync(page, "1-truoc");
        await _host.StopAsync();

        await page.Clock.FastForwardAsync(Poll);
        await SaysAsync(page, "đang chiếu bản đã lưu");
        await HasAsync(page, "message");
        await ShootAsync(page, "2-mat-mang");

        await page.ReloadAsync(); // the power comes back, the network does not
        await SaysAsync(page, "đang chiếu bản đã lưu");
        await HasAsync(page, "message");
        Assert.True(await page.EvaluateAsync<bool>("document.fonts.check('800 20px \"Be Vietnam Pro\"')"));
        await ShootAsync(page, "3-mat-dien");

        await page.Clock.FastForwardAsync(23L * 3_600_000);
        await SaysAsync(page, "đang chiếu bản đã lưu");
        await page.Clock.FastForwardAsync(2L * 3_600_000);
        await SaysAsync(page, "chỉ chiếu số trợ giúp");
        await OnlyHelpAsync(page);
        await ShootAsync(page, "4-qua-mot-ngay");

        await page.ReloadAsync();
        await SaysAsync(page, "chỉ chiếu số trợ giúp");
        await OnlyHelpAsync(page);
    }

    [Fact]
    public async Task An_event_goes_with_the_minute_of_its_end_without_any_network()
    {
        var page = await OpenAsync(1280, 720);
        await KeptAsync(page);
        await _host.StopAsync();
        await page.Clock.FastForwardAsync(Poll);
        await SaysAsync(page, "đang chiếu bản đã lưu");
        Assert.Contains(BoardHost.Ends, await RoundAsync(page), StringComparison.Ordinal);
        await page.Clock.FastForwardAsync(30L * 60_000); // from 10:00 to after 10:30
        var after = await RoundAsync(page);
        Assert.DoesNotContain(BoardHost.Ends, after, StringComparison.Ordinal);
        Assert.Contains(BoardHost.Stays, after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019-01-01T00:00:00Z")] // a battery is dead
    [InlineData("2031-01-01T00:00:00Z")]
    public async Task A_board_whose_clock_is_wrong_shows_help_lines_alone_when_nobody_can_tell_it_the_time(string clock)
    {
        var page = await OpenAsync(1280, 720);
        await KeptAsync(page);
        await _host.StopAsync();
        await page.Clock.SetSystemTimeAsync(DateTime.Parse(clock, System.Globalization.CultureInfo.InvariantCulture));
        await page.ReloadAsync();
        await SaysAsync(page, "chỉ chiếu số trợ giúp");
        await OnlyHelpAsync(page);
    }

    [Fact]
    public async Task A_wrong_clock_does_no_harm_while_the_server_tells_the_time()
    {
        var page = await OpenAsync(1280, 720, "2019-01-01T00:00:00Z");
        await HasAsync(page, "message");
        Assert.Contains(BoardHost.Ends, await RoundAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_worker_is_the_boards_alone_and_nothing_is_stored_of_anybody()
    {
        var page = await OpenAsync(1280, 720);
        await KeptAsync(page);
        Assert.Equal(
            ["/bang-tin/"],
            await page.EvaluateAsync<string[]>(
                "async () => (await navigator.serviceWorker.getRegistrations()).map(x => new URL(x.scope).pathname)"
            )
        );
        await page.GotoAsync("/");
        Assert.True(await page.EvaluateAsync<bool>("navigator.serviceWorker.controller === null"));
        Assert.Empty(await page.Context.CookiesAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
    }

    [Fact]
    public async Task A_board_breaks_no_rule_of_axe()
    {
        var page = await OpenAsync(1280, 720);
        await HasAsync(page, "message");
        var result = await page.RunAxe(AccessibilityTests.Rules);
        Assert.Empty(result.Violations.SelectMany(x => x.Nodes.Select(n => $"{x.Id}: {n.Html}")));
    }

    private async Task<IPage> OpenAsync(int width, int height, string clock = "2025-11-21T03:00:00Z")
    {
        var context = await _chromium!.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
                BaseURL = _host.Client.BaseAddress!.ToString(),
                Locale = "vi-VN",
            }
        );
        var page = (await context.NewPageAsync()).Patient();
        page.PageError += (_, error) => _errors.Add(error);
        await page.Clock.InstallAsync(
            new() { TimeDate = DateTime.Parse(clock, System.Globalization.CultureInfo.InvariantCulture) }
        );
        await page.GotoAsync(BoardHost.Board);
        return page;
    }

    // The first answer of the server has come, so that more than help lines is shown in its turn.
    private static async Task HasAsync(IPage page, string kind)
    {
        for (var turns = 0; turns < 100 && await page.Locator($".slide.now.{kind}").CountAsync() == 0; turns++)
            await page.Clock.FastForwardAsync(Slide);
        await Assertions.Expect(page.Locator($".slide.now.{kind}")).ToHaveCountAsync(1);
    }

    // The page is kept last, after all that it loads.
    private static async Task KeptAsync(IPage page)
    {
        await page.EvaluateAsync("navigator.serviceWorker.ready");
        var isKept = false;
        for (var tries = 0; tries < 1000 && !isKept; tries++)
        {
            isKept = await page.EvaluateAsync<bool>(
                """
                async () => navigator.serviceWorker.controller !== null
                  && await (await caches.open('bang-tin')).match(location.pathname) !== undefined
                """
            );
            await Task.Delay(100);
        }
        Assert.True(isKept, "the board was not kept");
    }

    private static Task SaysAsync(IPage page, string words) =>
        Assertions.Expect(page.Locator(".state")).ToContainTextAsync(words);

    private static async Task OnlyHelpAsync(IPage page)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(1, await page.Locator(".slide.now.help").CountAsync());
            seen.Add(await page.Locator(".slide.now").InnerTextAsync());
            await page.Clock.FastForwardAsync(Slide);
        }
        Assert.True(seen.Count > 2, "one help line stands still");
    }

    // All that is shown in one round.
    private static async Task<string> RoundAsync(IPage page)
    {
        var seen = new List<string>();
        for (var i = 0; i < 40; i++)
        {
            seen.Add(await page.Locator(".slide.now").InnerTextAsync());
            await page.Clock.FastForwardAsync(Slide);
        }
        return string.Join('\n', seen);
    }

    private static async Task ShootAsync(IPage page, string name)
    {
        if (Pictures is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"bang-tin-{name}.png") });
    }
}
