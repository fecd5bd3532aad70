using System.Collections.Immutable;
using Campaign.Core.Campaigns;
using Campaign.Core.Events;
using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Items;
using Campaign.Web.Pages;
using Campaign.Web.Site.Home;
using Campaign.Web.Words;

namespace Campaign.Web.Places;

/// <summary>
/// What the campaign says and offers in a place: first its own content, then that of the units above.
/// </summary>
/// <param name="Place">The place.</param>
/// <param name="Name">Its current name, with its province.</param>
public sealed record PlaceModel(Place Place, string Name)
{
    // The page is for cheap phones; what it leaves out is one link away.
    private const int MostServices = 15;
    private const int MostMessages = 6;
    private const int MostEvents = 6;
    private const int MostMaterials = 6;

    // Texts for people who use violence are kept apart from those for people who suffer it.
    private const string PerpetratorAudience = "nguoi-gay-bao-luc";

    /// <summary>The national numbers.</summary>
    public required IReadOnlyList<Service> Hotlines { get; init; }

    /// <summary>Services whose area includes the place.</summary>
    public required ImmutableArray<Service> Services { get; init; }

    /// <summary>How many more services there are than are shown.</summary>
    public required int MoreServices { get; init; }

    /// <summary>The current edition of the main campaign; null before any is published.</summary>
    public Edition? Edition { get; init; }

    /// <summary>The theme in the wording of the place or its province.</summary>
    public ImmutableArray<LocalTheme> LocalThemes { get; init; } = [];

    /// <summary>The place's own messages, followed by those for everybody.</summary>
    public ImmutableArray<KeyMessage> Messages { get; init; } = [];

    /// <summary>Whether one of the messages can be printed as a kit.</summary>
    public bool HasKit { get; init; }

    /// <summary>Upcoming events in the place and for it.</summary>
    public required ImmutableArray<Event> Events { get; init; }

    /// <summary>Materials that may be used here now.</summary>
    public ImmutableArray<Material> Materials { get; init; } = [];

    /// <summary>Collects what is published for a place that exists today.</summary>
    public static PlaceModel Of(PageContext context, Place place) => Of(context.Snapshot, context.Today, place);

    /// <summary>The same without a page.</summary>
    public static PlaceModel Of(CampaignSnapshot snapshot, DateOnly today, Place place)
    {
        bool IsFor(PublishedItem x) => snapshot.Places.Reaches(x.Header.Places, place.Ref, today);
        IEnumerable<T> Nearest<T>(IEnumerable<T> all)
            where T : PublishedItem => all.Where(IsFor).OrderBy(x => Distance(snapshot, today, x, place));

        var directory = new ServiceDirectory(snapshot, today);
        var services = Nearest(directory.Find(ServiceQuery.Everything).Services).ToList();
        var events = snapshot
            .All<Event>()
            .Where(x => x.EndDate >= today && snapshot.Places.Touches(x.Header.Places, place.Ref, today))
            .OrderBy(x => x.SortKey, StringComparer.Ordinal);
        var model = new PlaceModel(place, PlaceWords.Name(snapshot.Places, place.Ref, today))
        {
            Hotlines = directory.Hotlines,
            Services = [.. services.Take(MostServices)],
            MoreServices = Math.Max(0, services.Count - MostServices),
            Events = [.. events.Take(MostEvents)],
        };
        if (
            snapshot.All<CampaignInfo>().FirstOrDefault() is not { } campaign
            || EditionFacts.Current(snapshot, campaign.Alias, today) is not { } edition
        )
            return model;
        var facts = EditionFacts.Of(snapshot, campaign, edition, today);
        var messages = Nearest(Own(snapshot, edition, today).Concat(facts.Messages))
            .Where(x => !x.Header.Audiences.Contains(PerpetratorAudience))
            .DistinctBy(x => x.Id)
            .ToList();
        return model with
        {
            Edition = edition,
            LocalThemes = [.. Nearest(facts.LocalThemes)],
            Messages = [.. messages.Take(MostMessages)],
            HasKit = messages.Any(x => !x.Header.IsSample),
            Materials = [.. Nearest(facts.Materials).Take(MostMaterials)],
        };
    }

    // The edition's list is the national one; a place may add its own messages.
    private static IEnumerable<KeyMessage> Own(CampaignSnapshot snapshot, Edition edition, DateOnly today) =>
        snapshot
            .All<KeyMessage>()
            .Where(x =>
                !x.Header.Places.IsEmpty
                && x.Header.Campaign == edition.Header.Campaign
                && (x.Evergreen || x.Header.Edition == edition.Year)
                && x.Header.Situation == Situation.Normal
                && x.Header.ValidOn(today)
            );

    // Number of levels up to the nearest unit that the item is addressed to.
    private static int Distance(CampaignSnapshot snapshot, DateOnly today, PublishedItem item, Place place)
    {
        var places = snapshot.Places;
        var addressed = item.Header.Places.SelectMany(x => places.Resolve(x, today)).Select(x => x.Ref).ToHashSet();
        var steps = places.Chain(place.Ref, today).TakeWhile(x => !addressed.Contains(x.Ref)).Count();
        return item.Header.Places.IsEmpty ? int.MaxValue : steps;
    }
}
