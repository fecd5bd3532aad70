using System.Collections;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Site;

/// <summary>
/// Our font comes after the page has been drawn in the only font a phone or computer has: nothing may jump then.
/// Each case runs in a Chromium that sees one family of the system alone.
/// </summary>
public sealed class LateFontTests(SiteBrowser browser) : IClassFixture<SiteBrowser>
{
    /// <summary>The fonts Debian has and their files; Liberation Sans has the measure of Arial.</summary>
    private static readonly (string Family, string File)[] Fonts =
    [
        ("Roboto", "Roboto-Regular.ttf"),
        ("Liberation Sans", "LiberationSans-Regular.ttf"),
        ("DejaVu Sans", "DejaVuSans.ttf"),
    ];

    public static TheoryData<string, string, string> Pages => WithEachFont("/", "/tai-lieu", "/lich");

    public static TheoryData<string, string, string> HelpPages => WithEachFont("/tro-giup", "/tim-kiem?q=cuu+toi");

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Nothing_jumps_when_our_font_comes_late(string family, string file, string path) =>
        OnADeviceAsync(
            (family, file),
            async page =>
            {
                var come = await HoldBackAsync(page, "**/*.woff2");
                await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
                await Shifts.DrawnAsync(page);
                Assert.Equal([family], await DrawnInAsync(page, "main h1"));
                var early = await HeightAsync(page);
                await LoadedAsync(page, come);
                await Shifts.NothingMovedAsync(page);

                // From the next page on the font is there, and the page looks as it did.
                await page.UnrouteAllAsync();
                for (var visit = 0; visit < 20 && !(await DrawnInAsync(page, "main h1")).All(IsOurs); visit++)
                    await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
                Assert.All(await DrawnInAsync(page, "main h1"), drawn => Assert.True(IsOurs(drawn), drawn));
                Assert.InRange(early / await HeightAsync(page), 0.98, 1.02);
            }
        );

    [Theory]
    [MemberData(nameof(HelpPages))]
    public Task A_help_page_asks_for_no_font_and_nothing_jumps_when_its_styles_come_late(
        string family,
        string file,
        string path
    ) =>
        OnADeviceAsync(
            (family, file),
            async page =>
            {
                var fonts = new List<string>();
                page.Request += (_, request) =>
                {
                    if (request.ResourceType == "font")
                        fonts.Add(request.Url);
                };
                var come = await HoldBackAsync(page, "**/*.css");
                await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Commit });
                await page.Locator("main .btn").First.WaitForAsync();
                await Shifts.DrawnAsync(page);
                Assert.Equal([family], await DrawnInAsync(page, "main h1"));
                await LoadedAsync(page, come);
                await Shifts.NothingMovedAsync(page);
                foreach (var element in (string[])["main h1", "main .lead", "main .no", "main label", "main .btn"])
                    Assert.Equal([family], await DrawnInAsync(page, element));
                Assert.Empty(fonts);
            }
        );

    private static TheoryData<string, string, string> WithEachFont(params string[] pages)
    {
        var all = new TheoryData<string, string, string>();
        foreach (var (family, file) in Fonts)
        foreach (var page in pages)
            all.Add(family, file, page);
        return all;
    }

    /// <summary>Does something on a phone's page where there is one family.</summary>
    private async Task OnADeviceAsync((string Family, string File) font, Func<IPage, Task> act)
    {
        var folder = Directory.CreateTempSubdirectory("campaign-one-font-");
        try
        {
            await using var chromium = await browser.LaunchAsync(
                OnlyFontsBeside(font.Family, Installed(font.File), folder.FullName)
            );
            var page = await chromium.NewPageAsync(
                new()
                {
                    ViewportSize = new() { Width = 320, Height = 800 },
                    BaseURL = browser.Site.Address,
                }
            );
            page.Patient();
            await Shifts.WatchAsync(page);
            await act(page);
        }
        finally
        {
            folder.DeleteAll();
        }
    }

    /// <summary>Requests that wait until they may go on.</summary>
    private static async Task<TaskCompletionSource> HoldBackAsync(IPage page, string addresses)
    {
        var mayCome = new TaskCompletionSource();
        await page.RouteAsync(
            addresses,
            async route =>
            {
                await mayCome.Task;
                await route.ContinueAsync();
            }
        );
        return mayCome;
    }

    private static async Task LoadedAsync(IPage page, TaskCompletionSource mayCome)
    {
        mayCome.SetResult();
        await Arrival.LettersAsync(page);
        await Shifts.DrawnAsync(page);
    }

    private static bool IsOurs(string family) => family.StartsWith("Be Vietnam Pro", StringComparison.Ordinal);

    private static Task<double> HeightAsync(IPage page) =>
        page.EvaluateAsync<double>("document.documentElement.scrollHeight");

    /// <summary>The families the letters of an element are really drawn in.</summary>
    private static async Task<string[]> DrawnInAsync(IPage page, string element)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("DOM.enable");
        await session.SendAsync("CSS.enable");
        var document = (await session.SendAsync("DOM.getDocument"))!
            .Value.GetProperty("root")
            .GetProperty("nodeId")
            .GetInt32();
        var main = await session.SendAsync(
            "DOM.querySelector",
            new() { ["nodeId"] = document, ["selector"] = element }
        );
        var drawn = await session.SendAsync(
            "CSS.getPlatformFontsForNode",
            new() { ["nodeId"] = main!.Value.GetProperty("nodeId").GetInt32() }
        );
        await session.DetachAsync();
        return
        [
            .. drawn!
                .Value.GetProperty("fonts")
                .EnumerateArray()
                .Select(x => x.GetProperty("familyName").GetString()!)
                .Distinct(),
        ];
    }

    private static string Installed(string file) =>
        Directory
            .EnumerateFiles("/usr/share/fonts/truetype", file, SearchOption.AllDirectories)
            .OrderDescending(StringComparer.Ordinal) // liberation2, which has the Vietnamese letters, before liberation
            .FirstOrDefault()
        ?? throw new FileNotFoundException($"{file} is not installed; ./test says which packages are needed.");

    /// <summary>An environment whose fontconfig knows one folder and takes its family where none is named.</summary>
    private static Dictionary<string, string> OnlyFontsBeside(string family, string font, string folder)
    {
        var configuration = Path.Combine(folder, "fonts.conf");
        File.WriteAllText(
            configuration,
            $"""
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig>
              <dir>{Path.GetDirectoryName(font)}</dir>
              <cachedir>{folder}/cache</cachedir>
              <match><edit name="family" mode="append_last"><string>{family}</string></edit></match>
            </fontconfig>
            """
        );
        var environment = Environment
            .GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(x => (string)x.Key, x => (string)x.Value!);
        environment["FONTCONFIG_FILE"] = configuration;
        return environment;
    }
}
