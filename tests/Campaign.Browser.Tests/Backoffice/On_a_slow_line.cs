using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Tests.Media;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Backoffice;

/// <summary>Answers come late: no word that was typed meanwhile is lost.</summary>
[Collection(OnProduct.Name)]
public sealed class On_a_slow_line(ProductBackoffice backoffice)
{
    // our own part of the client: it tells the editors which state they were filled with
    private const string Extension = @"/backoffice/c/campaign-[^/]+\.js";

    // without their answer the client cannot keep what is typed
    private static readonly Regex FieldTypes = new("/v1/item/data-type(\\?|$)");

    private Ground Ground => backoffice.Ground;

    [Theory]
    [InlineData("media", "/v1/language")]
    [InlineData("media", "/v1/item/data-type")]
    [InlineData("media", Extension)]
    [InlineData("document", "/v1/language")]
    [InlineData("document", "/v1/item/data-type")]
    [InlineData("document", Extension)]
    public async Task What_is_typed_as_soon_as_there_is_a_field_is_saved(string kind, string late)
    {
        await using var desk = await Desk.SignedInAsync(backoffice, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var (id, alias) =
            kind == "media"
                ? (await Uploads_in_the_product.PictureAsync(backoffice, session, Pictures.Png(64, 40)), "altText")
                : (await Ground.PageAsync(session, "Gõ ngay", await Ground.FolderAsync(session)), Ground.Text);
        await desk.Page.RouteAsync(
            new Regex($"{late}(\\?|$)"),
            async route =>
            {
                await Task.Delay(4_000);
                await route.ContinueAsync();
            }
        );
        await desk.Page.GotoAsync(
            $"{Ground.BaseUrl}/umbraco/section/{(kind == "media" ? kind : "content")}/workspace/{kind}/edit/{id}"
        );
        await desk.Field(alias).FillAsync("Gõ ngay khi thấy ô");
        await desk.SaveAsync();
        await Until.TrueAsync(
            async () => await Ground.ValueAsync(session, $"{kind}/{id}", alias) == "Gõ ngay khi thấy ô",
            "what was typed at once",
            desk.ShownAsync
        );
        Assert.Equal("Gõ ngay khi thấy ô", await desk.Field(alias).InputValueAsync());
    }

    [Fact]
    public async Task A_new_page_is_created_with_what_was_typed_before_the_client_knew_its_fields()
    {
        await using var desk = await Desk.SignedInAsync(backoffice, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var folder = await Ground.FolderAsync(session);
        await desk.Page.RouteAsync(
            FieldTypes,
            async route =>
            {
                await Task.Delay(4_000);
                await route.ContinueAsync();
            }
        );
        await desk.Page.GotoAsync(
            $"{Ground.BaseUrl}/umbraco/section/content/workspace/document/create"
                + $"/parent/document/{folder}/{Ground.PageType}"
        );
        await desk.Name.FillAsync("Trang gõ ngay");
        await desk.Text.FillAsync("Gõ ngay khi thấy ô");
        await desk.SaveAsync();
        JsonArray children = [];
        await Until.TrueAsync(
            async () =>
            {
                children = (await session.GetAsync($"tree/document/children?parentId={folder}"))["items"]!.AsArray();
                return children.Count == 1;
            },
            "created"
        );
        Assert.Equal("Gõ ngay khi thấy ô", await Ground.DraftAsync(session, children[0]!["id"]!.GetValue<Guid>()));
    }

    [Fact]
    public async Task What_is_typed_while_a_slow_line_saves_stays_and_is_saved_next()
    {
        await using var desk = await Desk.SignedInAsync(backoffice, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var page = await Ground.PublishedPageAsync(session, "Đường truyền chậm");
        await desk.OpenDocumentAsync(page);
        await SlowlyAsync(desk, $"document/{page}");
        await desk.Text.FillAsync("Câu thứ nhất");
        await desk.SaveAsync();
        await Until.TrueAsync(async () => await Ground.DraftAsync(session, page) == "Câu thứ nhất", "the first save");
        await desk.Name.FillAsync("Đường truyền chậm hơn");
        await desk.Text.FillAsync("Câu thứ nhất. Câu thứ hai");
        await desk.SaveAsync();
        await Until.TrueAsync(
            async () => await Ground.DraftAsync(session, page) == "Câu thứ nhất. Câu thứ hai",
            "the second save"
        );
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
            $"{Ground.BaseUrl}/umbraco/section/content/workspace/document/create"
                + $"/parent/document/{folder}/{Ground.PageType}"
        );
        await desk.Text.WaitForAsync();
        await SlowlyAsync(desk, "document");
        await desk.Name.FillAsync("Trang viết vội");
        await desk.Text.FillAsync("Câu đầu");
        await Ground.FillRestAsync(desk);
        await desk.SaveAsync();
        async Task<JsonArray> ChildrenAsync() =>
            (await session.GetAsync($"tree/document/children?parentId={folder}"))["items"]!.AsArray();
        await Until.TrueAsync(async () => (await ChildrenAsync()).Count == 1, "created");
        var page = (await ChildrenAsync())[0]!["id"]!.GetValue<Guid>();
        await desk.Text.FillAsync("Câu đầu. Câu sau");
        await Until.TrueAsync(
            () => Task.FromResult(desk.Page.Url.Contains($"/edit/{page}")),
            "the editor of the new page"
        );
        Assert.Equal("Câu đầu. Câu sau", await desk.Text.InputValueAsync());
        await desk.SaveAsync();
        await Until.TrueAsync(async () => await Ground.DraftAsync(session, page) == "Câu đầu. Câu sau", "saved next");
        Assert.Empty(desk.Failures);
    }

    [Fact]
    public async Task What_is_typed_while_a_slow_line_saves_an_account_stays_and_is_saved_next()
    {
        await using var desk = await Desk.SignedInAsync(backoffice, OfficerGroup.Administrator);
        using var session = await desk.SessionAsync();
        var officer = await Ground.AddOfficerAsync("Bà Lan", OfficerGroup.Writer.Alias);
        async Task<string> StoredAsync() => (await session.GetAsync($"user/{officer.Id}"))["name"]!.GetValue<string>();
        await desk.Page.GotoAsync($"{Ground.BaseUrl}/umbraco/section/user-management/workspace/user/edit/{officer.Id}");
        var name = desk.Page.Locator("umb-workspace-header-name-editable input");
        await Assertions.Expect(name).ToHaveValueAsync("Bà Lan");
        var answered = await SlowlyAsync(desk, $"user/{officer.Id}");
        await name.FillAsync("Bà Lan Anh");
        await desk.SaveAsync();
        await Until.TrueAsync(async () => await StoredAsync() == "Bà Lan Anh", "the first save");
        await name.FillAsync("Bà Lan Anh, Sơn La");
        await Until.TrueAsync(() => Task.FromResult(answered() >= 2), "saved and read");
        await Task.Delay(500); // the answer has arrived; the client fills the form with it a moment later
        await Assertions.Expect(name).ToHaveValueAsync("Bà Lan Anh, Sơn La");
        await desk.SaveAsync();
        await Until.TrueAsync(async () => await StoredAsync() == "Bà Lan Anh, Sơn La", "the second save");
        Assert.Empty(desk.Failures);
    }

    [Fact]
    public async Task The_late_answer_about_one_page_does_not_fill_another()
    {
        await using var desk = await Desk.SignedInAsync(backoffice, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var folder = await Ground.FolderAsync(session);
        var (first, second) = (
            await Ground.PageAsync(session, "Trang một", folder),
            await Ground.PageAsync(session, "Trang hai", folder)
        );
        await desk.OpenDocumentAsync(first);
        var answered = await SlowlyAsync(desk, $"document/{first}", seconds: 5);
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
        var answered = await SlowlyAsync(desk, $"document/{page}");
        await desk.Text.FillAsync("Câu được xuất bản");
        await desk.SaveAndPublishAsync();
        await Until.TrueAsync(async () => await Ground.DraftAsync(session, page) == "Câu được xuất bản", "saved");
        await desk.Text.FillAsync("Câu chưa xong");
        await Until.TrueAsync(() => Task.FromResult(answered() >= 4), "saved, read, published, read");
        await desk.Page.Locator("uui-toast-notification").First.WaitForAsync();
        Assert.Equal("Câu chưa xong", await desk.Text.InputValueAsync());
        await desk.SaveAsync();
        await Until.TrueAsync(
            async () => await Ground.DraftAsync(session, page) == "Câu chưa xong",
            "saved afterwards"
        );
        await Until.TrueAsync(
            async () => await Ground.PublicAsync(page) is { } text && text.Contains("Câu được xuất bản"),
            "what was published is public"
        );
        Assert.Empty(desk.Failures);
    }

    // what the server answers about the item takes its time to arrive
    private static async Task<Func<int>> SlowlyAsync(Desk desk, string item, int seconds = 1)
    {
        var answered = 0;
        await desk.Page.RouteAsync(
            new Regex($"/v1/{item}(/publish)?$"),
            async route =>
            {
                var answer = await route.FetchAsync();
                await Task.Delay(TimeSpan.FromSeconds(seconds));
                await route.FulfillAsync(new() { Response = answer });
                Interlocked.Increment(ref answered);
            }
        );
        return () => Volatile.Read(ref answered);
    }
}
