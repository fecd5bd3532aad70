using Campaign.Browser.Tests.Backoffice;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Lists;

/// <summary>An officer works through many messages in the list of a folder.</summary>
[Collection(OnProduct.Name)]
public sealed class Working_through_a_list(ProductBackoffice shared)
{
    private Ground Ground => shared.Ground;

    [Fact]
    public async Task Many_are_published_at_once_and_each_refusal_is_named()
    {
        await using var desk = await Desk.SignedInAsync(shared, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var folder = await Ground.FolderAsync(session);
        var good = new List<Guid>();
        foreach (var text in new[] { "Lời hai mẫu", "Lời một mẫu" })
            good.Add(await Ground.PageAsync(session, text, folder));
        var bad = await session.CreateAsync(
            Ground.PageType,
            "Lời không nguồn mẫu",
            folder,
            "vi-VN",
            [("order", null, 7), (Ground.Text, "vi-VN", "Lời không nguồn mẫu")]
        );
        await session.TranslateAsync(good[0], Ground.Text, "A sample");
        var list = await OpenAsync(desk, folder);
        await list.GetByText("Lời hai mẫu").First.WaitForAsync();
        await list.GetByText("Anh", new() { Exact = true }).First.WaitForAsync();
        await desk.ShootAsync("61-list", 1280, 768);

        await ChooseAllAsync(list);
        await desk.Page.GetByText("Đã chọn 3 mục").WaitForAsync();
        await PressAsync(desk, "Công bố");
        await desk.ConfirmAsync("Đồng ý");
        await desk.Page.GetByText("Đã công bố 2 mục.").WaitForAsync();
        await desk.Page.GetByText("1 mục không công bố được:").WaitForAsync();
        var refusal = desk
            .Page.Locator("campaign-list-actions li")
            .Filter(new() { HasText = "Thông điệp phải có nguồn" });
        await refusal.Locator($"a[href*='{bad}']").WaitForAsync();
        await desk.Page.GetByText("Đã chọn 1 mục").WaitForAsync();
        await list.GetByText("Công khai").First.WaitForAsync();
        await desk.ShootAsync("62-list-published", 1280, 768);
        foreach (var id in good)
            await Until.TrueAsync(async () => await Ground.PublicAsync(id) is not null, "it is public");
        Assert.Null(await Ground.PublicAsync(bad));
        Assert.Null(await Ground.PublicAsync(good[0], "en-US"));

        await desk.Page.Locator("campaign-list select[name=state]").SelectOptionAsync("public");
        await Assertions.Expect(list.Locator("uui-table-row")).ToHaveCountAsync(2);
        await ChooseAllAsync(list);
        await PressAsync(desk, "Gỡ khỏi trang");
        await desk.ConfirmAsync("Đồng ý");
        await desk.Page.GetByText("Đã gỡ 2 mục.").WaitForAsync();
        foreach (var id in good)
            await Until.TrueAsync(async () => await Ground.PublicAsync(id) is null, "it is public no more");
        // the refusal of the one without a source is what was asked for
        Assert.Equal([$"PUT /umbraco/management/api/v1/document/{bad}/publish 400"], desk.Failures);
        Assert.Empty(desk.Errors);
    }

    [Fact]
    public async Task A_list_is_filtered_sorted_scheduled_and_moved()
    {
        await using var desk = await Desk.SignedInAsync(shared, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var folder = await Ground.FolderAsync(session);
        foreach (var text in new[] { "Yên lòng mẫu", "An toàn mẫu" })
            await Ground.PageAsync(session, text, folder);
        var list = await OpenAsync(desk, folder);
        var rows = list.Locator("uui-table-row");
        await list.GetByRole(AriaRole.Button, new() { Name = "Nội dung" }).ClickAsync();
        await Assertions.Expect(rows.First).ToContainTextAsync("An toàn mẫu");
        await list.GetByRole(AriaRole.Button, new() { Name = "Nội dung" }).ClickAsync();
        await Assertions.Expect(rows.First).ToContainTextAsync("Yên lòng mẫu");
        await desk.Page.Locator("campaign-list input[name=filter]").FillAsync("an toan");
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await ChooseAllAsync(list);
        await PressAsync(desk, "Hẹn giờ");
        await desk.Page.GetByText("Hãy chọn ngày giờ công bố.").WaitForAsync();
        var at = TimeZoneInfo.ConvertTime(
            Ground.Clock.GetUtcNow().AddDays(2),
            TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh")
        );
        await desk.Page.Locator("campaign-list-actions input").FillAsync($"{at:yyyy-MM-ddTHH:mm}");
        await PressAsync(desk, "Hẹn giờ");
        await desk.ConfirmAsync("Đồng ý");
        await desk.Page.GetByText("Đã hẹn giờ công bố 1 mục.").WaitForAsync();
        await list.GetByText($"{at:d/M/yy}").First.WaitForAsync();
        await desk.ShootAsync("63-list-scheduled", 1280, 768);

        var to = $"Đích {Guid.NewGuid():N}";
        var target = await Ground.TopFolderAsync(session, to);
        await ChooseAllAsync(list);
        await PressAsync(desk, "Chuyển đến…");
        await desk.Dialog.GetByText(to).Last.ClickAsync();
        await desk.ConfirmAsync("Chọn|Gửi|Chuyển");
        await desk.ConfirmAsync("Đồng ý");
        await desk.Page.GetByText("Đã chuyển 1 mục.").WaitForAsync();
        var moved = (await session.GetAsync($"tree/document/children?parentId={target}"))["total"]!;
        Assert.Equal(1, moved.GetValue<int>());
        Assert.Empty(desk.Failures);
        Assert.Empty(desk.Errors);
    }

    private async Task<ILocator> OpenAsync(Desk desk, Guid folder)
    {
        await desk.Page.GotoAsync(
            $"{Ground.BaseUrl}/umbraco/section/content/workspace/document/edit/{folder}/invariant/view/danh-sach"
        );
        var list = desk.Page.Locator("campaign-list-table");
        await list.Locator("uui-table-row").First.WaitForAsync();
        return list;
    }

    private static Task ChooseAllAsync(ILocator list) => list.Locator("uui-table-head uui-checkbox").First.ClickAsync();

    private static Task PressAsync(Desk desk, string name) =>
        desk
            .Page.Locator("campaign-list-actions")
            .GetByRole(AriaRole.Button, new() { Name = name, Exact = true })
            .ClickAsync();
}
