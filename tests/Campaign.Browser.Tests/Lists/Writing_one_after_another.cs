using System.Globalization;
using System.Text.Json.Nodes;
using Campaign.Browser.Tests.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Lists;

/// <summary>An officer writes several messages in a row.</summary>
[Collection(OnProduct.Name)]
public sealed class Writing_one_after_another(ProductBackoffice shared)
{
    private Ground Ground => shared.Ground;

    [Fact]
    public async Task A_new_message_has_its_number_and_source_is_named_by_its_text_and_the_next_one_opens()
    {
        await using var desk = await Desk.SignedInAsync(shared, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var folder = await Ground.FolderAsync(session);
        await desk.Page.GotoAsync(
            $"{Ground.BaseUrl}/umbraco/section/content/workspace/document/create"
                + $"/parent/document/{folder}/{Ground.PageType}"
        );
        await desk.Text.WaitForAsync();
        var number = int.Parse(await desk.Field("order").InputValueAsync(), CultureInfo.InvariantCulture);
        Assert.True(number > 1);
        await desk.Text.FillAsync("Im lặng là tiếp tay (mẫu một)");
        await Assertions.Expect(desk.Name).ToHaveValueAsync("Im lặng là tiếp tay (mẫu một)");
        await desk.Field("sourceNote").FillAsync("Soạn để thử");
        await desk.ShootAsync("64-new-message", 1280, 768);
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu và thêm tiếp" }).ClickAsync();

        await Assertions.Expect(desk.Field("order")).ToHaveValueAsync($"{number + 1}");
        await Assertions.Expect(desk.Text).ToHaveValueAsync("");
        await desk.Text.FillAsync("Hãy gọi khi cần (mẫu hai)");
        await desk.Name.FillAsync("Tên tự đặt");
        await desk.Text.FillAsync("Hãy gọi ngay khi cần (mẫu hai)");
        await desk.SaveAsync();

        JsonArray children = [];
        await Until.TrueAsync(
            async () =>
            {
                children = (await session.GetAsync($"tree/document/children?parentId={folder}"))["items"]!.AsArray();
                return children.Count == 2;
            },
            $"both are stored; {string.Join(", ", desk.Failures)}"
        );
        Assert.Equal(
            ["Im lặng là tiếp tay (mẫu một)", "Tên tự đặt"],
            children.Select(x => (string)x!["variants"]![0]!["name"]!)
        );
        Assert.Empty(desk.Failures);
        // the first page was left for the next one while the client was still drawing it
        Assert.DoesNotContain(desk.Errors, x => !Crawl.IsOfLeaving(x));
    }

    [Fact]
    public async Task Rows_are_typed_in_cells_and_stored_as_lines()
    {
        await using var desk = await Desk.SignedInAsync(shared, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var service = await session.CreateAsync(
            ((ProductGround)Ground).TypeOf("service"),
            "Đường dây mẫu",
            await Ground.FolderAsync(session),
            "vi-VN",
            [
                ("kinds", null, new[] { "Trợ giúp pháp lý" }),
                ("phones", "vi-VN", "1900 0000 | một chín không không | 1000 đồng"),
            ]
        );
        await desk.Page.GotoAsync($"{Ground.BaseUrl}/umbraco/section/content/workspace/document/edit/{service}/vi-VN");
        var table = desk.Page.Locator("[data-mark='property:phones'] campaign-rows-editor");
        await Assertions.Expect(table.Locator("input").First).ToHaveValueAsync("1900 0000");
        await table.GetByRole(AriaRole.Button, new() { Name = "Thêm dòng" }).ClickAsync();
        await table.GetByLabel("số, viết theo nhóm, dòng 2").FillAsync("0000 000 000");
        await table.GetByLabel("nhận tin nhắn: có/không, dòng 2").SelectOptionAsync("có");
        await desk.ShootAsync("65-rows", 1280, 768);
        await desk.SaveAsync();
        await Until.TrueAsync(
            async () =>
                await Ground.ValueAsync(session, $"document/{service}", "phones")
                == "1900 0000 | một chín không không | 1000 đồng\n0000 000 000 |  |  |  | có",
            "the rows are stored as lines"
        );
        Assert.Empty(desk.Failures);
        Assert.Empty(desk.Errors);
    }
}
