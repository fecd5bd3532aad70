using System.Collections.Immutable;
using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.Rendering;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Templates;
using Campaign.Web.Site.Home;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace Campaign.Web.Broadcast;

/// <summary>
/// Scripts and programmes on A4 in large type. A programme is its running order followed by the pages of its scripts, so
/// that thousands of communes share the scripts' pages and only the first one is their own.
/// </summary>
internal sealed class BroadcastPdf(PrintService print, RenditionCache cache, ScriptLibrary library)
{
    /// <summary>The pages of one script.</summary>
    /// <exception cref="RenderingException">It cannot be rendered here and now.</exception>
    public Task<Rendition> ScriptAsync(CampaignSnapshot snapshot, Script script, DateOnly today, CancellationToken stop) =>
        ScriptAsync(snapshot, script.Title, script.Language, library.Review(script), script.Header.IsSample, today, stop);

    /// <summary>The running order and the pages of every script of the day, each once.</summary>
    /// <exception cref="RenderingException">It cannot be rendered here and now.</exception>
    public async Task<Rendition> ProgrammeAsync(CampaignSnapshot snapshot, DayProgramme day, DateOnly today, CancellationToken stop)
    {
        var first = Content(snapshot, $"Chương trình phát thanh ngày {day.Day:dd/MM/yyyy}", day.Language, today) with
        {
            PlaceName = day.PlaceName,
            Programme =
            [
                .. day.Sessions.SelectMany(session => session.Pieces.Select(x => new Rendering.Templates.ProgrammeItem(
                    $"{x.Start:H:mm:ss}", x.Title,
                    $"{session.Name}, {ProgrammeText.Duration(x.Item.Seconds)}{(x.Item.Times > 1 ? $", đọc {x.Item.Times} lần" : "")}"))),
            ],
        };
        var parts = new List<Rendition> { await RenderAsync(first, "programme", stop) };
        foreach (var piece in day.Sessions.SelectMany(x => x.Pieces).DistinctBy(x => x.Item.Script?.Id))
            parts.Add(await ScriptAsync(
                snapshot, piece.Title, day.Language, piece.Review, piece.Item.Script?.Header.IsSample == true, today, stop));
        var key = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
            System.Text.Encoding.ASCII.GetBytes(string.Join(' ', parts.Select(x => x.Key)))));
        return await cache.GetOrAddAsync(key, "pdf", () => Task.FromResult(Merge(parts)), stop);
    }

    private Task<Rendition> ScriptAsync(
        CampaignSnapshot snapshot, string title, string language, ScriptReview review, bool sample, DateOnly today, CancellationToken stop)
    {
        var content = Content(snapshot, title, language, today) with
        {
            IsSample = sample,
            Script = [.. review.Segments.Select(Segment)],
        };
        return RenderAsync(content, "script", stop);
    }

    private Task<Rendition> RenderAsync(PrintContent content, string format, CancellationToken stop) =>
        print.RenderAsync(content, PrintFormats.Get(format), new PrintOptions(), RenderCause.Visitor, stop);

    private static PrintContent Content(CampaignSnapshot snapshot, string title, string language, DateOnly today)
    {
        var campaign = snapshot.All<Core.Campaigns.CampaignInfo>().FirstOrDefault();
        var theme = campaign is null ? null : EditionFacts.Current(snapshot, campaign.Alias, today)?.VisualTheme;
        return new()
        {
            Message = title,
            Theme = theme ?? Site.Themes.SiteThemes.Default,
            Language = language.StartsWith("vi", StringComparison.Ordinal) ? "vi" : language,
            CampaignName = campaign?.Title ?? "",
        };
    }

    private static Rendering.Templates.ScriptSegment Segment(ReviewedSegment segment) =>
        new(
            Spoken.ReaderOf(segment.Segment),
            segment.Segment.Kind.IsMusic() ? Spoken.MusicOf(segment.Segment) : segment.Spoken.Text.Trim(),
            (int)Math.Ceiling(segment.Seconds.Normal));

    private static byte[] Merge(IEnumerable<Rendition> parts)
    {
        using var all = new PdfDocument();
        foreach (var part in parts)
        {
            using var one = PdfReader.Open(part.Path, PdfDocumentOpenMode.Import);
            foreach (var page in one.Pages)
                all.AddPage(page);
        }
        all.Info.Creator = "Campaign";
        using var to = new MemoryStream();
        all.Save(to, closeStream: false);
        return to.ToArray();
    }
}
