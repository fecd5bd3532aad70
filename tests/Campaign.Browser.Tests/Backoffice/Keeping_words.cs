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
        Task<string?> StoredAsync() => KeptAsync(session, $"media/{picture}", "altText");
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
            async () => await StoredAsync() == "Minh tả ảnh sau khi mở lại", "the second officer after a reload");
    }

    [Theory]
    [InlineData("media", "language")]
    [InlineData("media", "item/data-type")]
    [InlineData("document", "language")]
    [InlineData("document", "item/data-type")]
    public async Task What_is_typed_as_soon_as_there_is_a_field_is_saved(string kind, string late)
    {
        await using var desk = await Desk.SignedInAsync(backoffice, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var (id, alias) = kind == "media"
            ? (await Uploads_in_the_product.PictureAsync(backoffice, session, Pictures.Png(64, 40)), "altText")
            : (await Ground.PageAsync(session, "Gõ ngay", await Ground.FolderAsync(session)), Ground.Text);
        await desk.Page.RouteAsync(new Regex($"/v1/{late}(\\?|$)"), async route =>
        {
            await Task.Delay(4_000);
            await route.ContinueAsync();
        });
        await desk.Page.GotoAsync($"{Ground.BaseUrl}/umbraco/section/{(kind == "media" ? kind : "content")}/workspace/{kind}/edit/{id}");
        await desk.Field(alias).FillAsync("Gõ ngay khi thấy ô");
        await desk.SaveAsync();
        await Until.TrueAsync(
            async () => await KeptAsync(session, $"{kind}/{id}", alias) == "Gõ ngay khi thấy ô", "what was typed at once");
        Assert.Equal("Gõ ngay khi thấy ô", await desk.Field(alias).InputValueAsync());
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
            async () => (await session.GetAsync($"tree/document/children?parentId={target}"))["total"]!.GetValue<int>() == 2, "moved");
        Assert.Equal("Gõ trước khi chuyển", await desk.Text.InputValueAsync());
        await desk.SaveAsync();
        await Until.TrueAsync(
            async () => await Ground.DraftAsync(session, page) == "Gõ trước khi chuyển", "saved after the move");
        await desk.Text.FillAsync("Và lần nữa");
        await desk.SaveAsync();
        await Until.TrueAsync(async () => await Ground.DraftAsync(session, page) == "Và lần nữa", "saved once more");
    }

    [Fact]
    public async Task What_is_typed_while_a_slow_line_saves_stays_and_is_saved_next()
    {
        await using var desk = await Desk.SignedInAsync(backoffice, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var page = await Ground.PublishedPageAsync(session, "Đường truyền chậm");
        await desk.OpenDocumentAsync(page);
        await SlowlyAsync(desk, $"/{page}");
        await desk.Text.FillAsync("Câu thứ nhất");
        await desk.SaveAsync();
        await Until.TrueAsync(async () => await Ground.DraftAsync(session, page) == "Câu thứ nhất", "the first save");
        await desk.Name.FillAsync("Đường truyền chậm hơn");
        await desk.Text.FillAsync("Câu thứ nhất. Câu thứ hai");
        await desk.SaveAsync();
        await Until.TrueAsync(
            async () => await Ground.DraftAsync(session, page) == "Câu thứ nhất. Câu thứ hai", "the second save");
        Assert.Equal("Đường truyền chậm hơn", await desk.Name.InputValueAsync());
        Assert.Empty(desk.Failures);
    }

    [Fact]
    public async Task What_is_typed_while_a_slow_line_creates_a_page_stays_and_is_saved_next()
    {
        await using var desk = await Desk.SignedInAsync(backoffice, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var folder = await Ground.FolderAsync(session);
        await desk.Page.GotoAsync(
            $"{Ground.BaseUrl}/umbraco/section/content/workspace/document/create/parent/document/{folder}/{Ground.PageType}");
        await desk.Text.WaitForAsync();
        await SlowlyAsync(desk, "");
        await desk.Name.FillAsync("Trang viết vội");
        await desk.Text.FillAsync("Câu đầu");
        await Ground.FillRestAsync(desk);
        await desk.SaveAsync();
        async Task<JsonArray> ChildrenAsync() =>
            (await session.GetAsync($"tree/document/children?parentId={folder}"))["items"]!.AsArray();
        await Until.TrueAsync(async () => (await ChildrenAsync()).Count == 1, "created");
        var page = (await ChildrenAsync())[0]!["id"]!.GetValue<Guid>();
        await desk.Text.FillAsync("Câu đầu. Câu sau");
        await Until.TrueAsync(() => Task.FromResult(desk.Page.Url.Contains($"/edit/{page}")), "the editor of the new page");
        Assert.Equal("Câu đầu. Câu sau", await desk.Text.InputValueAsync());
        await desk.SaveAsync();
        await Until.TrueAsync(async () => await Ground.DraftAsync(session, page) == "Câu đầu. Câu sau", "saved next");
        Assert.Empty(desk.Failures);
    }

    [Fact]
    public async Task The_late_answer_about_one_page_does_not_fill_another()
    {
        await using var desk = await Desk.SignedInAsync(backoffice, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var folder = await Ground.FolderAsync(session);
        var (first, second) = (await Ground.PageAsync(session, "Trang một", folder), await Ground.PageAsync(session, "Trang hai", folder));
        await desk.OpenDocumentAsync(first);
        var answered = await SlowlyAsync(desk, $"/{first}", seconds: 5);
        await desk.Text.FillAsync("Câu của trang một");
        await desk.SaveAsync();
        await desk.GoAsync($"/umbraco/section/content/workspace/document/edit/{second}/vi-VN");
        await desk.ConfirmAsync("Huỷ thay đổi");
        await Until.TrueAsync(async () => await desk.Name.InputValueAsync() == "Trang hai", "the second page");
        await Until.TrueAsync(() => Task.FromResult(answered() >= 2), "the first page is saved and read");
        await Until.TrueAsync(async () => await Ground.DraftAsync(session, first) == "Câu của trang một", "saved");
        await Task.Delay(500);
        Assert.Equal("Trang hai", await desk.Name.InputValueAsync());
        Assert.Equal("Trang hai", await desk.Text.InputValueAsync());
    }

    [Fact]
    public async Task What_is_typed_while_a_slow_line_publishes_stays_and_is_not_published()
    {
        await using var desk = await Desk.SignedInAsync(backoffice, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var page = await Ground.PublishedPageAsync(session, "Đang xuất bản");
        await desk.OpenDocumentAsync(page);
        var answered = await SlowlyAsync(desk, $"/{page}");
        await desk.Text.FillAsync("Câu được xuất bản");
        await desk.SaveAndPublishAsync();
        await Until.TrueAsync(async () => await Ground.DraftAsync(session, page) == "Câu được xuất bản", "saved");
        await desk.Text.FillAsync("Câu chưa xong");
        await Until.TrueAsync(() => Task.FromResult(answered() >= 4), "saved, read, published, read");
        await desk.Page.Locator("uui-toast-notification").First.WaitForAsync();
        Assert.Equal("Câu chưa xong", await desk.Text.InputValueAsync());
        await desk.SaveAsync();
        await Until.TrueAsync(async () => await Ground.DraftAsync(session, page) == "Câu chưa xong", "saved afterwards");
        Assert.Contains("Câu được xuất bản", (await Ground.PublicAsync(page))!);
        Assert.Empty(desk.Failures);
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
            async () => (await session.GetAsync($"document/{page}"))["variants"]![0]!["state"]!.GetValue<string>() == "Published",
            $"published; {string.Join(", ", desk.Failures)}");
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
            async () => $"{await desk.Name.InputValueAsync()}; {await desk.NotificationsAsync()}; "
                + string.Join(", ", [.. desk.Failures, .. desk.Errors]));
        await desk.GoAsync($"/umbraco/section/content/workspace/document/edit/{page}/vi-VN");
        await Until.TrueAsync(
            async () => await desk.Text.InputValueAsync() != "Listen and share", "the Vietnamese page is shown");
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
            async () => await Ground.DraftAsync(session, page) == "Gõ dở khi phiên hết", "saved after signing in again");
    }

    private static async Task<string?> KeptAsync(Session session, string item, string alias) =>
        (await session.GetAsync(item))["values"]!.AsArray()
            .FirstOrDefault(x => x!["alias"]!.GetValue<string>() == alias)?["value"]?.GetValue<string>();

    // what the server answers about the page takes its time to arrive
    private static async Task<Func<int>> SlowlyAsync(Desk desk, string page, int seconds = 1)
    {
        var answered = 0;
        await desk.Page.RouteAsync(new Regex($"/v1/document{page}(/publish)?$"), async route =>
        {
            var answer = await route.FetchAsync();
            await Task.Delay(TimeSpan.FromSeconds(seconds));
            await route.FulfillAsync(new() { Response = answer });
            Interlocked.Increment(ref answered);
        });
        return () => Volatile.Read(ref answered);
    }

    private async Task ChangeAsync(Session session, Guid page, string text)
    {
        using var opened = await session.SendAsync("GET", $"document/{page}");
        var draft = JsonNode.Parse(await opened.Content.ReadAsStringAsync())!;
        foreach (var value in draft["values"]!.AsArray().Where(x => x!["alias"]!.GetValue<string>() == Ground.Text))
            value!["value"] = text;
        using var saved = await session.SendAsync(
            "PUT", $"document/{page}", new { values = draft["values"], variants = draft["variants"] },
            x => x.Headers.TryAddWithoutValidation("If-Match", opened.Headers.ETag!.ToString()));
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
    }
}
