using System.Net;
using Campaign.Core.Time;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.Web.Reporting.Form;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Reporting;

/// <summary>What people read who send a form of the site while the database is away.</summary>
[Collection("whole")]
public sealed class FormsWhileAwayTests(SqliteSite whole) : IClassFixture<SqliteSite>, IDisposable
{
    private readonly DatabaseState _state = whole.Services.GetRequiredService<DatabaseState>();
    private readonly ResultSite _site = new(whole);
    private readonly ReportFormClient _form = new(whole);

    public void Dispose() => _state.IsAway = false;

    [Fact]
    public async Task A_report_is_shown_again_as_it_was_typed_and_can_be_sent_later()
    {
        var number = $"so-{await _site.IndicatorAsync()}_chung";
        var words = FieldNames.OfText("outcome");
        var (path, _) = await _site.LinkAsync(_site.Province(0));
        var form = await _form.FormAsync(path);
        (string, string)[] typed = [(number, "1.204"), (words, "Hai\ndòng"), (FieldNames.Action, FieldNames.Save)];

        _state.IsAway = true;
        var (status, text) = await _form.PostAsync(path, form, [.. typed, ("so-KHONG-CON-HOI_chung", "7")]);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("Cơ sở dữ liệu đang không trả lời", WebUtility.HtmlDecode(text), StringComparison.Ordinal);
        var kept = ReportFormClient.Fields(text);
        Assert.Equal(("1.204", "Hai\ndòng", "7"), (kept[number], kept[words], kept["so-KHONG-CON-HOI_chung"]));
        Assert.Equal(form[FieldNames.Revision], kept[FieldNames.Revision]);

        _state.IsAway = false;
        (status, text) = await _form.PostAsync(path, kept, (FieldNames.Action, FieldNames.Save));
        Assert.True(status == HttpStatusCode.SeeOther, text);
        Assert.Equal("1.204", (await _form.FormAsync(path))[number]);
    }

    [Fact]
    public async Task A_station_s_report_keeps_its_code()
    {
        var code = $"cpk_01234567_{new string('a', 43)}";
        _state.IsAway = true;
        using var fields = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["buoi"] = "sang", ["khoa"] = code }
        );
        using var answer = await whole.Http.PostAsync(
            $"/loa/20/{_site.Site.Get<CampaignClock>().Today:yyyy-MM-dd}/da-phat",
            fields
        );
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Contains("Cơ sở dữ liệu đang không trả lời", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{code}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_needs_the_database_says_so_and_readers_get_theirs()
    {
        var (path, _) = await _site.LinkAsync(_site.Province(1));
        _state.IsAway = true;
        using var answer = await whole.Http.GetAsync(path);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Contains(
            "không đọc hoặc ghi được dữ liệu",
            WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()),
            StringComparison.Ordinal
        );
        using var read = await whole.Http.GetAsync("/tro-giup");
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }
}
