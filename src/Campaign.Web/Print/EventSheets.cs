using System.Collections.Immutable;
using Campaign.Core.Events;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Rendering.Printing;
using Campaign.Rendering.Templates;
using Campaign.Rendering.Themes;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Limits;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items.Lists;
using Campaign.Web.Words;

namespace Campaign.Web.Print;

/// <summary>An event's programme on A4, to put up at the door or hand out.</summary>
internal sealed class EventSheets(
    SnapshotStore store,
    CampaignClock clock,
    RateLimiter limiter,
    PrintService print,
    PrintComposer composer,
    PrintIssuers issuers,
    ThemeCatalog themes
)
{
    private static readonly PrintFormat Format = PrintFormats.Get("programme");

    /// <summary>Query parameters.</summary>
    public static ImmutableArray<Parameter> Parameters { get; } = [Parameter.Lang, Parameter.MinVersion];

    /// <summary><c>/api/v1/events/{id}/files/{name}</c>.</summary>
    public async Task<IResult> EventAsync(HttpContext http, Guid id, string name)
    {
        var query = await FileAnswers.BeginAsync(http, limiter, Parameters);
        var snapshot = store.Current;
        var language = ItemLists.LanguageOf(snapshot, query, ItemType.Event);
        var item = snapshot.Find<Event>(id, language) ?? throw ItemLists.Missing(snapshot, ItemType.Event, id);
        var file = $"{Format.Name}.{Format.Extension}";
        var missing =
            item.Cancelled ? ": it was called off"
            : item.Programme.IsEmpty ? ": it has no programme"
            : name != file ? $"; there is: {file}"
            : null;
        if (missing is not null)
            throw new ProblemException(ProblemType.NotFound, $"There is no file {name} of event {id}{missing}.");
        var sheet = await FileAnswers.RenderedAsync(() =>
            print.RenderAsync(Compose(snapshot, item), Format, new(), RenderCauses.Of(http), http.RequestAborted)
        );
        return FileAnswers.Of(sheet, Format.MediaType, $"{item.Slug}-{file}");
    }

    private PrintContent Compose(CampaignSnapshot snapshot, Event item)
    {
        var (today, language) = (clock.Today, PrintComposer.Tag(item.Language));
        var campaign = PrintComposer.CampaignOf(snapshot, item.Header.Campaign, item.Language);
        var place = PrintComposer.PlaceOf(snapshot, item, today);
        var issuer = issuers.Of(snapshot, today, place, item.Language);
        return new()
        {
            Message = item.Title,
            Theme = PrintComposer.ThemeOf(snapshot, campaign, item.Header.Edition, today),
            Language = language,
            Words = themes.WordsOf(language),
            CampaignName = campaign?.Title ?? "",
            CampaignLanguage = PrintComposer.Tag(campaign?.Language),
            Dates = When(item),
            Venue = item.Venue ?? "",
            PlaceName = EventWords.Places(item, snapshot.Places),
            Organisation = issuer.Name,
            OrganisationLanguage = PrintComposer.Tag(issuer.Language),
            Logos = issuer.Logos,
            Hotlines = PrintHotlines.Of(snapshot, today, place, item.Language),
            QrUrl = composer.QrUrl(place),
            IsSample = item.Header.IsSample || issuer.IsSample,
            Programme = [.. item.Programme.Select(x => new ProgrammeRow(Dates.Time(x.Time), x.Title, x.Who ?? ""))],
        };
    }

    // Weekdays have Vietnamese names; a date in digits is understood in every language.
    private static string When(Event item)
    {
        var day = Dates.Full(item.StartDate);
        day = PrintComposer.Tag(item.Language) == "vi" ? $"{Dates.Weekday(item.StartDate)}, {day}" : day;
        return EventWords.Hours(item) is { } hours ? $"{day}, {hours}" : day;
    }
}
