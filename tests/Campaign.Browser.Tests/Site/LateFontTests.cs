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

    private static readonly string[] Pages = ["/", "/tai-lieu", "/lich"];

    public static TheoryData<string, string, string> FontsAndPages()
    {
        var all = new TheoryData<string, string, string>();
        foreach (var (family, file) in Fonts)
        foreach (var page in Pages)
            all.Add(family, file, page);
        return all;
    }

    [Theory]
    [MemberData(nameof(FontsAndPages))]
    public async Task Nothing_jumps_when_our_font_comes_late(string family, string file, string path)
    {
        var folder = Directory.CreateTempSubdirectory("campaign-one-font-");
        try
        {
            await using var chromium = await browser.LaunchAsync(OnlyFontsBeside(Installed(file), folder.FullName));
            var page = await chromium.NewPageAsync(
                new()
                {
                    ViewportSize = new() { Width = 320, Height = 800 },
                    BaseURL = browser.Site.Address,
                }
            );
            await Shifts.WatchAsync(page);
            var mayCome = new TaskCompletionSource();
            await page.RouteAsync(
                "**/*.woff2",
                async route =>
                {
                    await mayCome.Task;
                    await route.ContinueAsync();
                }
            );
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            await Shifts.DrawnAsync(page);
            Assert.Equal([family], await DrawnInAsync(page));
            var early = await HeightAsync(page);
            mayCome.SetResult();
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await page.EvaluateAsync("document.fonts.ready.then(() => true)");
            await Shifts.DrawnAsync(page);
            await Shifts.NothingMovedAsync(page);

            // From the next page on the font is there, and the page looks as it did.
            await page.UnrouteAllAsync();
            for (var visit = 0; visit < 20 && !(await DrawnInAsync(page)).All(IsOurs); visit++)
                await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
            Assert.All(await DrawnInAsync(page), drawn => Assert.True(IsOurs(drawn), drawn));
            Assert.InRange(early / await HeightAsync(page), 0.98, 1.02);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static bool IsOurs(string family) => family.StartsWith("Be Vietnam Pro", StringComparison.Ordinal);

    private static Task<double> HeightAsync(IPage page) =>
        page.EvaluateAsync<double>("document.documentElement.scrollHeight");

    /// <summary>The families the letters of the page are really drawn in.</summary>
    private static async Task<string[]> DrawnInAsync(IPage page)
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
            new() { ["nodeId"] = document, ["selector"] = "main h1" }
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

    /// <summary>An environment whose fontconfig knows one folder and nothing else.</summary>
    private static Dictionary<string, string> OnlyFontsBeside(string font, string folder)
    {
        var configuration = Path.Combine(folder, "fonts.conf");
        File.WriteAllText(
            configuration,
            $"""
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig><dir>{Path.GetDirectoryName(font)}</dir><cachedir>{folder}/cache</cachedir></fontconfig>
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
