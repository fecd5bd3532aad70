using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Campaign.Core.Campaigns;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Umbraco.Cms.Core.Services;

namespace Campaign.Browser.Tests.Approvals;

/// <summary>A chief editor decides in their browser about what a writer has submitted.</summary>
[Collection(OnTheWholeSite.Name)]
public sealed class Asking_for_approval(SqliteSite site) : AtTheWholeSite(site)
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("CAMPAIGN_SCREENSHOTS");

    [Fact]
    public async Task An_approver_sees_what_changed_returns_it_with_words_and_publishes_what_comes_back()
    {
        using var writer = await ColleagueAsync(OfficerGroup.Writer);
        using var chief = await ColleagueAsync(OfficerGroup.ChiefEditor);
        var id = await DraftAsync(chief);
        await chief.PublishAsync(id);
        await SaveAsync(writer, id, "Câu mới mẫu.");
        await SubmitAsync(writer, id);

        await SignInAsync();
        await Page.GotoAsync($"{Site.Http.BaseAddress}umbraco/section/content/dashboard/trinh-duyet");
        await Page.Locator("campaign-approvals").GetByText("Chờ bạn duyệt").WaitForAsync();
        await ShootAsync("42-approvals");
        await Page.Locator($"campaign-approvals a[href*='{id}']").First.ClickAsync();
        var tab = Page.Locator("campaign-approval");
        await tab.Locator("ins").GetByText("mới").WaitForAsync();
        await ShootAsync("43-approval");
        await tab.Locator("textarea[name=words]").FillAsync("Ghi thêm nguồn (mẫu).");
        await ButtonAsync("Trả lại");
        await tab.GetByText("Đã trả lại.").WaitForAsync();
        await tab.GetByText("Ghi thêm nguồn (mẫu).").First.WaitForAsync();

        await SubmitAsync(writer, id);
        await Page.ReloadAsync();
        await tab.Locator("ins").GetByText("mới").WaitForAsync();
        await ButtonAsync("Duyệt và công bố");
        await tab.GetByText("Đã duyệt và công bố.").WaitForAsync();

        await FollowedAsync(x => x.Find<KeyMessage>(id)!.OfficialText == "Câu mới mẫu.");
        Assert.Empty(Errors);
    }

    [Fact]
    public async Task A_reason_that_was_typed_outlives_a_lost_line_another_tab_and_a_faster_colleague()
    {
        const string reason = "Ghi thêm nguồn của số này (mẫu).";
        using var writer = await ColleagueAsync(OfficerGroup.Writer);
        using var chief = await ColleagueAsync(OfficerGroup.ChiefEditor);
        var id = await DraftAsync(writer);
        await SubmitAsync(writer, id);
        await SignInAsync();
        var address = $"umbraco/section/content/workspace/document/edit/{id}/vi-VN/view/";
        await Page.GotoAsync($"{Site.Http.BaseAddress}{address}trinh-duyet");
        var words = Page.Locator("campaign-approval textarea").First;
        await words.FillAsync(reason);

        // the server is being restarted: neither the decision nor the next reading arrives
        var lost = new Regex($"/v1/campaign/approvals/document/{id}");
        await Page.RouteAsync(lost, route => route.AbortAsync());
        await ButtonAsync("Trả lại");
        await Page.Locator("uui-toast-notification").First.WaitForAsync();
        await Assertions.Expect(words).ToHaveValueAsync(reason);
        await Page.UnrouteAsync(lost);

        await Page.EvaluateAsync("path => history.pushState({}, '', path)", $"/{address}ban-dich");
        await Page.Locator("campaign-translations").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Page.EvaluateAsync("path => history.pushState({}, '', path)", $"/{address}trinh-duyet");
        await Assertions.Expect(words).ToHaveValueAsync(reason);

        await ReturnAsync(chief, id, "Đồng nghiệp trả lại trước.");
        await ButtonAsync("Trả lại");
        await Page.Locator("campaign-approval").GetByText("Đồng nghiệp trả lại trước.").First.WaitForAsync();
        var left = Page.Locator("campaign-approval label", new() { HasText = "chưa gửi" }).Locator("textarea");
        await Assertions.Expect(left).ToHaveValueAsync(reason);
    }

    [Fact]
    public async Task An_officer_submits_a_draft_and_is_told_that_somebody_else_decides()
    {
        await SignInAsync();
        using var writer = await ColleagueAsync(OfficerGroup.Writer);
        var id = await DraftAsync(writer);
        await Page.GotoAsync(
            $"{Site.Http.BaseAddress}umbraco/section/content/workspace/document/edit/{id}/vi-VN/view/trinh-duyet"
        );
        var tab = Page.Locator("campaign-approval");
        await tab.Locator("textarea[name=words]").FillAsync("Nhờ xem giúp (mẫu).");
        await ButtonAsync("Trình duyệt");
        await tab.GetByText("Đã trình 1 mục.").WaitForAsync();
        await tab.GetByText("Không ai tự duyệt").WaitForAsync();
        await tab.GetByText("Tiếng Việt (chưa công khai)").WaitForAsync();
        await ButtonAsync("Rút lại");
        await tab.GetByText("Đã rút lại.").WaitForAsync();
        Assert.Empty(Errors);
    }

    [Fact]
    public async Task An_officer_calls_a_number_and_its_new_date_is_public()
    {
        await SignInAsync();
        await Page.GotoAsync($"{Site.Http.BaseAddress}umbraco/section/content/dashboard/goi-kiem-tra");
        var list = Page.Locator("campaign-calls");
        var first = list.GetByRole(AriaRole.Button, new() { NameRegex = new("^Gọi và ghi kết quả") }).First;
        var title = (await first.GetAttributeAsync("aria-label"))!["Gọi và ghi kết quả: ".Length..];
        await first.ClickAsync();
        await list.GetByText("Đúng như đã ghi").ClickAsync();
        await ShootAsync("44-calls");
        await ButtonAsync("Ghi kết quả");
        await list.GetByText("Ngày kiểm chứng mới đã công bố.").WaitForAsync();

        var today = Site.Services.GetRequiredService<CampaignClock>().Today;
        await FollowedAsync(x => x.All<Service>().Any(y => y.Title == title && y.CallTested && y.VerifiedOn == today));
        Assert.Empty(Errors);
    }

    [Fact]
    public async Task A_public_folder_is_where_a_set_is_submitted_and_the_writer_finds_the_words_of_a_return_above_it()
    {
        await SignInAsync();
        using var chief = await ColleagueAsync(OfficerGroup.ChiefEditor);
        using var writer = await ColleagueAsync(OfficerGroup.Writer);
        var types = Site.Services.GetRequiredService<IContentTypeService>();
        var edition = Site.Services.GetRequiredService<SnapshotStore>().Current.All<Edition>().First().Id;
        var folder = await chief.CreateAsync(types.Get("folder")!.Key, $"Bộ mẫu {Guid.NewGuid():N}", edition, null, []);
        await chief.PublishAsync(folder, null);
        var one = await DraftAsync(writer, folder);
        var other = await DraftAsync(writer, folder);

        await Page.GotoAsync(
            $"{Site.Http.BaseAddress}umbraco/section/content/workspace/document/edit/{folder}/invariant/view/trinh-duyet"
        );
        var tab = Page.Locator("campaign-approval");
        await ButtonAsync("Trình các mục bên dưới");
        await tab.GetByText("Đã trình 2 mục.").WaitForAsync();
        await ReturnAsync(chief, one, "Ghi thêm nguồn (mẫu).");

        await Page.GotoAsync($"{Site.Http.BaseAddress}umbraco/section/content/dashboard/trinh-duyet");
        var list = Page.Locator("campaign-approvals");
        await list.GetByText("«Ghi thêm nguồn (mẫu).»").First.WaitForAsync();
        await list.Locator($"a[href*='{other}']").First.WaitForAsync();
        await ShootAsync("45-approvals-returned");
        await list.Locator($"a[href*='{one}']").First.ClickAsync();
        await tab.GetByText("trả lại").First.WaitForAsync();
        await ShootAsync("46-returned");
        Assert.Empty(Errors);
    }

    [Fact]
    public async Task An_officer_of_a_commune_finds_its_programme_its_reports_and_a_place_for_recordings()
    {
        await SignInAsync(OfficerGroup.CommuneOfficer);
        foreach (var name in new[] { "Chương trình loa", "Báo cáo kết quả", "Gọi kiểm tra", "Thu hồi" })
            await Page.GetByRole(AriaRole.Tab, new() { Name = name }).ClickAsync();
        await Page.GetByRole(AriaRole.Tab, new() { Name = "Báo cáo kết quả" }).ClickAsync();
        await Page.Locator("campaign-results select[name=filter]").WaitForAsync();
        Assert.Equal(0, await Page.GetByRole(AriaRole.Tab, new() { Name = "Đài truyền thanh" }).CountAsync());
        await Page.GetByRole(AriaRole.Tab, new() { Name = "Phương tiện" }).WaitForAsync();
        Assert.Empty(Errors);
    }

    private async Task<Session> ColleagueAsync(OfficerGroup group)
    {
        var officer = new Officer
        {
            Name = $"{group.Name} (mẫu)",
            Email = $"{Guid.NewGuid():N}@example.test",
            GroupAliases = [group.Alias],
        };
        await using var scope = Site.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountService>();
        Assert.Empty((await accounts.AddAsync(officer, Session.Password, by: null)).Errors);
        return await Session.SignInAsync(Site.Http.BaseAddress!.ToString(), officer.Email!);
    }

    private async Task<Guid> DraftAsync(Session session, Guid? parent = null) =>
        await session.CreateAsync(
            Site.Services.GetRequiredService<IContentTypeService>().Get("message")!.Key,
            $"Thông điệp mẫu {Guid.NewGuid():N}",
            parent ?? Site.Services.GetRequiredService<SnapshotStore>().Current.All<Edition>().First().Id,
            "vi-VN",
            [
                ("order", null, Random.Shared.Next(1000, 1_000_000)),
                ("sourceNote", null, "Mẫu."),
                ("officialText", "vi-VN", "Câu cũ mẫu."),
            ]
        );

    private static async Task SaveAsync(Session session, Guid id, string text)
    {
        using var opened = await session.SendAsync("GET", $"document/{id}");
        var body = JsonNode.Parse(await opened.Content.ReadAsStringAsync())!.AsObject();
        body["values"]!.AsArray().Single(x => (string?)x!["alias"] == "officialText")!["value"] = text;
        using var saved = await session.SendAsync(
            "PUT",
            $"document/{id}",
            new { values = body["values"], variants = body["variants"] },
            x => x.Headers.TryAddWithoutValidation("If-Match", opened.Headers.ETag!.ToString())
        );
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
    }

    private static async Task SubmitAsync(Session session, Guid id)
    {
        using var sent = await session.SendAsync(
            "POST",
            "campaign/approvals",
            new { documents = new[] { new { id } }, words = "Nhờ duyệt giúp." }
        );
        Assert.True(sent.IsSuccessStatusCode, await sent.Content.ReadAsStringAsync());
    }

    private static async Task ReturnAsync(Session session, Guid id, string words)
    {
        var view = await session.GetAsync($"campaign/approvals/document/{id}");
        var open = view["languages"]![0]!["open"]!;
        using var sent = await session.SendAsync(
            "POST",
            $"campaign/approvals/document/{id}/decide",
            new
            {
                approval = (Guid)open["id"]!,
                revision = (int)open["revision"]!,
                action = "return",
                words,
            }
        );
        Assert.True(sent.IsSuccessStatusCode, await sent.Content.ReadAsStringAsync());
    }

    private async Task FollowedAsync(Func<CampaignSnapshot, bool> seen)
    {
        var store = Site.Services.GetRequiredService<SnapshotStore>();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        for (var seq = store.Current.Seq; !seen(store.Current); seq = store.Current.Seq)
            await store.NewerThanAsync(seq, patience.Token);
    }

    private Task ButtonAsync(string name) =>
        Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).Last.ClickAsync();

    private async Task ShootAsync(string name)
    {
        if (Pictures is null)
            return;
        Directory.CreateDirectory(Pictures);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name + ".png") });
    }
}
