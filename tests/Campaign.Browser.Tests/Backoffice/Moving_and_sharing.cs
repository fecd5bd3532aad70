using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Backoffice;

public abstract class Moving_and_sharing(BackofficeBrowser shared)
{
    [Collection(InBackoffice.Name)]
    public sealed class Alone(SmallBackoffice backoffice) : Moving_and_sharing(backoffice);

    [Collection(OnProduct.Name)]
    public sealed class In_the_product(ProductBackoffice backoffice) : Moving_and_sharing(backoffice);

    private Ground Ground => shared.Ground;

    private string BaseUrl => Ground.BaseUrl;

    [Fact]
    public async Task The_second_of_two_officers_is_told_and_loses_no_word()
    {
        await using var lan = await Desk.SignedInAsync(shared, OfficerGroup.ChiefEditor);
        await using var minh = await Desk.SignedInAsync(
            shared,
            OfficerGroup.ChiefEditor,
            x => x.Name = "Trần Văn Minh"
        );
        using var session = await lan.SessionAsync();
        var page = await Ground.PublishedPageAsync(session, "Trang chung");
        await lan.OpenDocumentAsync(page);
        await minh.OpenDocumentAsync(page);
        await lan.Text.FillAsync("Lan sửa");
        await lan.SaveAsync();
        await Until.TrueAsync(async () => await Ground.DraftAsync(session, page) == "Lan sửa", "the first save");
        await minh.Text.FillAsync("Minh sửa");
        await minh.SaveAsync();
        var toast = minh.Page.Locator("uui-toast-notification").Filter(new() { HasText = "đã lưu trang này" }).First;
        await toast.WaitForAsync();
        await minh.ShootAsync("30-conflict");
        Assert.Equal("Minh sửa", await minh.Text.InputValueAsync());
        Assert.Equal("Lan sửa", await Ground.DraftAsync(session, page));
        await lan.Text.FillAsync("Lan sửa lần hai");
        await lan.SaveAsync();
        await Until.TrueAsync(
            async () => await Ground.DraftAsync(session, page) == "Lan sửa lần hai",
            "the first officer goes on"
        );
        await minh.OpenDocumentAsync(page);
        await minh.Text.FillAsync("Minh sửa sau khi tải lại");
        await minh.SaveAsync();
        await Until.TrueAsync(
            async () => await Ground.DraftAsync(session, page) == "Minh sửa sau khi tải lại",
            "the second officer after a reload"
        );
    }

    [Fact]
    public async Task A_page_is_trashed_and_restored_where_it_was()
    {
        await using var desk = await Desk.SignedInAsync(shared, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var name = $"Nơi cũ {Guid.NewGuid():N}";
        var folder = await Ground.FolderAsync(session, name);
        var page = await Ground.PublishedPageAsync(session, "Vào thùng rác", folder);
        await desk.OpenDocumentAsync(page);
        await desk.ActionAsync("Thùng rác");
        await desk.ConfirmAsync("Thùng rác|Xóa|Chuyển");
        await Until.TrueAsync(
            async () =>
                (await session.GetAsync($"tree/document/children?parentId={folder}"))["total"]!.GetValue<int>() == 0,
            "the page is gone"
        );
        await Until.TrueAsync(async () => await Ground.PublicAsync(page) is null, "readers no longer see it");
        await desk.OpenDocumentAsync(page);
        await desk.ActionAsync("Khôi phục|Phục hồi");
        // until the dialog knows where the page was, its button does nothing
        await desk.Dialog.GetByText(name).First.WaitForAsync();
        await desk.ShootAsync("31-restore");
        await desk.ConfirmAsync("Khôi phục|Phục hồi");
        await Until.TrueAsync(
            async () =>
                (await session.GetAsync($"tree/document/children?parentId={folder}"))["total"]!.GetValue<int>() == 1,
            "the page is back"
        );
    }

    [Fact]
    public async Task A_page_is_copied_and_moved_to_another_folder()
    {
        await using var desk = await Desk.SignedInAsync(shared, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var (from, to) = (await Ground.FolderAsync(session), $"Đích {Guid.NewGuid():N}");
        var target = await Ground.TopFolderAsync(session, to);
        var page = await Ground.PublishedPageAsync(session, "Đi xa", from);
        foreach (
            var (action, button) in new[]
            {
                ("Sao chép|Nhân bản", "Sao chép|Nhân bản|Chọn"),
                ("Chuyển đến|Di chuyển", "Chuyển|Di chuyển|Chọn"),
            }
        )
        {
            await desk.OpenDocumentAsync(page);
            await desk.ActionAsync(action);
            await desk.Dialog.GetByText(to).Last.ClickAsync();
            await desk.ShootAsync("32-" + (action.StartsWith("Sao", StringComparison.Ordinal) ? "copy" : "move"));
            await desk.ConfirmAsync(button);
            var expected = action.StartsWith("Sao", StringComparison.Ordinal) ? 1 : 2;
            await Until.TrueAsync(
                async () =>
                    (await session.GetAsync($"tree/document/children?parentId={target}"))["total"]!.GetValue<int>()
                    == expected,
                action
            );
        }
        Assert.Equal(0, (await session.GetAsync($"tree/document/children?parentId={from}"))["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_children_of_a_folder_are_put_in_another_order()
    {
        await using var desk = await Desk.SignedInAsync(shared, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var folder = await Ground.FolderAsync(session);
        foreach (var name in new[] { "Một", "Hai", "Ba" })
            await Ground.PageAsync(session, name, folder);
        await desk.OpenFolderAsync(folder);
        await desk.ActionAsync("Sắp xếp");
        var rows = desk.Dialog.Locator("uui-table-row");
        await rows.Nth(2).WaitForAsync();
        // the panel is still sliding in: a grip would be missed
        await (await rows.Nth(2).ElementHandleAsync()).WaitForElementStateAsync(ElementState.Stable);
        var (last, first) = ((await rows.Nth(2).BoundingBoxAsync())!, (await rows.Nth(0).BoundingBoxAsync())!);
        await desk.Page.Mouse.MoveAsync(last.X + 30, last.Y + last.Height / 2);
        await desk.Page.Mouse.DownAsync();
        // the list gives way a moment after the row comes by, the later the busier the machine: let go when it has
        await Until.TrueAsync(
            async () =>
            {
                await desk.Page.Mouse.MoveAsync(first.X + 30, first.Y + 6, new() { Steps = 8 });
                await desk.Page.Mouse.MoveAsync(first.X + 30, first.Y - 4, new() { Steps = 4 });
                return (await rows.First.InnerTextAsync()).Contains("Ba", StringComparison.Ordinal);
            },
            "the row comes first in the panel"
        );
        await desk.Page.Mouse.UpAsync();
        await desk.ShootAsync("33-sort");
        await desk.ConfirmAsync("Sắp xếp|Lưu");
        await Until.TrueAsync(
            async () =>
            {
                var items = (await session.GetAsync($"tree/document/children?parentId={folder}"))["items"]!.AsArray();
                return items[0]!["variants"]![0]!["name"]!.GetValue<string>() == "Ba";
            },
            "the last one comes first"
        );
    }

    [Fact]
    public async Task A_province_officer_sees_the_own_province_only()
    {
        await using var chief = await Desk.OpenAsync(shared, OfficerGroup.ChiefEditor);
        using var session = await chief.SessionAsync();
        var national = await Ground.FolderAsync(session);
        var province = await Ground.FolderAsync(session, "Tỉnh Lạng Sơn", national, published: false);
        var outside = await Ground.PageAsync(session, "Bí mật trung ương", national);
        await using var desk = await Desk.SignedInAsync(
            shared,
            OfficerGroup.ProvinceOfficer,
            x => x.DocumentStartNodes = [province]
        );
        await desk
            .Page.Locator("umb-document-tree-item")
            .Filter(new() { HasText = "Tỉnh Lạng Sơn" })
            .First.WaitForAsync();
        Assert.Equal(1, await desk.Page.Locator("umb-document-tree-item").CountAsync());
        await desk.Page.GotoAsync($"{BaseUrl}/umbraco/section/content/workspace/document/edit/{outside}/vi-VN");
        await Until.TrueAsync(
            () =>
                Task.FromResult(
                    desk.Failures.Any(x => x.Contains($"document/{outside} 403", StringComparison.Ordinal))
                ),
            "the server refuses"
        );
        await desk.ShootAsync("34-outside");
        Assert.DoesNotContain("Bí mật trung ương", await desk.Page.ContentAsync(), StringComparison.Ordinal);
        await desk.Page.GotoAsync(BaseUrl + "/umbraco/section/user-management");
        await desk.Page.Locator("umb-backoffice-main, umb-section-main").First.WaitForAsync();
        await desk.ShootAsync("35-hidden-section");
        Assert.DoesNotContain(chief.Officer.Email!, await desk.Page.ContentAsync(), StringComparison.Ordinal);
    }
}
