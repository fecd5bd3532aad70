using System.IO.Compression;
using System.Net;
using System.Text;
using Campaign.Core.Text;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Site;

/// <summary>What a whole journey through help leaves on the disk of the device, read from Chromium's profile.</summary>
public sealed class TraceTests(SiteBrowser browser) : IClassFixture<SiteBrowser>
{
    private const string Typed = "chồng đang bóp cổ em lan";
    private const string Place = "xa mau";

    // An entry of Chromium's cache: this number, version, length of the key, its hash, padding, the key, the body.
    private const ulong EntryMagic = 0xFCFB6D1BA7725C30;
    private const int EntryHeader = 24;

    // What was typed, the place, the service and its page: nothing of them may be found.
    private static readonly string[] Secrets =
    [
        Typed,
        "bóp cổ em",
        Place,
        "Xã Mẫu",
        "tram-y-te",
        "Trạm Y tế",
        "Hãy gọi ngay",
        "tỉnh Lâm Đồng",
    ];

    [Fact]
    public async Task The_profile_holds_no_word_place_or_service_afterwards()
    {
        var profile = Directory.CreateTempSubdirectory("campaign-profile-");
        try
        {
            await JourneyAsync(profile.FullName);
            var found = new List<string>();
            foreach (var file in profile.EnumerateFiles("*", SearchOption.AllDirectories))
                found.AddRange(
                    Traces(file).Select(x => $"{Path.GetRelativePath(profile.FullName, file.FullName)}: {x}")
                );
            Assert.Empty(found);
            // The way of looking is right: the bare address may stand and does, and packed bodies are read.
            var files = profile.EnumerateFiles("*", SearchOption.AllDirectories).ToList();
            Assert.Contains(files, x => x.Name == "History" && Holds(File.ReadAllBytes(x.FullName), "/tro-giup"));
            Assert.Contains(
                files,
                x => Unpacked(File.ReadAllBytes(x.FullName)).Any(body => Holds(body, ".safety-nums"))
            );
        }
        finally
        {
            profile.DeleteAll();
        }
    }

    [Fact]
    public async Task Result_service_and_back_are_one_entry_of_the_history()
    {
        var page = await browser.VisitorAsync(360);
        await page.GotoAsync("about:blank");
        await page.GotoAsync("/tro-giup");
        var (entries, title) = (await page.EvaluateAsync<int>("history.length"), await page.TitleAsync());
        await SearchPlaceAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Trạm Y tế xã Mẫu" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Trạm Y tế");
        Assert.EndsWith("/tro-giup", page.Url);
        Assert.Equal(title, await page.TitleAsync());
        await page.Locator(".back-here").ClickAsync();
        await Assertions.Expect(page.Locator("#kq")).ToBeVisibleAsync();
        await page.Locator(".back-here").ClickAsync();
        await Assertions.Expect(page.Locator("#kq")).ToHaveCountAsync(0);
        Assert.Equal(entries, await page.EvaluateAsync<int>("history.length"));
    }

    [Fact]
    public async Task What_was_found_stands_in_no_title()
    {
        var page = await browser.VisitorAsync(360);
        await page.GotoAsync("/tim-kiem");
        var title = await page.TitleAsync();
        await page.Locator("main #q").FillAsync("thông điệp");
        await page.Locator("main #q").PressAsync("Enter");
        await page.Locator("main a[data-here]").First.ClickAsync();
        await Assertions.Expect(page.Locator("main #q")).ToHaveCountAsync(0);
        Assert.EndsWith("/tim-kiem", page.Url);
        Assert.Equal(title, await page.TitleAsync());
    }

    [Fact]
    public async Task After_the_exit_Back_leads_nowhere_into_the_journey()
    {
        var page = await browser.VisitorAsync(360);
        await page.GotoAsync("about:blank");
        await page.GotoAsync("/");
        await page.Locator(".safety-help").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(browser.Site.Address + "/tro-giup");
        await SearchPlaceAsync(page);
        await page.Locator("a.exit").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(SiteBrowser.Elsewhere);
        await page.GoBackAsync();
        Assert.DoesNotContain(browser.Site.Address, page.Url);
    }

    [Fact]
    public async Task The_exit_works_before_script_style_and_letters_have_come()
    {
        var page = await browser.VisitorAsync(360);
        await page.RouteAsync("**/assets/**", route => route.AbortAsync());
        await page.GotoAsync("/an-toan");
        await page.GotoAsync("/tro-giup");
        Assert.True((await page.Locator("main a[href^='tel:']").First.BoundingBoxAsync())!.Height >= 44);
        await page.Locator("a.exit").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(SiteBrowser.Elsewhere);
        await page.GoBackAsync();
        Assert.DoesNotContain("/tro-giup", page.Url);
    }

    [Fact]
    public async Task A_lost_connection_is_said_and_what_was_typed_stays()
    {
        var page = await browser.VisitorAsync(360);
        await page.GotoAsync("/tim-kiem");
        await page.Context.SetOfflineAsync(true);
        await page.Locator("#q").FillAsync(Typed);
        await page.Locator("#q").PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Không có mạng. Hãy thử lại.")).ToBeVisibleAsync();
        Assert.Equal(Typed, await page.Locator("#q").InputValueAsync());
    }

    private async Task JourneyAsync(string profile)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var context = await playwright.Chromium.LaunchPersistentContextAsync(
            profile,
            new()
            {
                ExecutablePath = TestChromium.Whole,
                Args = TestChromium.Arguments,
                BaseURL = browser.Site.Address,
                ViewportSize = new() { Width = 360, Height = 800 },
            }
        );
        var page = context.Pages[0].Patient();
        await page.GotoAsync("/tro-giup");
        await SearchPlaceAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Trạm Y tế xã Mẫu" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Trạm Y tế");
        await page.Locator(".back-here").ClickAsync();
        await page.GotoAsync("/tim-kiem");
        await page.Locator("#q").PressSequentiallyAsync(Typed);
        await page.Locator("#q").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#goi")).ToContainTextAsync("Hãy gọi ngay");
        // Long enough for the browser to write its session and history.
        await page.WaitForTimeoutAsync(4_000);
        await context.CloseAsync();
    }

    private static async Task SearchPlaceAsync(IPage page)
    {
        await page.Locator("#tinh").SelectOptionAsync("68");
        await page.Locator("#xa").PressSequentiallyAsync(Place);
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem dịch vụ" }).ClickAsync();
        await Assertions.Expect(page.Locator("#kq")).ToContainTextAsync("Xã Mẫu");
    }

    private static IEnumerable<string> Traces(FileInfo file)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file.FullName);
        }
        catch (FileNotFoundException)
        {
            yield break; // a lock that went with the browser
        }
        foreach (var content in (byte[][])[bytes, .. Unpacked(bytes)])
        foreach (var secret in Secrets)
        foreach (var form in Forms(secret))
            if (content.AsSpan().IndexOf(form) >= 0)
                yield return secret;
    }

    private static IEnumerable<byte[]> Forms(string secret) =>
        ((string[])[secret, Folding.WithoutMarks(secret), Uri.EscapeDataString(secret), WebUtility.UrlEncode(secret)])
            .Distinct()
            .SelectMany(x => (byte[][])[Encoding.UTF8.GetBytes(x), Encoding.Unicode.GetBytes(x)]);

    private static bool Holds(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    // Bodies in the cache are packed: everything that begins like gzip is opened, and what follows the key of an entry
    // of the cache as Brotli.
    private static IEnumerable<byte[]> Unpacked(byte[] bytes)
    {
        if (bytes.Length > EntryHeader && BitConverter.ToUInt64(bytes) == EntryMagic)
        {
            var body = EntryHeader + BitConverter.ToInt32(bytes, 12);
            yield return Open(new BrotliStream(From(bytes, body), CompressionMode.Decompress));
        }
        for (var at = bytes.AsSpan().IndexOf((byte)0x1F); at >= 0 && at + 10 < bytes.Length; at = Next(bytes, at))
            if (bytes[at + 1] == 0x8B && bytes[at + 2] == 8)
                yield return Open(new GZipStream(From(bytes, at), CompressionMode.Decompress));
    }

    private static MemoryStream From(byte[] bytes, int at) => new(bytes, at, bytes.Length - at);

    private static int Next(byte[] bytes, int at) =>
        bytes.AsSpan(at + 1).IndexOf((byte)0x1F) is >= 0 and var step ? at + 1 + step : -1;

    private static byte[] Open(Stream packed)
    {
        using var open = new MemoryStream();
        try
        {
            packed.CopyTo(open);
        }
        catch (Exception end) when (end is InvalidDataException or InvalidOperationException)
        {
            // Something else follows the packed body, or it is not packed this way.
        }
        return open.ToArray();
    }
}
