using System.Text.RegularExpressions;
using Campaign.Browser.Tests.Site;
using Campaign.Core.Campaigns;
using Campaign.Core.Events;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Tests.Whole;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Channels;

/// <summary>An officer looks at one item in the eight forms and takes what is needed.</summary>
[Collection(OnTheWholeSite.Name)]
public sealed partial class Seeing_the_eight_forms(SqliteSite site) : AtTheWholeSite(site)
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("CAMPAIGN_SCREENSHOTS");

    private CampaignSnapshot Snapshot => Site.Services.GetRequiredService<SnapshotStore>().Current;

    [Fact]
    public async Task A_message_stands_in_eight_forms_and_each_is_copied_downloaded_or_looked_at()
    {
        var message = Snapshot.All<KeyMessage>().First(x => x is { Evergreen: true, HelpLine: not null });
        await Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await SignInAsync();
        var screen = await OpenAsync(message.Id);

        Assert.Equal(8, await screen.Locator("uui-box[data-channel]").CountAsync());
        await screen.GetByRole(AriaRole.Button, new() { Name = "Chép tin nhắn không dấu" }).ClickAsync();
        await screen.GetByText("Đã chép tin nhắn không dấu.").WaitForAsync();
        var copied = await Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Matches("^[\\x20-\\x7e\\n]+$", copied);
        Assert.Equal(copied, string.Concat(await Parts(screen, "phoneUnmarked").AllInnerTextsAsync()));

        var saved = await Page.RunAndWaitForDownloadAsync(() =>
            screen.GetByRole(AriaRole.Button, new() { Name = "Tải bài đăng" }).ClickAsync()
        );
        Assert.Contains(
            message.Text,
            await File.ReadAllTextAsync((await saved.PathAsync())!),
            StringComparison.Ordinal
        );

        var poster = await Page.RunAndWaitForDownloadAsync(() =>
            screen.GetByRole(AriaRole.Link, new() { Name = "Tải: Ảnh chia sẻ 1200 × 630" }).ClickAsync()
        );
        Assert.EndsWith("share.png", poster.SuggestedFilename, StringComparison.Ordinal);

        var links = await screen
            .Locator("a[href]")
            .EvaluateAllAsync<string[]>("all => all.map(x => x.getAttribute('href'))");
        Assert.Contains(links, x => x.EndsWith("/files/a4.pdf", StringComparison.Ordinal));
        Assert.Contains(links, x => x.EndsWith("/files/share-story.png", StringComparison.Ordinal));
        foreach (var link in links.Where(x => !x.Contains("/files/", StringComparison.Ordinal)))
        {
            using var answer = await Site.Http.GetAsync(new Uri(Site.Http.BaseAddress!, link));
            Assert.True(answer.IsSuccessStatusCode, $"{link}: {answer.StatusCode}");
        }
        await ShootAsync("60-channels");
        Assert.Empty(Errors);
    }

    [Fact]
    public async Task What_is_missing_is_said_with_its_reason_for_an_event_a_service_and_an_edition()
    {
        await SignInAsync();
        var screen = await OpenAsync(Snapshot.All<Event>().First(x => x.Header.IsSample).Id);
        await screen
            .Locator("[data-channel=bang-tin]")
            .GetByText("Thiếu: Bảng tin không chiếu mục mẫu.")
            .WaitForAsync();
        await screen.GetByText("Đây là mục mẫu: không gửi, không đăng, không đọc.").WaitForAsync();
        await screen.Locator("[data-kind=altText]").GetByText("Chưa có mẫu cho dạng này.").WaitForAsync();
        await ShootAsync("61-channels-of-an-event");

        screen = await OpenAsync(Snapshot.All<Edition>().First().Id);
        await screen.Locator("[data-kind=post]").GetByText("Theo mẫu").WaitForAsync();
        screen = await OpenAsync(Snapshot.All<Service>().First(x => x.IsHotline).Id);
        await screen.Locator("[data-channel=bang-tin] .slide b").First.WaitForAsync();
        Assert.Empty(Errors);
    }

    [Fact]
    public async Task A_template_that_an_officer_puts_into_the_year_makes_the_next_text()
    {
        var message = Snapshot.All<KeyMessage>().First(x => x is { HelpLine: not null, Header.Edition: 2021 });
        var year = Snapshot.All<Edition>().First(x => x is { Year: 2021, Header.Campaign: "thang-hanh-dong" });
        await SignInAsync();
        await PutTemplatesAsync(year.Id, "thông điệp | lời đọc | Xin nghe: {text}[ {helpLine}]");
        await ShootAsync("62-templates-of-a-year");
        await Page.RunAndWaitForResponseAsync(
            PublishAsync,
            x => x.Url.Contains("/publish", StringComparison.Ordinal) && x.Ok
        );
        var radio = (await OpenAsync(message.Id)).Locator("[data-kind=radio]");
        // Readers follow an officer a moment later.
        for (var i = 0; await radio.GetByText("Xin nghe: ").CountAsync() == 0; i++)
        {
            Assert.True(i < 120, await radio.InnerTextAsync());
            await Page.GetByRole(AriaRole.Button, new() { Name = "Đọc lại" }).ClickAsync();
            await Task.Delay(500);
        }
        await PutTemplatesAsync(year.Id, "");
        await Page.RunAndWaitForResponseAsync(
            PublishAsync,
            x => x.Url.Contains("/publish", StringComparison.Ordinal) && x.Ok
        );
        Assert.Empty(Errors);
    }

    private async Task PutTemplatesAsync(Guid year, string templates)
    {
        await Page.GotoAsync($"{Site.Http.BaseAddress}umbraco/section/content/workspace/document/edit/{year}/vi-VN");
        await Page.GetByRole(AriaRole.Tab, new() { Name = "Các dạng" }).ClickAsync();
        var table = Page.Locator("[data-mark='property:formTemplates']");
        await table.GetByRole(AriaRole.Button, new() { Name = "Sửa dạng chữ" }).ClickAsync();
        await table.Locator("textarea").First.FillAsync(templates);
    }

    private async Task PublishAsync()
    {
        var button = Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Lưu và xuất bản") }).First;
        var asks = (await button.InnerTextAsync()).Trim() is [.., '.' or '…'];
        await button.ClickAsync();
        if (asks)
            await Page.Locator("umb-backoffice-modal-container")
                .GetByRole(AriaRole.Button, new() { NameRegex = new("xuất bản", RegexOptions.IgnoreCase) })
                .Last.ClickAsync();
    }

    [Fact]
    public async Task Files_for_the_board_of_its_place_are_there_and_a_film_says_how_far_it_is()
    {
        var it = Snapshot.All<Event>().First(x => !x.Header.IsSample && !x.Header.Places.IsEmpty);
        await SignInAsync();
        var files = (await OpenAsync(it.Id)).Locator("campaign-board-files").First;
        await files.GetByRole(AriaRole.Combobox).SelectOptionAsync("192x96");
        await files.GetByRole(AriaRole.Button, new() { Name = "Làm gói ảnh" }).ClickAsync();
        await files.GetByText(PackageState()).WaitForAsync();
        var link = files.GetByRole(AriaRole.Link, new() { Name = "Tải gói ảnh (ZIP)" });
        var saved = await Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.StartsWith("bang-tin-", saved.SuggestedFilename, StringComparison.Ordinal);
        await files.GetByRole(AriaRole.Combobox).SelectOptionAsync("1920x1080");
        await files.GetByRole(AriaRole.Button, new() { Name = "Làm phim" }).ClickAsync();
        await files.GetByText(FilmState()).WaitForAsync();
        var result = await files.RunAxe(AccessibilityTests.Rules);
        Assert.Empty(result.Violations.SelectMany(x => x.Nodes.Select(n => $"{x.Id}: {n.Html}")));
        Assert.Empty(Errors);
    }

    [GeneratedRegex("^Đang làm gói ảnh: [0-9]+ %|^Gói ảnh đã xong")]
    private static partial Regex PackageState();

    [GeneratedRegex("Đang làm phim: [0-9]+ %|Phim đã xong|không có ffmpeg")]
    private static partial Regex FilmState();

    [Fact]
    public async Task The_screen_breaks_no_rule_of_axe()
    {
        await SignInAsync();
        var screen = await OpenAsync(Snapshot.All<KeyMessage>().First().Id);
        var result = await screen.RunAxe(AccessibilityTests.Rules);
        Assert.Empty(result.Violations.SelectMany(x => x.Nodes.Select(n => $"{x.Id}: {n.Html}")));
    }

    private async Task<ILocator> OpenAsync(Guid id)
    {
        await Page.GotoAsync($"{Site.Http.BaseAddress}umbraco/section/content/workspace/document/edit/{id}/vi-VN");
        await Page.GetByRole(AriaRole.Tab, new() { Name = "Kênh" }).ClickAsync();
        var screen = Page.Locator("campaign-channels");
        await screen.Locator("uui-box[data-channel]").Last.WaitForAsync();
        return screen;
    }

    private static ILocator Parts(ILocator screen, string kind) => screen.Locator($"[data-kind={kind}] .part");

    private async Task ShootAsync(string name)
    {
        if (Pictures is null)
            return;
        Directory.CreateDirectory(Pictures);
        await Page.SetViewportSizeAsync(1440, 3200);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name + ".png") });
        await Page.SetViewportSizeAsync(1440, 1100);
    }
}
