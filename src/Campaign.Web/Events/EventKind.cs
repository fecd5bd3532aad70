using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Campaign.Core.Events;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;
using Campaign.Web.Items;
using Campaign.Web.Pages;

namespace Campaign.Web.Events;

/// <summary>An event or an observance day.</summary>
internal sealed class EventKind : ItemKind<Event, ApiEvent>
{
    private const string Path = "/lich";

    public override KindNames Names { get; } =
        new()
        {
            Vietnamese = "Sự kiện",
            English = "event",
            Collection = "events",
            Tag = "Events",
        };

    public override ImmutableArray<ItemType> Shows => [];

    public override KindSection Section { get; } =
        new()
        {
            Path = Path,
            Title = "Lịch",
            Noun = "sự kiện",
            Advice = "",
            InSitemap = true,
        };

    public override KindFeed Feed { get; } =
        KindFeed.Of<Event>(
            "events",
            "Sự kiện",
            x => $"{Days(x)}{(x.Cancelled ? " (đã hủy)" : "")}{(x.Venue is null ? "" : $". {x.Venue}")}"
        );

    public override int SearchRank => 50;

    public override JsonNode Sample => Samples.Of("getEvent");

    public override void MapPages(IEndpointRouteBuilder routes)
    {
        routes.MapPage(Path, CalendarPages.Month, CalendarPages.Parameters);
        routes.MapPage($"{Path}/{{slug}}", CalendarPages.One, Translation.Parameter);
    }

    public override IEnumerable<PublishedItem> Instead(CampaignSnapshot snapshot, DateOnly today) =>
        CurrentEdition.Of(snapshot, today)?.Events ?? [];

    protected override ApiEvent Json(Event item, Links at) => new(item, at);

    protected override string Page(Event item, CampaignSnapshot snapshot) => SiteAddress.Below(Path, item, snapshot);

    protected override IEnumerable<string?> SearchTexts(Event item) =>
        [
            item.Header.Summary,
            item.Venue,
            item.Organiser,
            item.Body,
            .. item.Programme.Select(p => $"{p.Title} {p.Who}"),
        ];

    protected override IEnumerable<string> SearchTerms(Event item, VocabularySet vocabularies) =>
        [vocabularies.NameOf(VocabularySet.EventKind, item.Kind, item.Language)];

    protected override ImmutableArray<MaterialFile> Files(Event item) => [];

    protected override IEnumerable<string?> Markdown(Event item) => [item.Body];

    private static string Days(Event x)
    {
        var culture = CultureInfo.InvariantCulture;
        var from = x.StartDate.ToString("dd/MM/yyyy", culture);
        return x.EndDate == x.StartDate ? from : $"{from}–{x.EndDate.ToString("dd/MM/yyyy", culture)}";
    }
}
