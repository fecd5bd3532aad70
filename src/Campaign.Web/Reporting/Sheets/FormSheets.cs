using System.Collections.Immutable;
using Campaign.Core.Results;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Pages;
using Campaign.Web.Reporting.Form;

namespace Campaign.Web.Reporting.Sheets;

/// <summary>The form's figures as a spreadsheet, to be filled in elsewhere and brought back.</summary>
internal sealed class FormSheets(FormDoor door, ReportStore store)
{
    /// <summary>Name of the field of the file.</summary>
    public const string File = "tep";

    private const int Largest = 1 << 20;

    /// <summary><c>bieu-mau.xlsx</c> and <c>bieu-mau.csv</c> beside the form.</summary>
    public async Task<IResult> DownloadAsync(HttpContext http, string extension)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        var (entry, refusal) = await door.EnterAsync(http);
        if (entry is null)
            return Results.Text($"{refusal!.Title}. {refusal.Text}", statusCode: refusal.Status);
        var now = await NowAsync(entry, http.RequestAborted);
        var content = now?.Report.Content ?? ReportContent.Empty;
        var table = new ReportSheet(entry, Keys(entry, content)).Table(
            content,
            now?.Report.Version ?? 1,
            now?.Revision ?? 1
        );
        var name = $"bao-cao-{entry.Ticket.Year}-{FormAddress.Segment(entry.Ticket.Unit)}.{extension}";
        return extension == "csv"
            ? Results.File(CsvSheet.Write(table), CsvSheet.MediaType, name)
            : Results.File(XlsxWriter.Write(table), XlsxWriter.MediaType, name);
    }

    /// <summary>Takes a filled-in file: all of it, or nothing.</summary>
    public Task UploadAsync(HttpContext http, PageEndpoint pages) =>
        pages.PostAsync(
            http,
            async _ =>
            {
                http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
                var (entry, refusal) = await door.EnterAsync(http);
                if (entry is null)
                    return FormPages.Refused(refusal!);
                var form = await http.Request.ReadPostedAsync(stop: http.RequestAborted);
                var back = http.Request.Path.Value![..http.Request.Path.Value!.LastIndexOf('/')];
                if (form.Files.GetFile(File) is not { Length: > 0 } file)
                    return Faulty(entry, back, ["Hãy chọn một tệp .xlsx hoặc .csv."]);
                if (file.Length > Largest)
                    return Faulty(entry, back, ["Tệp lớn hơn 1 MB: đó không phải biểu mẫu này."]);
                using var bytes = new MemoryStream();
                await file.CopyToAsync(bytes, http.RequestAborted);
                var faults = await TakeAsync(entry, bytes.ToArray(), http.RequestAborted);
                return faults.IsEmpty ? FormPages.Onward(back, FieldNames.Imported) : Faulty(entry, back, faults);
            }
        );

    private async Task<ImmutableArray<string>> TakeAsync(FormEntry entry, byte[] bytes, CancellationToken stop)
    {
        List<SheetRow> rows;
        try
        {
            rows = bytes.AsSpan().StartsWith("PK"u8) ? XlsxReader.Read(bytes) : CsvSheet.Read(bytes);
        }
        catch (SheetRefusedException refused)
        {
            return [refused.Message];
        }
        var now = await NowAsync(entry, stop);
        var sheet = new ReportSheet(entry, Keys(entry, now?.Report.Content ?? ReportContent.Empty));
        if (sheet.SeenIn(rows) is not var (version, revision))
            return [$"Dòng 1: đây không phải biểu mẫu của {entry.Facts.Name} năm {entry.Ticket.Year}. Hãy tải lại."];
        if (version != (now?.Report.Version ?? 1))
            return ["Dòng 1: báo cáo đã có bản mới sau khi tải biểu mẫu này. Hãy tải lại biểu mẫu."];
        try
        {
            if (await SeenAsync(now, revision, stop) is not { } seen)
                return ["Dòng 1: không có lần lưu này. Hãy tải lại biểu mẫu."];
            var content = sheet.Read(rows, seen, out var faults);
            if (faults.Count > 0)
                return [.. faults.OrderBy(x => x.Row).ThenBy(x => x.Column).Select(x => x.ToString())];
            var by = entry.Ticket.By;
            now ??= await store.OpenAsync(entry.Ticket.Campaign, entry.Ticket.Year, entry.Facts.Unit, by, stop);
            var saving = await store.SaveAsync(now.Id, revision, content, by, stop);
            return
            [
                .. saving.Conflicts.Select(x =>
                    $"{x.Figure?.Indicator}: sau khi tải biểu mẫu, người khác đã ghi số khác. Hãy tải lại biểu mẫu."
                ),
            ];
        }
        catch (ReportStepRefused refused)
        {
            return [refused.Message];
        }
    }

    // A report that nobody has opened says in its first revision what every new one says.
    private async Task<ReportContent?> SeenAsync(StoredReport? now, int revision, CancellationToken stop) =>
        now is null
            ? revision == 1
                ? ReportContent.Empty
                : null
            : (await store.StepsAsync(now.Id, stop)).FirstOrDefault(x => x.Revision == revision)?.Content;

    private Task<StoredReport?> NowAsync(FormEntry entry, CancellationToken stop) =>
        store.FindAsync(entry.Ticket.Campaign, entry.Ticket.Year, entry.Facts.Unit, stop);

    private static ImmutableArray<FigureKey> Keys(FormEntry entry, ReportContent content) =>
        [.. entry.Facts.Rules.Fields(content.Scope).Union(content.Figures.Keys)];

    private static Page Faulty(FormEntry entry, string back, ImmutableArray<string> faults) =>
        Page.Of<SheetFaultsView, SheetFaultsModel>(
            new(entry.Facts.Name, back, faults),
            new PageHead("Chưa nhập được tệp") { Store = false, Listed = false }
        ) with
        {
            Status = StatusCodes.Status422UnprocessableEntity,
        };
}

/// <summary>A file that was not taken.</summary>
/// <param name="Unit">Name of the unit.</param>
/// <param name="Back">Path of the form.</param>
/// <param name="Faults">What is wrong, each with its row and column.</param>
public sealed record SheetFaultsModel(string Unit, string Back, ImmutableArray<string> Faults);
