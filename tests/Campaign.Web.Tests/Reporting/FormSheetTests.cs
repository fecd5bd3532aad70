using System.Collections.Immutable;
using System.Net;
using Campaign.Core.Results;
using Campaign.Web.Reporting.Sheets;
using Campaign.Web.Tests.Whole;

namespace Campaign.Web.Tests.Reporting;

[Collection("whole")]
public sealed class FormSheetOnSqlite(SqliteSite site) : FormSheetTests<SqliteSite>(site);

[Collection("whole")]
public sealed class FormSheetOnPostgres(PostgresSite site) : FormSheetTests<PostgresSite>(site);

/// <summary>A unit takes its form as a spreadsheet and brings it back.</summary>
public abstract class FormSheetTests<TSite>(TSite whole) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private readonly ResultSite _site = new(whole);

    [Theory]
    [InlineData("xlsx", 10)]
    [InlineData("csv", 11)]
    public async Task A_filled_in_file_is_taken_and_leaves_what_others_wrote(string extension, int number)
    {
        var (one, other) = (await _site.IndicatorAsync(), await _site.IndicatorAsync());
        var place = _site.Province(number);
        var (path, _) = await _site.LinkAsync(place);
        var rows = await TemplateAsync(path, extension);
        var report = await _site.Store.OpenAsync(ResultSite.Campaign, ResultSite.Year, new(place, null), "a", default);
        var content = ReportContent.Empty with
        {
            Figures = ReportContent.Empty.Figures.Add(new(other, null), new(7)),
            Narrative = Narrative.Empty with { Outcome = "Lời" },
        };
        await _site.Store.SaveAsync(report.Id, report.Revision, content, "a", default);

        Assert.Equal(HttpStatusCode.SeeOther, (await UploadAsync(path, Filled(rows, one, "1.204"), extension)).Status);
        var now = (await LatestAsync(place))!.Report.Content;
        Assert.Equal(1204, now.Figures[new(one, null)].Value);
        Assert.Equal((7, "Lời"), (now.Figures[new(other, null)].Value, now.Narrative.Outcome));

        // The same file again is of an older revision: it contradicts nothing.
        Assert.Equal(HttpStatusCode.SeeOther, (await UploadAsync(path, Filled(rows, one, "1204"), extension)).Status);
        var late = await UploadAsync(path, Filled(rows, one, "5"), extension);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("người khác đã ghi số khác", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_has_its_row_and_column_and_nothing_is_taken()
    {
        var (one, other) = (await _site.IndicatorAsync(), await _site.IndicatorAsync());
        var place = _site.Province(12);
        var (path, _) = await _site.LinkAsync(place);
        var rows = await TemplateAsync(path, "csv");
        var at = rows.FindIndex(x => x[0] == one);
        rows[rows.FindIndex(x => x[0] == other)] = Row("", "");
        rows = [.. Filled(rows, one, "nhiều"), Row(other, "3"), Row(other, "4"), Row("LA", "5")];
        var wrong = await UploadAsync(path, rows, "csv");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        var last = rows.Count;
        Assert.Contains($"Dòng {at + 1}, cột E: Chỉ ghi số nguyên", wrong.Text, StringComparison.Ordinal);
        Assert.Contains($"Dòng {last - 1}, cột A: Trùng với dòng {last - 2}.", wrong.Text, StringComparison.Ordinal);
        Assert.Contains($"Dòng {last}, cột A: Đơn vị không báo cáo chỉ số “LA”.", wrong.Text, StringComparison.Ordinal);
        Assert.Null(await LatestAsync(place));
    }

    [Fact]
    public async Task A_file_of_another_unit_or_none_at_all_is_refused()
    {
        await _site.IndicatorAsync();
        var (path, _) = await _site.LinkAsync(_site.Province(13));
        var (other, _) = await _site.LinkAsync(_site.Province(14));
        var foreign = await UploadAsync(other, await TemplateAsync(path, "csv"), "csv");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, foreign.Status);
        Assert.Contains("đây không phải biểu mẫu của", foreign.Text, StringComparison.Ordinal);
        Assert.Equal(422, await StatusAsync(path, new ByteArrayContent([.. "PK\u0003\u0004x"u8])));
        Assert.Equal(422, await StatusAsync(path, new ByteArrayContent([])));
        using var changed = await whole.Http.GetAsync($"{path}x/bieu-mau.csv");
        Assert.Equal(HttpStatusCode.Forbidden, changed.StatusCode);
    }

    private async Task<List<SheetRow>> TemplateAsync(string path, string extension)
    {
        using var answer = await whole.Http.GetAsync($"{path}/bieu-mau.{extension}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        return extension == "csv" ? CsvSheet.Read(bytes) : XlsxReader.Read(bytes);
    }

    private static List<SheetRow> Filled(List<SheetRow> rows, string code, string value) =>
        [.. rows.Select(x => x[0] == code ? Row(code, value) : x)];

    private static SheetRow Row(string code, string value) => new(0, [code, "", "", "", value, ""]);

    private async Task<int> StatusAsync(string path, ByteArrayContent file)
    {
        using var form = new MultipartFormDataContent { { file, FormSheets.File, "a.xlsx" } };
        using var answer = await whole.Http.PostAsync($"{path}/nhap", form);
        return (int)answer.StatusCode;
    }

    private async Task<(HttpStatusCode Status, string Text)> UploadAsync(
        string path,
        List<SheetRow> rows,
        string extension
    )
    {
        var cells = rows.Select(x => x.Cells.Select(c => (object?)c).ToImmutableArray());
        var table = new SheetTable("Số liệu", [.. cells], 2);
        var bytes = extension == "csv" ? CsvSheet.Write(table) : XlsxWriter.Write(table);
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(bytes), FormSheets.File, $"a.{extension}" },
        };
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = whole.Http.BaseAddress };
        using var answer = await client.PostAsync($"{path}/nhap", form);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private Task<Web.Reporting.StoredReport?> LatestAsync(string place) =>
        _site.Store.FindAsync(ResultSite.Campaign, ResultSite.Year, new(place, null), default);
}
