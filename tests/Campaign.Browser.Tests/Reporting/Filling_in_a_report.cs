using System.Text.RegularExpressions;
using Campaign.Browser.Tests.Site;
using Campaign.Core.Places;
using Campaign.Core.Results;
using Campaign.Web.Reporting.Letters;
using Campaign.Web.Storage;
using Campaign.Web.Tests.Reporting;
using Campaign.Web.Tests.Whole;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Reporting;

/// <summary>A unit fills in its report on a telephone; officers take one in the backoffice.</summary>
[Collection(OnTheWholeSite.Name)]
public sealed class Filling_in_a_report(SqliteSite site) : AtTheWholeSite(site)
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("CAMPAIGN_SCREENSHOTS");

    private ResultSite Results => new(Site);

    [Fact]
    public async Task On_a_telephone_without_script_a_unit_corrects_what_is_wrong_and_hands_in()
    {
        var code = await Results.IndicatorAsync();
        var place = Results.Province(20);
        var (path, _) = await Results.LinkAsync(place);
        await using var context = await Page.Context.Browser!.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 360, Height = 740 },
                JavaScriptEnabled = false,
                Locale = "vi-VN",
            }
        );
        var phone = await context.NewPageAsync();
        phone.SetDefaultTimeout(180_000);
        await phone.GotoAsync(new Uri(Site.Http.BaseAddress!, path).ToString());
        await AssertFitsAsync(phone);
        await phone.FillAsync($"#so-{code}_chung", "12 buổi");
        await phone.FillAsync("#loi-outcome", "Đã nói chuyện ở các thôn.");
        await ShootAsync(phone, "50-report-form");
        await phone.ClickAsync("text=Nộp báo cáo");

        await phone.ClickAsync($".err-sum a[href='#so-{code}_chung']");
        Assert.Equal("12 buổi", await phone.InputValueAsync($"#so-{code}_chung"));
        Assert.Equal("Đã nói chuyện ở các thôn.", await phone.InputValueAsync("#loi-outcome"));
        await AssertFitsAsync(phone);
        await ShootAsync(phone, "51-report-form-fault");
        await phone.FillAsync($"#so-{code}_chung", "12");
        await phone.ClickAsync("text=Nộp báo cáo");

        await phone.GetByText("Đã nộp báo cáo.").WaitForAsync();
        await AssertFitsAsync(phone);
        Assert.Empty(await context.CookiesAsync());
        var report = await Results.Store.FindAsync(ResultSite.Campaign, ResultSite.Year, new(place, null), default);
        Assert.Equal(ReportState.Submitted, report!.Report.State);
        Assert.Equal(12, report.Report.Content.Figures[new(code, null)].Value);
    }

    [Fact]
    public async Task The_form_breaks_no_rule_of_axe()
    {
        await Results.IndicatorAsync();
        var (path, _) = await Results.LinkAsync(Results.Province(21));
        await Page.GotoAsync(new Uri(Site.Http.BaseAddress!, path).ToString());
        foreach (var width in new[] { 360, 1280 })
        {
            await Page.SetViewportSizeAsync(width, 800);
            var result = await Page.RunAxe(AccessibilityTests.Rules);
            Assert.Empty(result.Violations.SelectMany(x => x.Nodes.Select(n => $"{x.Id}: {n.Html}")));
        }
    }

    [Fact]
    public async Task An_officer_sees_who_has_reported_takes_a_report_and_makes_a_link()
    {
        var code = await Results.IndicatorAsync();
        var report = await Results.Store.OpenAsync(ResultSite.Campaign, ResultSite.Year, new("48", null), "a", default);
        var content = ReportContent.Empty with
        {
            Figures = ReportContent.Empty.Figures.Add(new(code, null), new(1204)),
        };
        report = (await Results.Store.SaveAsync(report.Id, report.Revision, content, "a", default)).Now;
        await Results.Store.ActAsync(report.Id, report.Revision, ReportAction.Submit, null, "a", default);
        var name = Results.Site.Snapshot.Places.Find("48")!.Latest.FullName;
        await SignInAsync();
        await Page.GotoAsync($"{Site.Http.BaseAddress}umbraco/section/content/dashboard/bao-cao-ket-qua");
        var screen = Page.Locator("campaign-results");
        await screen
            .Locator("select")
            .First.SelectOptionAsync(new SelectOptionValue { Label = Results.EditionOf(2025).Title });
        await screen.Locator("select[name=filter]").SelectOptionAsync("waiting");
        await screen.GetByRole(AriaRole.Button, new() { Name = $"Xem báo cáo của {name}" }).ClickAsync();
        await screen.GetByText("1.204").WaitForAsync();
        await ShootAsync(Page, "52-results");
        await screen.GetByRole(AriaRole.Button, new() { Name = "Chấp nhận" }).ClickAsync();
        await screen.GetByText("Đã chấp nhận.").WaitForAsync();
        var now = await Results.Store.FindAsync(report.Id, default);
        Assert.Equal(ReportState.Accepted, now!.Report.State);

        await screen.Locator("select[name=filter]").SelectOptionAsync("missing");
        await screen.Locator("input[type=search]").FillAsync("lạng sơn");
        await screen.GetByRole(AriaRole.Button, new() { Name = "Liên kết cho Tỉnh Lạng Sơn" }).ClickAsync();
        await screen.GetByRole(AriaRole.Button, new() { Name = "Tạo liên kết" }).ClickAsync();
        await screen.Locator(".secret").WaitForAsync();
        Assert.Contains(
            "/bao-cao/thang-hanh-dong/2025/20/",
            await screen.Locator(".secret").InnerTextAsync(),
            StringComparison.Ordinal
        );
        await screen.GetByRole(AriaRole.Button, new() { Name = "Thu hồi liên kết" }).WaitForAsync();
        Assert.Empty(Errors);
    }

    [Fact]
    public async Task A_reason_that_was_typed_outlives_a_lost_line_and_a_faster_colleague()
    {
        const string reason = "Thiếu số liệu của hai huyện (mẫu).";
        var report = await Results.Store.OpenAsync(ResultSite.Campaign, ResultSite.Year, new("46", null), "a", default);
        report = await Results.Store.ActAsync(report.Id, report.Revision, ReportAction.Submit, null, "a", default);
        var name = Results.Site.Snapshot.Places.Find("46")!.Latest.FullName;
        await SignInAsync();
        await Page.GotoAsync($"{Site.Http.BaseAddress}umbraco/section/content/dashboard/bao-cao-ket-qua");
        var screen = Page.Locator("campaign-results");
        await screen
            .Locator("select")
            .First.SelectOptionAsync(new SelectOptionValue { Label = Results.EditionOf(2025).Title });
        await screen.Locator("select[name=filter]").SelectOptionAsync("waiting");
        await screen.GetByRole(AriaRole.Button, new() { Name = $"Xem báo cáo của {name}" }).ClickAsync();
        var words = screen.Locator("campaign-result-report textarea");
        var back = screen.GetByRole(AriaRole.Button, new() { Name = "Trả lại để sửa" });
        await words.FillAsync(reason);

        var lost = new Regex($"/v1/campaign/results/{report.Id}");
        await Page.RouteAsync(lost, route => route.AbortAsync());
        await back.ClickAsync();
        await Page.Locator("uui-toast-notification").First.WaitForAsync();
        await Assertions.Expect(words).ToHaveValueAsync(reason);
        await Page.UnrouteAsync(lost);

        await Results.Store.ActAsync(report.Id, report.Revision, ReportAction.Return, "Của đồng nghiệp.", "b", default);
        await back.ClickAsync();
        await Assertions.Expect(back).ToHaveCountAsync(0);
        await Assertions.Expect(words).ToHaveValueAsync(reason);
    }

    [Fact]
    public async Task An_officer_sees_which_letter_did_not_go_out_and_why_also_when_it_is_sent_again()
    {
        await using (
            var db = await Site.Services.GetRequiredService<IDbContextFactory<OperationsDb>>().CreateDbContextAsync()
        )
        {
            db.Add(
                new FailedLetterRow
                {
                    Id = $"results-link.{Guid.NewGuid():N}",
                    Campaign = ResultSite.Campaign,
                    Year = ResultSite.Year,
                    Unit = "place:20",
                    Recipient = "xa-mau@example.test",
                    Reason = "Máy chủ thư từ chối, không tự gửi lại: 5.1.1 no such mailbox",
                    IsFinal = true,
                    At = DateTimeOffset.UnixEpoch.AddYears(50),
                }
            );
            await db.SaveChangesAsync();
        }
        await SignInAsync();
        await Page.GotoAsync($"{Site.Http.BaseAddress}umbraco/section/content/dashboard/bao-cao-ket-qua");
        var screen = Page.Locator("campaign-results");
        await screen
            .Locator("select")
            .First.SelectOptionAsync(new SelectOptionValue { Label = Results.EditionOf(2025).Title });
        var letter = screen.Locator("campaign-result-letters tr", new() { HasText = "xa-mau@example.test" });
        await letter.GetByText("no such mailbox").WaitForAsync();
        await letter.GetByText("Tỉnh Lạng Sơn").WaitForAsync();
        await ShootAsync(Page, "53-result-letters");
        // This site does not know its address, so nothing can be sent: that is said, and the letter stays.
        await letter.GetByRole(AriaRole.Button).ClickAsync();
        await Page.GetByText("Campaign:BaseUrl").First.WaitForAsync();
        await letter.GetByText("no such mailbox").WaitForAsync();
    }

    private static async Task AssertFitsAsync(IPage page)
    {
        // Without script in the page, evaluation still works: it is the tool's own.
        var box = await page.Locator("main").BoundingBoxAsync();
        Assert.True(box!.Width <= 360, $"{box.Width} px");
        foreach (
            var field in await page.Locator("main input:visible, main textarea:visible, main button:visible").AllAsync()
        )
        {
            var at = await field.BoundingBoxAsync();
            Assert.True(at!.X >= 0 && at.X + at.Width <= 360, $"{at.X} + {at.Width}");
        }
    }

    private static async Task ShootAsync(IPage page, string name)
    {
        if (Pictures is null)
            return;
        Directory.CreateDirectory(Pictures);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name + ".png"), FullPage = true });
    }
}
