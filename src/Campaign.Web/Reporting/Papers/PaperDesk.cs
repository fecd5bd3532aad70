using Campaign.Core.Campaigns;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Rendering.Browser;
using Campaign.Rendering.Faults;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Authority;
using Campaign.Web.Reporting.Sheets;

namespace Campaign.Web.Reporting.Papers;

/// <summary>Officers fetch the report of their province, or of the nation, to be completed and signed.</summary>
internal sealed class PaperDesk(
    SnapshotStore snapshots,
    CampaignClock clock,
    PaperMaker maker,
    OfficerPlaces places,
    IRenderer renderer
)
{
    private static readonly PdfOptions A4 = new(210, 297);

    /// <summary>The report as a Word document or PDF, or its annex as an Excel file.</summary>
    public async Task<IResult> MakeAsync(HttpContext http, PaperWords words)
    {
        var edition = snapshots
            .Current.All<Edition>()
            .FirstOrDefault(x => x.Header.Campaign == words.Campaign && x.Year == words.Year);
        if (edition is null)
            return Problems.Invalid("Không có năm chiến dịch này.");
        if (!places.Of(http.Officer(), Permissions.Dashboard)(words.Place))
            return Problems.Forbidden(OfficerPlaces.Outside);
        if (maker.Make(edition, words.Place) is not { } paper)
            return Problems.Invalid("Năm này không có đơn vị hành chính này.");
        var name = $"bao-cao-{edition.Year}-{words.Place ?? "ca-nuoc"}";
        http.Response.Headers.CacheControl = "no-store";
        return words.Format switch
        {
            "docx" => Results.File(DocxPaper.Write(paper, clock.Today.Year), DocxPaper.MediaType, $"{name}.docx"),
            "xlsx" => Results.File(XlsxWriter.Write(paper.Annex), XlsxWriter.MediaType, $"{name}.xlsx"),
            "pdf" => await PdfAsync(paper, $"{name}.pdf", http.RequestAborted),
            _ => Problems.Invalid("Hãy chọn docx, pdf hoặc xlsx."),
        };
    }

    // Not kept in the cache of prints: it holds what is not public.
    private async Task<IResult> PdfAsync(ResultPaper paper, string name, CancellationToken stop)
    {
        try
        {
            var html = HtmlPaper.Write(paper, clock.Today.Year);
            return Results.File(await renderer.RenderPdfAsync(html, A4, stop), "application/pdf", name);
        }
        catch (RenderingException)
        {
            return Problems.Conflict("Máy chủ chưa in được PDF. Hãy tải bản Word.");
        }
    }
}

/// <summary>A report to be made.</summary>
/// <param name="Campaign">Alias of the campaign.</param>
/// <param name="Year">Year of the edition.</param>
/// <param name="Place">Code of the place; null: the nation.</param>
/// <param name="Format">docx, pdf or xlsx.</param>
internal sealed record PaperWords(string? Campaign, int? Year, string? Place, string? Format);
