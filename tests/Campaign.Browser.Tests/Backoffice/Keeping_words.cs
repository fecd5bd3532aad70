using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Tests.Media;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Backoffice;

/// <summary>Two officers, or one with two things at a time: no word is lost, no word is overwritten unseen.</summary>
[Collection(OnProduct.Name)]
public sealed class Keeping_words(ProductBackoffice backoffice)
{
    private Ground Ground => backoffice.Ground;

    [Fact]
    public async Task The_second_of_two_officers_on_one_picture_is_told_and_loses_no_word()
    {
        await using var lan = await Desk.SignedInAsync(backoffice, OfficerGroup.ChiefEditor);
        await using var minh = await Desk.SignedInAsync(backoffice, OfficerGroup.Writer);
        using var session = await lan.SessionAsync();
        var picture = await Uploads_in_the_product.PictureAsync(backoffice, session, Pictures.Png(64, 40));
        Task<string?> StoredAsync() => Ground.ValueAsync(session, $"media/{picture}", "altText");
        foreach (var desk in new[] { lan, minh })
        {
            await desk.Page.GotoAsync($"{Ground.BaseUrl}/umbraco/section/media/workspace/media/edit/{picture}");
            await desk.Field("altText").WaitForAsync();
        }

        await lan.Field("altText").FillAsync("Lan tả ảnh");
        await lan.SaveAsync();
        await Until.TrueAsync(async () => await StoredAsync() == "Lan tả ảnh", "the first save");
        await minh.Field("altText").FillAsync("Minh tả ảnh");
        await minh.SaveAsync();
        var toast = minh.Page.Locator("uui-toast-notification").Filter(new() { HasText = "đã lưu tệp này" });
        await toast.First.WaitForAsync();
        await minh.ShootAsync("36-conflict-on-a-picture");
        Assert.Equal("Minh tả ảnh", await minh.Field("altText").InputValueAsync());
        Assert.Equal("Lan tả ảnh", await StoredAsync());
        await lan.Field("altText").FillAsync("Lan tả ảnh lần hai");
        await lan.SaveAsync();
        await Until.TrueAsync(async () => await StoredAsync() == "Lan tả ảnh lần hai", "the first officer goes on");
        await minh.Page.ReloadAsync();
        await minh.Field("altText").FillAsync("Minh tả ảnh sau khi mở lại");
        await minh.SaveAsync();
        await Until.TrueAsync(
            async () => await StoredAsync() == "Minh tả ảnh sau khi mở lại",
            "the second officer after a reload"
        );
    }

    [Fact]
    public async Task A_page_is_moved_while_it_is_open_and_what_was_typed_is_saved_afterwards()
    {
        await using var desk = await Desk.SignedInAsync(backoffice, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var to = $"Nơi mới {Guid.NewGuid():N}";
        var target = await Ground.TopFolderAsync(session, to);
        await Ground.PageAsync(session, "Trùng tên", target);
        var page = await Ground.PageAsync(session, "Trùng tên", await Ground.FolderAsync(session));
        await desk.OpenDocumentAsync(page);
        await desk.Text.FillAsync("Gõ trước khi chuyển");
        await desk.ActionAsync("Chuyển đến|Di chuyển");
        await desk.Dialog.GetByText(to).Last.ClickAsync();
        await desk.ConfirmAsync("Chuyển|Di chuyển|Chọn");
        await Until.TrueAsync(
            async () =>
                (await session.GetAsync($"tree/document/children?parentId={target}"))["total"]!.GetValue<int>() == 2,
            "moved"
        );
        Assert.Equal("Gõ trước khi chuyển", await desk.Text.InputValueAsync());
        await desk.SaveAsync();
        await Until.TrueAsync(
            async () => await Ground.DraftAsync(session, page) == "Gõ trước khi chuyển",
            "saved after the move"
        );
        await desk.Text.FillAsync("Và lần nữa");
        await desk.SaveAsync();
        await Until.TrueAsync(async () => await Ground.DraftAsync(session, page) == "Và lần nữa", "saved once more");
    }

    [Fact]
    public async Task A_page_that_was_open_before_is_published_from_the_tree_as_it_now_is()
    {
        await using var desk = await Desk.SignedInAsync(backoffice, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var folder = await Ground.FolderAsync(session);
        var page = await Ground.PageAsync(session, "Lúc mở", folder);
        await desk.OpenDocumentAsync(page);
        await desk.GoAsync($"/umbraco/section/content/workspace/document/edit/{folder}");
        await desk.Page.Locator("umb-document-tree-item").Filter(new() { HasText = "Lúc mở" }).Last.WaitForAsync();
        await ChangeAsync(session, page, "Đồng nghiệp vừa sửa");
        await desk.TreeActionAsync("Lúc mở", "Xuất bản");
        await desk.ConfirmAsync("Xuất bản");
        await Until.TrueAsync(
            async () =>
                (await session.GetAsync($"document/{page}"))["variants"]![0]!["state"]!.GetValue<string>()
                == "Published",
            $"published; {string.Join(", ", desk.Failures)}"
        );
        Assert.Equal("Đồng nghiệp vừa sửa", await Ground.DraftAsync(session, page));
    }

    [Fact]
    public async Task Publishing_one_language_keeps_what_is_typed_in_the_other()
    {
        await using var desk = await Desk.SignedInAsync(backoffice, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        await Ground.AboveInEnglishAsync(session);
        var page = await Ground.PublishedPageAsync(session, "Lắng nghe");
        await desk.OpenDocumentAsync(page);
        await desk.Text.FillAsync("Chưa lưu, còn nghĩ");
        await desk.GoAsync($"/umbraco/section/content/workspace/document/edit/{page}/en-US");
        await Until.TrueAsync(async () => (await desk.Name.InputValueAsync()).Length == 0, "the English page is shown");
        await Until.TrueAsync(async () => (await desk.Text.InputValueAsync()).Length == 0, "its text is shown");
        await desk.Name.FillAsync("Listen");
        await desk.Text.FillAsync("Listen and share");
        await desk.SaveAndPublishOnlyAsync("Tiếng Anh");
        await Until.TrueAsync(
            async () => await Ground.PublicAsync(page, "en-US") is not null,
            "the English page is public",
            async () =>
                $"{await desk.Name.InputValueAsync()}; {await desk.NotificationsAsync()}; "
                + string.Join(", ", [.. desk.Failures, .. desk.Errors])
        );
        await desk.GoAsync($"/umbraco/section/content/workspace/document/edit/{page}/vi-VN");
        await Until.TrueAsync(
            async () => await desk.Text.InputValueAsync() != "Listen and share",
            "the Vietnamese page is shown"
        );
        Assert.Equal("Chưa lưu, còn nghĩ", await desk.Text.InputValueAsync());
        Assert.Equal("Lắng nghe", await Ground.DraftAsync(session, page));
    }

    [Fact]
    public async Task A_session_that_ends_takes_no_word_with_it()
    {
        await using var desk = await Desk.SignedInAsync(backoffice, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var page = await Ground.PublishedPageAsync(session, "Phiên hết hạn");
        await desk.OpenDocumentAsync(page);
        await desk.Text.FillAsync("Gõ dở khi phiên hết");
        await desk.Page.Context.ClearCookiesAsync();
        await desk.SaveAsync();
        var again = desk.Page.Locator("umb-app-auth-modal uui-button").First;
        await again.WaitForAsync();
        await desk.ShootAsync("37-session-ended");
        await desk.TypeSignInAsync(await desk.Page.Context.RunAndWaitForPageAsync(() => again.ClickAsync()));
        await again.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await desk.ShootAsync("38-signed-in-again");
        Assert.Equal("Gõ dở khi phiên hết", await desk.Text.InputValueAsync());
        await desk.SaveAsync();
        await Until.TrueAsync(
            async () => await Ground.DraftAsync(session, page) == "Gõ dở khi phiên hết",
            "saved after signing in again"
        );
    }

    [Theory]
    [InlineData(@"^Lưu(…|\.\.\.)?$", "^Lưu")]
    [InlineData("^Lưu và xuất bản", "xuất bản")]
    public async Task Where_no_language_is_chosen_the_dialog_does_not_close_as_if_it_had_saved(
        string button,
        string confirm
    )
    {
        await using var desk = await Desk.SignedInAsync(backoffice, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var page = await Ground.PageAsync(session, "Không chọn", await Ground.FolderAsync(session));
        await desk.OpenDocumentAsync(page);
        await desk.Text.FillAsync("Chưa chọn ngôn ngữ nào");
        await desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new(button) }).First.ClickAsync();
        var chosen = desk.Dialog.Locator("uui-menu-item[selected]");
        await chosen.First.ClickAsync();
        await Assertions.Expect(chosen).ToHaveCountAsync(0);
        var confirming = desk.Dialog.GetByRole(
            AriaRole.Button,
            new() { NameRegex = new(confirm, RegexOptions.IgnoreCase) }
        );
        await Assertions.Expect(confirming.Last).ToBeDisabledAsync();
    }

    private async Task ChangeAsync(Session session, Guid page, string text)
    {
        using var opened = await session.SendAsync("GET", $"document/{page}");
        var draft = JsonNode.Parse(await opened.Content.ReadAsStringAsync())!;
        foreach (var value in draft["values"]!.AsArray().Where(x => x!["alias"]!.GetValue<string>() == Ground.Text))
            value!["value"] = text;
        using var saved = await session.SendAsync(
            "PUT",
            $"document/{page}",
            new { values = draft["values"], variants = draft["variants"] },
            x => x.Headers.TryAddWithoutValidation("If-Match", opened.Headers.ETag!.ToString())
        );
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
    }
}
