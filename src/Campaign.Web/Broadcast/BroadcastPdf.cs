using System.Collections.Immutable;
using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.Rendering;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Templates;
using Campaign.Web.Site.Home;

namespace Campaign.Web.Broadcast;

/// <summary>
/// Scripts and programmes on A4 in large type. A programme is its running order followed by its scripts, each from a new page.
/// </summary>
internal sealed class BroadcastPdf(PrintService print, ScriptLibrary library)
{
    /// <summary>The pages of one script.</summary>
    /// <exception cref="RenderingException">It cannot be rendered here and now.</exception>
    public Task<Rendition> ScriptAsync(CampaignSnapshot snapshot, Script script, DateOnly today, CancellationToken stop) =>
        ScriptAsync(snapshot, script.Title, script.Language, library.Review(script), script.Header.IsSample, today, stop);

    /// <summary>The running order and the pages of every script of the day, each once.</summary>
    /// <exception cref="RenderingException">It cannot be rendered here and now.</exception>
    public Task<Rendition> ProgrammeAsync(CampaignSnapshot snapshot, DayProgramme day, DateOnly today, CancellationToken stop)
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
            Scripts =
            [
                .. day.Sessions.SelectMany(x => x.Pieces).DistinctBy(x => x.Item.Script?.Id).Select(x => new ScriptSheet(
                    x.Title, [.. x.Review.Segments.Select(Segment)], x.Item.Script?.Header.IsSample == true)),
            ],
        };
        return RenderAsync(first, "programme", stop);
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
}
