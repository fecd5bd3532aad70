using System.Text.Json.Nodes;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Backoffice;

public abstract class Writing_and_publishing(BackofficeBrowser shared)
{
    [Collection(InBackoffice.Name)]
    public sealed class Alone(SmallBackoffice backoffice) : Writing_and_publishing(backoffice);

    [Collection(OnProduct.Name)]
    public sealed class In_the_product(ProductBackoffice backoffice) : Writing_and_publishing(backoffice);

    private const string EndOfPage = "Tự gỡ xuống lúc (giờ Hà Nội)";

    private Ground Ground => shared.Ground;

    private string BaseUrl => Ground.BaseUrl;

    [Fact]
    public async Task A_page_is_created_saved_published_and_seen_by_readers()
    {
        await using var desk = await Desk.SignedInAsync(shared, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var folder = await Ground.FolderAsync(session);
        await desk.Page.GotoAsync(
            $"{BaseUrl}/umbraco/section/content/workspace/document/create/parent/document/{folder}/{Ground.PageType}"
        );
        await desk.Text.WaitForAsync();
        await desk.Name.FillAsync("Thông điệp mới");
        await desk.Text.FillAsync("Hãy lên tiếng khi bị bạo lực");
        await Ground.FillRestAsync(desk);
        await desk.ShootAsync("20-create");
        await desk.SaveAsync();
        var page = Guid.Empty;
        await Until.TrueAsync(
            async () =>
            {
                var children = (await session.GetAsync($"tree/document/children?parentId={folder}"))[
                    "items"
                ]!.AsArray();
                page = children.Count == 1 ? children[0]!["id"]!.GetValue<Guid>() : Guid.Empty;
                return page != Guid.Empty;
            },
            "the draft is stored"
        );
        Assert.DoesNotContain(
            (await session.GetAsync($"document/{page}"))["values"]!.AsArray(),
            x => x!["alias"]!.GetValue<string>() == "count"
        );
        Assert.Null(await Ground.PublicAsync(page));
        await desk.Page.WaitForURLAsync($"**/edit/{page}/**");
        await desk.SaveAndPublishAsync();
        await desk.ShootAsync("20b-publish");
        await Until.TrueAsync(
            async () => await Ground.PublicAsync(page) is not null,
            $"the page is public; {string.Join(", ", desk.Failures)}; {await desk.NotificationsAsync()}"
        );
        await desk.ShootAsync("21-published");
        Assert.Equal("Hãy lên tiếng khi bị bạo lực", await Ground.PublicAsync(page));
        Assert.True(
            await Ground.SiteShowsAsync(page, "Hãy lên tiếng khi bị bạo lực"),
            "the page of the site has the words"
        );
        Assert.Empty(desk.Failures);
        Assert.Empty(desk.Errors);
    }

    [Fact]
    public async Task A_page_expires_when_the_clock_reaches_its_time()
    {
        await using var desk = await Desk.SignedInAsync(shared, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var page = await Ground.PublishedPageAsync(session, "Có hạn");
        await desk.OpenDocumentAsync(page);
        await desk
            .Page.Locator(
                "umb-workspace-footer uui-button[popovertarget], uui-button[popovertarget='workspace-action-popover']"
            )
            .Last.ClickAsync();
        await desk.Page.GetByText("Lập lịch xuất bản").Last.ClickAsync();
        var until = TimeZoneInfo.ConvertTime(
            Ground.Clock.GetUtcNow().AddHours(3),
            TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh")
        );
        await desk
            .Dialog.Locator("input[type=datetime-local]")
            .Nth(1)
            .FillAsync(until.ToString("yyyy-MM-ddTHH:mm", null));
        Assert.Contains(
            $"{until:dd/MM/yyyy HH:mm}",
            await desk.Dialog.Locator("umb-input-date [part=vietnamese]").Nth(1).InnerTextAsync(),
            StringComparison.Ordinal
        );
        await desk.ShootAsync("22-schedule");
        await desk.ConfirmAsync("Lập lịch");
        await Until.TrueAsync(
            async () => (await VariantAsync(session, page))["scheduledUnpublishDate"] is not null,
            "the end is stored"
        );
        var stored = (await VariantAsync(session, page))["scheduledUnpublishDate"]!.GetValue<DateTime>();
        Assert.Equal(until.UtcDateTime, stored.ToUniversalTime(), TimeSpan.FromMinutes(1));
        Ground.RunSchedule();
        Assert.NotNull(await Ground.PublicAsync(page));
        Ground.Clock.Ahead += TimeSpan.FromHours(4);
        Ground.RunSchedule();
        Ground.Clock.Ahead -= TimeSpan.FromHours(4);
        await Until.TrueAsync(async () => await Ground.PublicAsync(page) is null, "the page is taken off");
    }

    [Fact]
    public async Task A_planned_end_is_called_so_with_its_zone_and_clearing_it_publishes_nothing()
    {
        await using var desk = await Desk.SignedInAsync(shared, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var page = await Ground.PublishedPageAsync(session, "Đã duyệt");
        var plan = new { culture = "vi-VN", schedule = new { unpublishTime = Ground.Clock.GetUtcNow().AddHours(3) } };
        using (
            var planned = await session.SendAsync(
                "PUT",
                $"document/{page}/publish",
                new { publishSchedules = new[] { plan } }
            )
        )
            Assert.True(planned.IsSuccessStatusCode, await planned.Content.ReadAsStringAsync());
        await desk.OpenDocumentAsync(page);
        await desk.Page.GetByRole(AriaRole.Tab, new() { Name = "Thông tin", Exact = true }).First.ClickAsync();
        await desk.Page.Locator(".general-item").Filter(new() { HasText = EndOfPage }).WaitForAsync();
        await desk.Page.GetByText("Đã hẹn giờ (vi-VN): gỡ xuống lúc").First.WaitForAsync();
        await desk.ShootAsync("22a-planned");

        await desk.OpenDocumentAsync(page);
        await desk.Text.FillAsync("Chưa duyệt");
        await desk.Page.Locator("umb-workspace-footer uui-button[popovertarget]").Last.ClickAsync();
        await desk.Page.GetByText("Lập lịch xuất bản").Last.ClickAsync();
        await desk
            .Dialog.Locator("uui-form-layout-item")
            .Filter(new() { HasText = EndOfPage })
            .Locator("umb-input-date uui-button")
            .ClickAsync();
        await desk.ShootAsync("22b-schedule-cleared");
        await desk.ConfirmAsync("Lập lịch");

        await Until.TrueAsync(
            async () => (await VariantAsync(session, page))["scheduledUnpublishDate"] is null,
            "the end is gone"
        );
        Assert.Equal("Chưa duyệt", await Ground.DraftAsync(session, page));
        Assert.Equal("Đã duyệt", await Ground.PublicAsync(page));
        Assert.Empty(desk.Errors);
    }

    [Fact]
    public async Task An_earlier_version_is_compared_and_brought_back()
    {
        await using var desk = await Desk.SignedInAsync(shared, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var page = await Ground.PublishedPageAsync(session, "Bản một");
        await desk.OpenDocumentAsync(page);
        await desk.Text.FillAsync("Bản hai");
        await desk.Field(Ground.Optional).FillAsync("Chỉ bản hai có");
        await desk.SaveAndPublishAsync();
        await Until.TrueAsync(async () => await Ground.PublicAsync(page) == "Bản hai", "the second version");
        await desk.ActionAsync("Hoàn tác");
        await desk.Page.Locator("umb-rollback-modal .rollback-item").Last.ClickAsync();
        await desk.Page.Locator("umb-rollback-modal").GetByText("Bản").First.WaitForAsync();
        await desk.ShootAsync("23-rollback");
        var fields = desk.Page.Locator("umb-rollback-modal uui-table-row").Locator("uui-table-cell >> nth=0");
        var named = await desk
            .Page.Locator("[data-mark^='property:'] umb-property-layout")
            .EvaluateAllAsync<string[]>("all => all.map(x => x.label)");
        await desk
            .Page.Locator("umb-rollback-modal .diff-removed")
            .Filter(new() { HasText = "Chỉ bản hai có" })
            .WaitForAsync();
        Assert.All(await fields.AllInnerTextsAsync(), x => Assert.Contains(x, named.Append("Tên mục")));
        await desk.ConfirmAsync("Hoàn tác|Khôi phục");
        await Until.TrueAsync(
            async () => await Ground.DraftAsync(session, page) == "Bản một",
            "the first version is the draft again"
        );
        Assert.Equal("Bản hai", await Ground.PublicAsync(page));
        await desk.OpenDocumentAsync(page);
        await desk.Text.FillAsync("Bản ba");
        await desk.SaveAsync();
        await Until.TrueAsync(
            async () => await Ground.DraftAsync(session, page) == "Bản ba",
            "saving goes on after a rollback"
        );
    }

    [Fact]
    public async Task A_second_language_is_written_and_published_on_its_own()
    {
        await using var desk = await Desk.SignedInAsync(shared, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        await Ground.AboveInEnglishAsync(session);
        var page = await Ground.PublishedPageAsync(session, "Lắng nghe");
        await desk.OpenDocumentAsync(page, "en-US");
        await desk.Name.FillAsync("Listen");
        await desk.Text.FillAsync("Listen and share");
        await desk.ShootAsync("24-second-language");
        await desk.SaveAndPublishAsync();
        await Until.TrueAsync(
            async () => await Ground.PublicAsync(page, "en-US") is not null,
            $"the English page is public; {string.Join(", ", desk.Failures)}; {await desk.NotificationsAsync()}"
        );
        Assert.Equal("Lắng nghe", await Ground.PublicAsync(page));
    }

    [Fact]
    public async Task A_draft_is_previewed_through_a_link_that_expires()
    {
        await using var desk = await Desk.SignedInAsync(shared, OfficerGroup.Writer);
        using var session = await desk.SessionAsync();
        var folder = await Ground.FolderAsync(session, published: false);
        var page = await Ground.PageAsync(session, "Bản nháp xem trước", folder);
        var url = (await session.GetAsync($"document/{page}/preview-url?culture=vi-VN"))["url"]!.GetValue<string>();
        using var reader = new HttpClient { BaseAddress = new(BaseUrl) };
        using var shown = await reader.GetAsync(url);
        Assert.True(Ground.PreviewStatus == shown.StatusCode, await shown.Content.ReadAsStringAsync());
        Assert.Equal(System.Net.HttpStatusCode.Gone, (await reader.GetAsync(url + "x")).StatusCode);
        Ground.Clock.Ahead += TimeSpan.FromHours(1);
        Assert.Equal(System.Net.HttpStatusCode.Gone, (await reader.GetAsync(url)).StatusCode);
        Ground.Clock.Ahead -= TimeSpan.FromHours(1);
    }

    [Fact]
    public async Task A_writer_finds_no_way_to_publish()
    {
        await using var desk = await Desk.SignedInAsync(shared, OfficerGroup.Writer);
        using var session = await desk.SessionAsync();
        var folder = await Ground.FolderAsync(session, published: false);
        var page = await Ground.PageAsync(session, "Chờ duyệt", folder);
        await desk.OpenDocumentAsync(page);
        await desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Lưu") }).First.WaitForAsync();
        await desk.ShootAsync("25-writer");
        var publish = desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("xuất bản") });
        foreach (var button in await publish.AllAsync())
            Assert.True(await button.IsDisabledAsync() || !await button.IsVisibleAsync());
        using var refused = await session.SendAsync(
            "PUT",
            $"document/{page}/publish",
            new { publishSchedules = new[] { new { culture = "vi-VN" } } }
        );
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private static async Task<JsonNode> VariantAsync(Session session, Guid page) =>
        (await session.GetAsync($"document/{page}"))["variants"]!.AsArray()[0]!;
}
