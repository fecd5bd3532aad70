using Campaign.Core.Broadcast;
using Campaign.Core.Campaigns;
using Campaign.Core.Publication;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Faults;
using Campaign.Rendering.Printing;
using Campaign.Rendering.Templates;
using Campaign.Web.Broadcast.Loa;
using Campaign.Web.Items;
using Campaign.Web.Pages.Themes;
using Campaign.Web.Scripts;
using Campaign.Web.Words;

namespace Campaign.Web.Broadcast;

/// <summary>Scripts and programmes on A4 in large type; each script of a programme starts on a new page.</summary>
internal sealed class BroadcastPdf(PrintService print, ScriptLibrary library)
{
    /// <summary>The pages of one script.</summary>
    /// <exception cref="RenderingException">It cannot be rendered now.</exception>
    public Task<Rendition> ScriptAsync(
        CampaignSnapshot snapshot,
        Script script,
        DateOnly today,
        RenderCause cause,
        CancellationToken stop
    )
    {
        var content = Content(snapshot, script.Title, script.Language, today) with
        {
            IsSample = script.Header.IsSample,
            Script = Segments(library.Review(script, snapshot.AbbreviationsFor(script.Header, today))),
        };
        return RenderAsync(content, "script", cause, stop);
    }

    /// <summary>The running order and every script of the day, each once; compact means on few pages.</summary>
    /// <exception cref="RenderingException">It cannot be rendered now.</exception>
    public Task<Rendition> ProgrammeAsync(
        CampaignSnapshot snapshot,
        DayProgramme day,
        DateOnly today,
        RenderCause cause,
        CancellationToken stop,
        bool isCompact = false
    ) => RenderAsync(Programme(snapshot, day, today), isCompact ? "programme-compact" : "programme", cause, stop);

    /// <summary>The day's pages as they look on that day if they have been rendered; null otherwise.</summary>
    public Rendition? FindProgramme(CampaignSnapshot snapshot, DayProgramme day) =>
        print.Find(Programme(snapshot, day, day.Day), PrintFormats.Get("programme"), new PrintOptions());

    /// <summary>The month's figures on A4.</summary>
    /// <exception cref="RenderingException">It cannot be rendered now.</exception>
    public Task<Rendition> MonthAsync(
        CampaignSnapshot snapshot,
        MonthModel month,
        DateOnly today,
        RenderCause cause,
        CancellationToken stop
    )
    {
        var content = Content(
            snapshot,
            $"Báo cáo phát thanh tháng {month.First:M/yyyy}",
            CampaignSnapshot.DefaultLanguage,
            today
        ) with
        {
            Dates = $"{month.First:dd/MM/yyyy} – {MonthlyFigures.Last(month.First):dd/MM/yyyy}",
            Tables = MonthTables.Of(month),
            Credit = $"{MonthModel.PullsAre} {MonthModel.AiringsAre}",
        };
        return RenderAsync(content, "report", cause, stop);
    }

    private static PrintContent Programme(CampaignSnapshot snapshot, DayProgramme day, DateOnly today) =>
        Content(snapshot, $"Chương trình phát thanh ngày {day.Day:dd/MM/yyyy}", day.Language, today) with
        {
            PlaceName = day.PlaceName,
            Sections = [.. day.Notices.Select(x => new PrintSection(RecallTitle(x), x.Text))],
            Programme = [.. day.Sessions.SelectMany(session => session.Pieces.Select(x => Item(day, session, x)))],
            Scripts =
            [
                .. day
                    .Sessions.SelectMany(x => x.Pieces)
                    .DistinctBy(x => x.Item.Script?.Id)
                    .Select(x => new ScriptSheet(x.Title, Segments(x.Review), x.Item.Script?.Header.IsSample == true)),
            ],
        };

    private static string RecallTitle(RecallNotice notice) =>
        notice.Kind == RecallKind.Withdrawn ? "Thu hồi" : "Đính chính";

    private Task<Rendition> RenderAsync(
        PrintContent content,
        string format,
        RenderCause cause,
        CancellationToken stop
    ) => print.RenderAsync(content, PrintFormats.Get(format), new PrintOptions(), cause, stop);

    private static PrintContent Content(CampaignSnapshot snapshot, string title, string language, DateOnly today)
    {
        var campaign = snapshot.All<Core.Campaigns.CampaignInfo>().FirstOrDefault();
        var theme = campaign is null ? null : EditionFacts.Current(snapshot, campaign.Alias, today)?.VisualTheme;
        return new()
        {
            Message = title,
            Theme = theme ?? SiteThemes.Default,
            Language = language.StartsWith("vi", StringComparison.Ordinal) ? "vi" : language,
            CampaignName = campaign?.Title ?? "",
        };
    }

    private static ProgrammeRow Item(DayProgramme day, DaySession session, DayPiece piece) =>
        new(
            $"{piece.Start:H:mm:ss}",
            piece.Title,
            $"{session.Name}, {Lengths.Of(piece.Item.Seconds)}"
                + (piece.Item.Times > 1 ? $", đọc {piece.Item.Times} lần" : "")
                + (day.AgreementTo(piece) is { } agreed ? $". {agreed}" : "")
                + string.Concat(piece.Questions.Select(x => $". {ProgrammeText.Doubt} {x}"))
        );

    private static List<ScriptRow> Segments(ScriptReview review) =>
        [
            .. review.Segments.Zip(
                review.SegmentSeconds,
                (x, seconds) =>
                    new ScriptRow(
                        Spoken.ReaderOf(x.Segment),
                        x.Segment.Kind.IsMusic() ? Spoken.MusicOf(x.Segment) : ReaderText.Of(x.Spoken),
                        seconds
                    )
            ),
        ];
}
