using System.Text.Json.Nodes;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Tests.Media;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Backoffice;

/// <summary>
/// What was typed and not saved comes back after a reload when the officer wants it, and over nobody's words.
/// </summary>
[Collection(OnProduct.Name)]
public sealed class Words_after_a_reload(ProductBackoffice backoffice)
{
    private Ground Ground => backoffice.Ground;

    [Fact]
    public async Task The_browser_asks_before_typed_words_are_left_and_they_are_offered_afterwards()
    {
        await using var desk = await Desk.SignedInAsync(backoffice, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var page = await Ground.PageAsync(session, "Lúc mở", await Ground.FolderAsync(session));
        await desk.OpenDocumentAsync(page);
        await TypeAsync(desk.Text, "Gõ dở trước khi tải lại");
        await KeptAsync(desk, "Gõ dở trước khi tải lại");
        var asked = new List<string>();
        desk.Page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Type);
            await dialog.AcceptAsync();
        };
        await desk.Page.ReloadAsync();
        await Offer(desk).WaitForAsync();
        await desk.ShootAsync("39-words-offered");
        Assert.Equal(["beforeunload"], asked);
        Assert.Equal("Lúc mở", await desk.Text.InputValueAsync());
        Assert.DoesNotContain("bản mới hơn", await Offer(desk).InnerTextAsync(), StringComparison.Ordinal);

        await UseAsync(desk);
        Assert.Equal("Gõ dở trước khi tải lại", await desk.Text.InputValueAsync());
        await desk.SaveAsync();
        await Until.TrueAsync(async () => await Ground.DraftAsync(session, page) == "Gõ dở trước khi tải lại", "saved");
        await NothingKeptAsync(desk);
        await desk.Page.ReloadAsync();
        await desk.Text.WaitForAsync();
        await Assertions.Expect(Offer(desk)).ToHaveCountAsync(0);
        Assert.Equal(["beforeunload"], asked);
    }

    [Fact]
    public async Task A_newer_page_of_a_colleague_is_named_and_stays_when_the_words_are_refused()
    {
        await using var desk = await Desk.SignedInAsync(backoffice, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var page = await Ground.PageAsync(session, "Bản đầu", await Ground.FolderAsync(session));
        await desk.OpenDocumentAsync(page);
        await TypeAsync(desk.Text, "Chữ của tôi");
        await KeptAsync(desk, "Chữ của tôi");
        await ChangeAsync(session, page, "Bản mới của đồng nghiệp");
        await desk.Page.ReloadAsync();
        await Offer(desk).WaitForAsync();
        await desk.ShootAsync("40-words-offered-over-a-newer-page");
        Assert.Contains("bản mới hơn", await Offer(desk).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("Bản mới của đồng nghiệp", await desk.Text.InputValueAsync());
        await desk.Page.ReloadAsync();
        await Offer(desk).GetByText("Bỏ chữ ấy").ClickAsync();
        Assert.Equal("Bản mới của đồng nghiệp", await desk.Text.InputValueAsync());
        await NothingKeptAsync(desk);
    }

    [Fact]
    public async Task A_page_that_was_never_saved_comes_back_too()
    {
        await using var desk = await Desk.SignedInAsync(backoffice, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var folder = await Ground.FolderAsync(session);
        await desk.Page.GotoAsync(
            $"{Ground.BaseUrl}/umbraco/section/content/workspace/document/create"
                + $"/parent/document/{folder}/{Ground.PageType}"
        );
        await desk.Name.WaitForAsync();
        await TypeAsync(desk.Name, "Trang chưa lưu lần nào");
        await TypeAsync(desk.Text, "Chữ đầu tiên");
        await KeptAsync(desk, "Chữ đầu tiên");
        await desk.Page.ReloadAsync();
        await UseAsync(desk);
        await Assertions.Expect(desk.Name).ToHaveValueAsync("Trang chưa lưu lần nào");
        Assert.Equal("Chữ đầu tiên", await desk.Text.InputValueAsync());
    }

    [Fact]
    public async Task The_words_of_a_picture_and_of_an_account_come_back()
    {
        await using var desk = await Desk.SignedInAsync(backoffice, OfficerGroup.Administrator);
        using var session = await desk.SessionAsync();
        var picture = await Uploads_in_the_product.PictureAsync(backoffice, session, Pictures.Png(64, 40));
        await desk.Page.GotoAsync($"{Ground.BaseUrl}/umbraco/section/media/workspace/media/edit/{picture}");
        await TypeAsync(desk.Field("altText"), "Tả ảnh dở");
        await KeptAsync(desk, "Tả ảnh dở");
        await desk.Page.ReloadAsync();
        await UseAsync(desk);
        await Assertions.Expect(desk.Field("altText")).ToHaveValueAsync("Tả ảnh dở");

        await desk.Page.GotoAsync(
            $"{Ground.BaseUrl}/umbraco/section/user-management/workspace/user/edit/{desk.Officer.Id}"
        );
        var name = desk.Page.Locator("umb-workspace-header-name-editable input");
        await TypeAsync(name, "Tên đang sửa");
        await KeptAsync(desk, "Tên đang sửa");
        await desk.Page.ReloadAsync();
        await UseAsync(desk);
        await Assertions.Expect(name).ToHaveValueAsync("Tên đang sửa");
    }

    [Fact]
    public async Task Signing_out_asks_first_and_leaves_no_word_for_the_next_person()
    {
        await using var desk = await Desk.SignedInAsync(backoffice, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var page = await Ground.PageAsync(session, "Máy dùng chung", await Ground.FolderAsync(session));
        await desk.OpenDocumentAsync(page);
        await TypeAsync(desk.Text, "Không để lại cho ai");
        await KeptAsync(desk, "Không để lại cho ai");
        await desk.Page.Locator("umb-current-user-header-app uui-button").First.ClickAsync();
        var signOut = desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Đăng xuất$") }).Last;
        await signOut.WaitForAsync();
        // the panel is still sliding in: a click at a place would miss
        await signOut.DispatchEventAsync("click");
        var dialog = desk.Page.Locator("dialog[aria-label='Còn chữ chưa lưu']");
        await dialog.WaitForAsync();
        await desk.ShootAsync("41-signing-out-with-words");
        await dialog.GetByText("Ở lại để lưu").ClickAsync();
        Assert.Equal("Không để lại cho ai", await desk.Text.InputValueAsync());
        await signOut.DispatchEventAsync("click");
        await dialog.GetByText("Đăng xuất và bỏ").ClickAsync();
        await desk.Page.WaitForURLAsync("**/umbraco/logout*");
        await NothingKeptAsync(desk);
        await desk.SignInAsync();
        await desk.OpenDocumentAsync(page);
        await Assertions.Expect(Offer(desk)).ToHaveCountAsync(0);
        Assert.Equal("Máy dùng chung", await desk.Text.InputValueAsync());
    }

    [Fact]
    public async Task Somebody_else_in_the_same_tab_is_offered_nothing()
    {
        await using var desk = await Desk.SignedInAsync(backoffice, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var page = await Ground.PageAsync(session, "Hai người một máy", await Ground.FolderAsync(session));
        await desk.OpenDocumentAsync(page);
        await TypeAsync(desk.Text, "Chữ của người trước");
        await KeptAsync(desk, "Chữ của người trước");
        await desk.Page.Context.ClearCookiesAsync();
        var next = await Ground.AddOfficerAsync("Người sau", "writer");
        await desk.Page.GotoAsync(Ground.BaseUrl + "/umbraco/login");
        await desk.Page.FillAsync("#email", next.Email!);
        await desk.Page.FillAsync("#password", Session.Password);
        await desk.Page.ClickAsync("button");
        await desk.OpenDocumentAsync(page);
        await NothingKeptAsync(desk);
        await Assertions.Expect(Offer(desk)).ToHaveCountAsync(0);
    }

    private static ILocator Offer(Desk desk) => desk.Page.Locator(".campaign-draft");

    private static Task UseAsync(Desk desk) => Offer(desk).GetByText("Dùng lại chữ đã gõ").ClickAsync();

    // key by key: browsers ask about pages somebody has touched
    private static async Task TypeAsync(ILocator field, string text)
    {
        await field.ClickAsync();
        await field.PressAsync("Control+A");
        await field.PressSequentiallyAsync(text);
    }

    private static Task KeptAsync(Desk desk, string text) =>
        Until.TrueAsync(
            async () => (await StoredAsync(desk)).Contains(text, StringComparison.Ordinal),
            "the words are kept",
            () => StoredAsync(desk)
        );

    private static Task NothingKeptAsync(Desk desk) =>
        Until.TrueAsync(async () => (await StoredAsync(desk)).Length == 0, "nothing is kept", () => StoredAsync(desk));

    private static Task<string> StoredAsync(Desk desk) =>
        desk.Page.EvaluateAsync<string>(
            "() => Object.keys(sessionStorage).filter(x => x.startsWith('campaign-draft:')).map(x => "
                + "sessionStorage.getItem(x)).join('\\n')"
        );

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
