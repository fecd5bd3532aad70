using Campaign.Core.Events;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Campaign.Browser.Tests.Recalls;

/// <summary>An officer who noticed a wrong fact takes the item back; clicks are counted.</summary>
[Collection(OnTheWholeSite.Name)]
public sealed class Taking_something_back(SqliteSite site, ITestOutputHelper output) : AtTheWholeSite(site)
{
    private const string Reason = "Địa điểm ghi sai (mẫu).";

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("CAMPAIGN_SCREENSHOTS");

    private int _clicks;

    [Fact]
    public async Task A_few_clicks_show_where_it_is_take_it_back_and_lead_to_who_has_heard_of_it()
    {
        var store = Site.Services.GetRequiredService<SnapshotStore>();
        var item = store.Current.All<Event>().First();
        await SignInAsync();
        await Page.GotoAsync($"{Site.Http.BaseAddress}umbraco/section/content/workspace/document/edit/{item.Id}/vi-VN");

        await ClickAsync(Page.GetByRole(AriaRole.Tab, new() { Name = "Thu hồi" }));
        await Page.GetByText("Trang web và API: 2").WaitForAsync();
        await Page.Locator("campaign-recall textarea[required]").FillAsync(Reason);
        await ShootAsync("40-recall");
        await ClickAsync(Page.GetByRole(AriaRole.Button, new() { Name = "Thu hồi", Exact = true }));
        Assert.NotNull(store.Current.Find<Event>(item.Id));
        await ClickAsync(Page.GetByRole(AriaRole.Button, new() { Name = "Bấm lần nữa để thu hồi" }));
        await Page.GetByText("Đã thu hồi.").WaitForAsync();

        Assert.True(_clicks <= 5, $"{_clicks} clicks");
        output.WriteLine($"{_clicks} clicks");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        for (var seq = store.Current.Seq; store.Current.Find<Event>(item.Id) is not null; seq = store.Current.Seq)
            await store.NewerThanAsync(seq, patience.Token);
        await Page.GotoAsync($"{Site.Http.BaseAddress}umbraco/section/content/dashboard/thu-hoi");
        await Page.Locator("campaign-recalls").GetByText(Reason).WaitForAsync();
        await ShootAsync("41-recalls");
        Assert.Empty(Errors);
    }

    [Fact]
    public async Task A_wrong_number_is_looked_for_corrected_and_told_in_a_few_clicks_on_any_day()
    {
        const string right = "0205 3 000 333";
        var store = Site.Services.GetRequiredService<SnapshotStore>();
        var service = store.Current.All<Service>().Last(x => x.Phones.Length == 1 && !x.IsNeeded);
        var wrong = service.Phones[0].Number;
        await SignInAsync();
        var begun = TimeProvider.System.GetTimestamp();

        await ClickAsync(Page.GetByRole(AriaRole.Tab, new() { Name = "Gọi kiểm tra" }));
        var list = Page.Locator("campaign-calls");
        // The field has the focus: whoever has just seen a wrong number types it.
        await Assertions.Expect(list.Locator("input[type=search]")).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync(wrong);
        await Page.Keyboard.PressAsync("Enter");
        var button = list.GetByRole(AriaRole.Button, new() { Name = $"Gọi và ghi kết quả: {service.Title}" });
        await Assertions
            .Expect(list.GetByRole(AriaRole.Button, new() { NameRegex = new("^Gọi và ghi kết quả") }))
            .ToHaveCountAsync(1);
        await ClickAsync(button);
        await ClickAsync(list.GetByText("Số khác", new() { Exact = true }));
        await list.Locator("input[name=newNumber]").FillAsync(right);
        await ClickAsync(list.GetByRole(AriaRole.Button, new() { Name = "Ghi kết quả", Exact = true }));
        await ClickAsync(list.GetByRole(AriaRole.Button, new() { Name = "Công bố bản sửa và báo" }));
        await list.GetByText("Đã công bố bản sửa.").WaitForAsync();

        output.WriteLine($"{_clicks} clicks, {TimeProvider.System.GetElapsedTime(begun).TotalSeconds:0.0} s");
        Assert.True(_clicks <= 5, $"{_clicks} clicks");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        for (
            var seq = store.Current.Seq;
            store.Current.Find<Service>(service.Id)!.Phones[0].Number != right;
            seq = store.Current.Seq
        )
            await store.NewerThanAsync(seq, patience.Token);
        Assert.Equal(wrong, store.Current.Notices.Last(service.Id)!.Was);
        await ShootAsync("47-corrected");
        Assert.Empty(Errors);
    }

    private async Task ClickAsync(ILocator target)
    {
        _clicks++;
        await target.ClickAsync();
    }

    private async Task ShootAsync(string name)
    {
        if (Pictures is null)
            return;
        Directory.CreateDirectory(Pictures);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name + ".png") });
    }
}
