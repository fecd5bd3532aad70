using System.Net;
using Campaign.Core.Results;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Broadcast.Airing;
using Campaign.Web.Reporting.Form;
using Campaign.Web.Storage;
using Campaign.Web.Tests.Authority;
using Campaign.Web.Tests.Whole;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Tests.Reporting;

[Collection("whole")]
public sealed class ReportFormOnSqlite(SqliteSite site) : ReportFormTests<SqliteSite>(site);

[Collection("whole")]
public sealed class ReportFormOnPostgres(PostgresSite site) : ReportFormTests<PostgresSite>(site);

/// <summary>A unit fills in its report on one page, by a link.</summary>
public abstract partial class ReportFormTests<TSite>(TSite whole) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private readonly ResultSite _site = new(whole);
    private readonly ReportFormClient _form = new(whole);

    private static (string, string) Save => (FieldNames.Action, FieldNames.Save);

    private static (string, string) Submit => (FieldNames.Action, FieldNames.Submit);

    [Fact]
    public async Task A_unit_without_an_account_fills_in_its_report_and_hands_it_in()
    {
        var code = await _site.IndicatorAsync();
        var place = _site.Province(0);
        var (path, id) = await _site.LinkAsync(place);
        using var opened = await whole.Http.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        Assert.True(opened.Headers.CacheControl!.NoStore);
        Assert.Contains("noindex", opened.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        Assert.Contains("no-referrer", opened.Headers.GetValues("Referrer-Policy"));
        Assert.False(opened.Headers.Contains("Set-Cookie"));
        Assert.Null(await LatestAsync(place));

        var form = await _form.FormAsync(path);
        var saved = await _form.PostAsync(path, form, (Number(code), "1.204"), (Text("outcome"), "Hai\r\ndòng"), Save);
        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        form = await _form.FormAsync(path);
        Assert.Equal("1.204", form[Number(code)]);
        Assert.Equal("Hai\ndòng", form[Text("outcome")]);
        Assert.Equal(HttpStatusCode.SeeOther, (await _form.PostAsync(path, form, Submit)).Status);

        var report = (await LatestAsync(place))!;
        Assert.Equal(ReportState.Submitted, report.Report.State);
        Assert.Equal(1204, report.Report.Content.Figures[new(code, null)].Value);
        Assert.All(await _site.Store.StepsAsync(report.Id, default), x => Assert.Equal($"link:{id}", x.By));
        var final = await _form.TextAsync(path);
        Assert.DoesNotContain("<form method=\"post\" action=\"/bao-cao", final, StringComparison.Ordinal);
        Assert.Contains("1.204", final, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_link_does_not_open_it_says_clearly()
    {
        var (path, id) = await _site.LinkAsync(_site.Province(1));
        var other = _site.Province(2);
        await RefusedAsync(path.Replace("/2025/", "/2024/", StringComparison.Ordinal), 403, "Liên kết của năm khác");
        await RefusedAsync(
            path.Replace($"/{_site.Province(1)}/", $"/{other}/", StringComparison.Ordinal),
            403,
            "Liên kết của báo cáo khác"
        );
        await RefusedAsync(path[..^3], 403, "Liên kết không đúng");
        var expired = await _site
            .Site.Get<ReportLinks>()
            .MakeAsync(ResultSite.Campaign, ResultSite.Year, new(other, null), Guid.NewGuid(), -1, null, default);
        await RefusedAsync(expired.Path, 410, "Liên kết đã hết hạn");

        using var foreign = await _site.Site.SignInAsync(
            [OfficerGroup.ProvinceOfficer],
            _site.Site.Folder(AuthoritySite.Foreign)
        );
        using (var answer = await foreign.SendAsync("POST", $"{ResultSite.Desk}/links/{id}/revoke"))
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("id=\"so-lieu\"", await _form.TextAsync(path), StringComparison.Ordinal);
        using var officer = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        var listed = await ResultSite.OkAsync(officer, "POST", "/links/list", ResultSite.Unit(_site.Province(1)));
        Assert.Equal(id, Assert.Single(listed["links"]!.AsArray())!["id"]!.GetValue<string>());
        await ResultSite.OkAsync(officer, "POST", $"/links/{id}/revoke", null);
        await RefusedAsync(path, 410, "Liên kết đã bị thu hồi");
        listed = await ResultSite.OkAsync(officer, "POST", "/links/list", ResultSite.Unit(_site.Province(1)));
        Assert.Empty(listed["links"]!.AsArray());
    }

    [Fact]
    public async Task Two_people_on_one_form_lose_nothing()
    {
        var (one, other) = (await _site.IndicatorAsync(), await _site.IndicatorAsync());
        var (path, _) = await _site.LinkAsync(_site.Province(3));
        var (culture, women) = (await _form.FormAsync(path), await _form.FormAsync(path));
        await _form.PostAsync(path, culture, (Number(one), "11"), Save);
        await _form.PostAsync(path, women, (Number(other), "22"), Save);
        var both = await _form.FormAsync(path);
        Assert.Equal(("11", "22"), (both[Number(one)], both[Number(other)]));

        await _form.PostAsync(path, both, (Number(one), "12"), Save);
        var late = await _form.PostAsync(path, both, (Number(one), "13"), (Number(other), "23"), Save);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Người khác vừa ghi: 12.", late.Text, StringComparison.Ordinal);
        var again = ReportFormClient.Fields(late.Text);
        Assert.Equal(("13", "23"), (again[Number(one)], again[Number(other)]));
        Assert.Equal(HttpStatusCode.SeeOther, (await _form.PostAsync(path, again, Save)).Status);
        var now = await _form.FormAsync(path);
        Assert.Equal(("13", "23"), (now[Number(one)], now[Number(other)]));
    }

    [Fact]
    public async Task What_is_wrong_is_listed_on_top_kept_in_its_field_and_not_stored()
    {
        var code = await _site.IndicatorAsync();
        var place = _site.Province(4);
        var (path, _) = await _site.LinkAsync(place);
        var form = await _form.FormAsync(path);
        var wrong = await _form.PostAsync(
            path,
            form,
            (Number(code), "12 buổi"),
            (Text("outcome"), "Gọi <b>0912 345 678</b>"),
            Save
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains($"href=\"#{Number(code)}\"", wrong.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"#{Text("outcome")}\"", wrong.Text, StringComparison.Ordinal);
        var again = ReportFormClient.Fields(wrong.Text);
        Assert.Equal("12 buổi", again[Number(code)]);
        Assert.Equal("Gọi <b>0912 345 678</b>", again[Text("outcome")]);
        Assert.Null(await LatestAsync(place));

        // What somebody else saved meanwhile is not overwritten by what was wrong and is corrected.
        await _form.PostAsync(path, form, (Text("proposals"), "Đề xuất"), Save);
        await _form.PostAsync(path, again, (Number(code), "12"), (Text("outcome"), "Tốt"), Save);
        var now = await _form.FormAsync(path);
        Assert.Equal(("12", "Tốt", "Đề xuất"), (now[Number(code)], now[Text("outcome")], now[Text("proposals")]));
    }

    [Fact]
    public async Task A_jump_and_a_name_are_asked_about_and_only_what_was_asked_is_confirmed()
    {
        var code = await _site.IndicatorAsync();
        var place = AuthoritySite.Own;
        await _site.AcceptAsync(place, 2024, (code, 100));
        var (path, _) = await _site.LinkAsync(place);
        Assert.Contains("Năm 2024: 100.", await _form.TextAsync(path), StringComparison.Ordinal);
        var form = await _form.FormAsync(path);
        var asked = await _form.PostAsync(path, form, (Number(code), "900"), Submit);
        Assert.Contains("năm 2024 là 100", asked.Text, StringComparison.Ordinal);
        var again = ReportFormClient.Fields(asked.Text);
        var more = await _form.PostAsync(
            path,
            again,
            (Text("outcome"), "Có bà Nguyễn Thị Mẫu giúp."),
            (FieldNames.Confirmed, "1"),
            Submit
        );
        Assert.Equal(HttpStatusCode.OK, more.Status);
        Assert.Contains("Nguyễn Thị Mẫu", more.Text, StringComparison.Ordinal);
        Assert.Equal(ReportState.Draft, (await LatestAsync(place))!.Report.State);
        again = ReportFormClient.Fields(more.Text);
        Assert.Equal(
            HttpStatusCode.SeeOther,
            (await _form.PostAsync(path, again, (FieldNames.Confirmed, "1"), Submit)).Status
        );
        Assert.Equal(ReportState.Submitted, (await LatestAsync(place))!.Report.State);
    }

    [Fact]
    public async Task A_report_that_was_sent_back_says_why_and_can_be_handed_in_again()
    {
        await _site.IndicatorAsync();
        var place = _site.Province(5);
        var (path, _) = await _site.LinkAsync(place);
        var report = await _site.Store.OpenAsync(ResultSite.Campaign, ResultSite.Year, new(place, null), "a", default);
        foreach (var action in new[] { ReportAction.Submit, ReportAction.Return })
            report = await _site.Store.ActAsync(report.Id, report.Revision, action, "Thiếu lớp <b>.", "b", default);
        Assert.Contains("Thiếu lớp &lt;b&gt;.", await _form.TextAsync(path), StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.SeeOther,
            (await _form.PostAsync(path, await _form.FormAsync(path), (Text("outcome"), "Đã thêm."), Save)).Status
        );
        var stale = await _form.FormAsync(path);
        report = (await LatestAsync(place))!;
        await _site.Store.ActAsync(report.Id, report.Revision, ReportAction.Submit, null, "b", default);
        var late = await _form.PostAsync(path, stale, (Text("outcome"), "Muộn"), Save);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("Muộn", ReportFormClient.Fields(late.Text)[Text("outcome")]);
    }

    [Fact]
    public async Task What_the_product_counted_is_filled_in_and_says_where_it_comes_from()
    {
        var code = await _site.IndicatorAsync(AuthoritySite.Value("known", new[] { "Lần phát mà đài đã báo" }));
        var place = _site.Province(6);
        await using (var db = await _site.Site.Get<IDbContextFactory<OperationsDb>>().CreateDbContextAsync())
        {
            foreach (var day in new[] { "2025-11-14", "2025-11-20", "2025-11-21" })
                db.Add(
                    new AiringReport
                    {
                        ReportId = Guid.NewGuid(),
                        ScriptId = Guid.NewGuid(),
                        Place = place,
                        Day = day,
                        AiredAt = DateTimeOffset.UnixEpoch,
                        Times = 3,
                    }
                );
            await db.SaveChangesAsync();
        }
        var (path, _) = await _site.LinkAsync(place);
        Assert.Contains(
            "Hệ thống có 2, theo báo cáo đã phát, mỗi buổi ở một nơi tính một lần.",
            await _form.TextAsync(path),
            StringComparison.Ordinal
        );
        var form = await _form.FormAsync(path);
        Assert.Equal("2", form[Number(code)]);
        // Once somebody has saved, an emptied field stays empty.
        await _form.PostAsync(path, form, (Number(code), ""), (Text("outcome"), "Một"), Save);
        Assert.Equal("", (await _form.FormAsync(path))[Number(code)]);
    }

    [Fact]
    public async Task An_officer_opens_the_form_as_themselves_until_the_account_is_disabled()
    {
        await _site.IndicatorAsync();
        var place = _site.Province(7);
        using var officer = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        using var foreign = await _site.Site.SignInAsync(
            [OfficerGroup.ProvinceOfficer],
            _site.Site.Folder(AuthoritySite.Foreign)
        );
        using (var refused = await foreign.SendAsync("POST", $"{ResultSite.Desk}/form", ResultSite.Unit(place)))
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        var url = (await ResultSite.OkAsync(officer, "POST", "/form", ResultSite.Unit(place)))["url"]!;
        var path = new Uri(url.GetValue<string>()).PathAndQuery;
        await _form.PostAsync(path, await _form.FormAsync(path), (Text("outcome"), "Tốt"), Save);
        var steps = await _site.Store.StepsAsync((await LatestAsync(place))!.Id, default);
        var key = Guid.Parse(steps[^1].By["officer:".Length..]);
        var accounts = _site.Site.Get<OfficerDirectory>();
        Assert.NotNull(accounts.Find(key));
        await using (var db = await _site.Site.Get<IDbContextFactory<AccountsDb>>().CreateDbContextAsync())
            await db.Users.Where(x => x.Id == key).ExecuteUpdateAsync(x => x.SetProperty(u => u.Disabled, true));
        accounts.Forget();
        await RefusedAsync(path, 403, "Không còn quyền");
    }

    private static string Number(string code) => FieldNames.Of(new(code, null));

    private static string Text(string field) => FieldNames.OfText(field);

    private Task<Web.Reporting.StoredReport?> LatestAsync(string place) =>
        _site.Store.FindAsync(ResultSite.Campaign, ResultSite.Year, new(place, null), default);

    private async Task RefusedAsync(string path, int status, string title)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            using var request = new HttpRequestMessage(method, path);
            if (method == HttpMethod.Post)
                request.Content = new FormUrlEncodedContent([]);
            using var answer = await whole.Http.SendAsync(request);
            var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            Assert.True(status == (int)answer.StatusCode, $"{method} {title}: {answer.StatusCode}");
            Assert.Contains($"{title}</h1>", text, StringComparison.Ordinal);
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }
    }
}
