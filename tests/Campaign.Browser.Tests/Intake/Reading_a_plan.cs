using System.Diagnostics;
using System.Text;
using Campaign.Core.Campaigns;
using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Campaign.Browser.Tests.Intake;

/// <summary>
/// The plan of Đắk Nông becomes a published year under an officer's hand. The page itself counts clicks and
/// characters.
/// </summary>
[Collection(OnTheWholeSite.Name)]
public sealed class Reading_a_plan(SqliteSite site, ITestOutputHelper output) : AtTheWholeSite(site)
{
    private const int Year = 2015,
        LaterYear = 2006,
        MostClicks = 12;

    // A click on a label is followed by one on its box: what a hand presses is counted.
    private const string Counting = """
        window.counted = { clicks: 0, characters: 0 };
        addEventListener('pointerdown', e => { if (e.isTrusted) counted.clicks++; }, true);
        addEventListener('keydown', e => { if (e.isTrusted && e.key.length === 1) counted.characters++; }, true);
        """;

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("CAMPAIGN_SCREENSHOTS");

    private CampaignSnapshot Snapshot => Site.Services.GetRequiredService<SnapshotStore>().Current;

    [Fact]
    public async Task Sixteen_messages_with_theme_days_gifts_and_duty_are_public_after_a_few_clicks()
    {
        await SignInAsync();
        await ShootAsync("first-day-1-dashboard");
        await Page.EvaluateAsync(Counting);
        var watch = Stopwatch.StartNew();
        await ReadAsync(Year);
        await ShootAsync("first-day-2-reading");
        Assert.True(await Page.Locator("campaign-intake mark").CountAsync() > 20);
        await MakeAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Xuất bản tất cả" }).ClickAsync();
        await Status("Đã xuất bản").WaitForAsync();

        // The file is chosen in a window of the system, which takes one more click.
        var clicks = 1 + await Page.EvaluateAsync<int>("counted.clicks");
        var characters = await Page.EvaluateAsync<int>("counted.characters");
        output.WriteLine($"{clicks} clicks, {characters} characters, {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.InRange(clicks, 4, MostClicks);
        Assert.Equal(0, characters);
        await UntilAsync(() => Count<KeyMessage>(Year) == 16);
        var edition = Assert.Single(Snapshot.All<Edition>(), x => x.Year == Year);
        Assert.Equal((new DateOnly(Year, 11, 15), new DateOnly(Year, 12, 15)), (edition.Start, edition.End));
        // Units report to the province, and the department of labour sums it up for province and ministry.
        Assert.Equal((1, 1, 2), (Count<LocalTheme>(Year), Count<Allocation>(Year), Count<ReportingDuty>(Year)));
        await ShootAsync("first-day-3-published");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Gỡ tất cả" }).ClickAsync();
        await Status("Đã gỡ").WaitForAsync();
        await UntilAsync(() => Count<KeyMessage>(Year) == 0);
        Assert.Empty(Errors);
    }

    [Fact]
    public async Task The_set_with_posters_and_spots_waits_for_its_hour_and_the_hour_can_be_taken_away()
    {
        await SignInAsync();
        await ReadAsync(LaterYear);
        await Page.GetByLabel("Kèm áp phích cho mỗi thông điệp").CheckAsync();
        await Page.GetByLabel("Kèm spot 30 giây cho mỗi thông điệp").CheckAsync();
        await MakeAsync();
        await Page.Locator("campaign-intake input[type=datetime-local]").FillAsync("2060-11-15T08:00");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Hẹn giờ xuất bản" }).ClickAsync();
        var sets = Page.Locator("campaign-intake-sets");
        await sets.GetByText("Sẽ xuất bản lúc 08:00").WaitForAsync();
        await ShootAsync("first-day-4-hour");
        Assert.Equal(0, Count<KeyMessage>(LaterYear) + Count<Material>(LaterYear));

        await sets.GetByRole(AriaRole.Button, new() { Name = "Bỏ hẹn giờ" }).ClickAsync();
        await sets.GetByText("Sẽ xuất bản lúc").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Empty(Errors);
    }

    [Fact]
    public async Task Beside_the_fields_of_a_message_stands_what_belongs_in_them()
    {
        await SignInAsync();
        var message = Snapshot.All<KeyMessage>().First();
        await Page.GotoAsync(
            $"{Site.Http.BaseAddress}umbraco/section/content/workspace/document/edit/{message.Id}/vi-VN"
        );
        await Page.GetByText("Đúng từng chữ như trong văn bản, kể cả lỗi.").WaitForAsync();
        await ShootAsync("first-day-5-message");
    }

    private async Task ReadAsync(int year)
    {
        await Page.GetByRole(AriaRole.Tab, new() { Name = "Nhập văn bản" }).ClickAsync();
        var chooser = await Page.RunAndWaitForFileChooserAsync(() =>
            Page.Locator("campaign-intake input[type=file]").ClickAsync()
        );
        await chooser.SetFilesAsync(Plan(year));
        await Page.GetByText("Giảm cách xã hội, kết nối yêu thương.").First.WaitForAsync();
    }

    private async Task MakeAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tạo \\d+ bản nháp") }).ClickAsync();
        await Page.GetByText("Đã tạo bản nháp:").WaitForAsync();
    }

    private ILocator Status(string words) => Page.Locator("campaign-intake [role=status]").GetByText(words);

    private int Count<T>(int year)
        where T : PublishedItem, IPublishedRecord => Snapshot.All<T>().Count(x => x.Header.Edition == year);

    private async Task UntilAsync(Func<bool> condition)
    {
        var store = Site.Services.GetRequiredService<SnapshotStore>();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        for (var seq = store.Current.Seq; !condition(); seq = store.Current.Seq)
            await store.NewerThanAsync(seq, patience.Token);
    }

    private async Task ShootAsync(string name)
    {
        if (Pictures is null)
            return;
        Directory.CreateDirectory(Pictures);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name + ".png") });
    }

    private static FilePayload Plan(int year) =>
        new()
        {
            Name = "ke-hoach.txt",
            MimeType = "text/plain",
            Buffer = Encoding.UTF8.GetBytes(PlanOfAnotherYear.Text(year)),
        };
}
