using System.Diagnostics;
using System.Text;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Campaign.Browser.Tests.Intake;

/// <summary>The plan of Đắk Nông becomes a published year under an officer's hand; clicks are counted.</summary>
[Collection(OnTheWholeSite.Name)]
public sealed class Reading_a_plan(SqliteSite site, ITestOutputHelper output) : AtTheWholeSite(site)
{
    private const int Year = 2015;

    private int _clicks;

    [Fact]
    public async Task Sixteen_messages_are_public_after_a_few_clicks()
    {
        await SignInAsync();
        var watch = Stopwatch.StartNew();
        await ClickAsync(Page.GetByRole(AriaRole.Tab, new() { Name = "Nhập văn bản" }));
        // to open the choice of a file and to choose one
        _clicks += 2;
        await Page.Locator("campaign-intake input[type=file]").SetInputFilesAsync(Plan());
        await Page.GetByText("Giảm cách xã hội, kết nối yêu thương.").First.WaitForAsync();
        Assert.True(await Page.Locator("campaign-intake mark").CountAsync() > 20);
        await ClickAsync(Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tạo \\d+ bản nháp") }));
        await Page.GetByText("Đã tạo bản nháp:").WaitForAsync();
        await ClickAsync(Page.GetByRole(AriaRole.Button, new() { Name = "Xuất bản tất cả" }));
        await Page.GetByText("Đã xuất bản").WaitForAsync();

        output.WriteLine($"{_clicks} clicks, no character, {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.True(_clicks <= 12, $"{_clicks} clicks");
        var store = Site.Services.GetRequiredService<SnapshotStore>();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (store.Current.All<KeyMessage>().Count(x => x.Header.Edition == Year) < 16)
            await store.NewerThanAsync(store.Current.Seq, patience.Token);

        await ClickAsync(Page.GetByRole(AriaRole.Button, new() { Name = "Gỡ tất cả" }));
        await Page.GetByText("Đã gỡ").WaitForAsync();
        Assert.Empty(Errors);
    }

    private async Task ClickAsync(ILocator target)
    {
        _clicks++;
        await target.ClickAsync();
    }

    private static FilePayload Plan() =>
        new()
        {
            Name = "ke-hoach.txt",
            MimeType = "text/plain",
            Buffer = Encoding.UTF8.GetBytes(PlanOfAnotherYear.Text(Year)),
        };
}
