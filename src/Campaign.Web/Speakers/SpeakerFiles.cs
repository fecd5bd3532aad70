using System.Collections.Immutable;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Rendering.Printing;
using Campaign.Rendering.Templates;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Limits;
using Campaign.Web.Http.Queries;

namespace Campaign.Web.Speakers;

/// <summary>Kits of speakers to print.</summary>
internal sealed class SpeakerFiles(
    SnapshotStore store,
    CampaignClock clock,
    RateLimiter limiter,
    SpeakersApi api,
    SpeakerSheets sheets,
    PrintService print
)
{
    private static readonly Parameter Large = new(
        "large",
        "In large print: nothing smaller than 18 points.",
        ParameterKind.Flag,
        "true"
    );

    /// <summary>Query parameters.</summary>
    public static ImmutableArray<Parameter> Parameters { get; } =
    [SpeakersApi.Minutes, Parameter.Lang, Large, Parameter.MinVersion];

    /// <summary><c>/api/v1/speaker-kits/{place}.pdf</c>.</summary>
    public async Task<IResult> PdfAsync(HttpContext http, string place)
    {
        var query = await FileAnswers.BeginAsync(http, limiter, Parameters);
        var (snapshot, today) = (store.Current, clock.Today);
        var kit = api.Kit(snapshot, today, place, query);
        var format = PrintFormats.Get(query.Flag(Large.Name) ? "speaker-large" : "speaker");
        var file = await FileAnswers.RenderedAsync(() =>
            print.RenderAsync(
                sheets.Compose(snapshot, today, kit),
                format,
                new PrintOptions(),
                RenderCauses.Of(http),
                http.RequestAborted
            )
        );
        return FileAnswers.Of(
            file,
            format.MediaType,
            $"tuyen-truyen-vien-{kit.Place.Ref}-{kit.Minutes}-phut{(query.Flag(Large.Name) ? "-chu-lon" : "")}.pdf"
        );
    }
}
