using System.Collections.Immutable;
using Campaign.Core.Campaigns;
using Campaign.Core.Events;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Items;
using Campaign.Web.Places;
using Campaign.Web.Words;

namespace Campaign.Web.Embeds;

/// <summary>
/// What other people's portals show. No shelter is in it and no sample: nobody here sees what stands around it.
/// </summary>
/// <param name="Subject">What it is about.</param>
public sealed record EmbedModel(EmbedSubject Subject)
{
    private const int MostMessages = 6;
    private const int MostEvents = 6;

    /// <summary>The place; null for the nation.</summary>
    public Place? Place { get; init; }

    /// <summary>The place's name of today, with its province; null for the nation.</summary>
    public string? PlaceName { get; init; }

    /// <summary>Help lines, most urgent first.</summary>
    public required ImmutableArray<Service> Help { get; init; }

    /// <summary>Services of the place that one can call.</summary>
    public ImmutableArray<Service> Services { get; init; } = [];

    /// <summary>Messages that may be used today.</summary>
    public ImmutableArray<KeyMessage> Messages { get; init; } = [];

    /// <summary>Events of today and later.</summary>
    public ImmutableArray<Event> Events { get; init; } = [];

    /// <summary>The words around it.</summary>
    public EmbedWords Words { get; init; } = EmbedWords.Vietnamese;

    /// <summary>Whether something of it has no text in the language of the words.</summary>
    public bool IsMixed =>
        Help.Concat<PublishedItem>(Services).Concat(Messages).Concat(Events).Any(x => x.Language != Words.Tag);

    /// <summary>What is wrong with the address of the frame, for whoever placed it; null: nothing.</summary>
    public string? Fault { get; init; }

    /// <summary>Path of the page of this site with more of it.</summary>
    public string More => Place is { } place ? SiteAddress.OfPlace(place.Ref) : Subject.Page;

    /// <summary>The same with texts in another language, wherever they exist in it.</summary>
    public EmbedModel In(EmbedWords words, CampaignSnapshot snapshot) =>
        words == Words
            ? this
            : this with
            {
                Words = words,
                Help = Translated(Help, words, snapshot),
                Services = Translated(Services, words, snapshot),
                Messages = Translated(Messages, words, snapshot),
                Events = Translated(Events, words, snapshot),
            };

    private static ImmutableArray<TItem> Translated<TItem>(
        ImmutableArray<TItem> items,
        EmbedWords words,
        CampaignSnapshot snapshot
    )
        where TItem : PublishedItem => [.. items.Select(x => snapshot.Find<TItem>(x.Id, words.Tag) ?? x)];

    /// <summary>The help lines alone.</summary>
    public static EmbedModel OfHelp(EmbedSubject subject, CampaignSnapshot snapshot, DateOnly today) =>
        new(subject) { Help = [.. new ServiceDirectory(snapshot, today).Hotlines.Where(IsShown)] };

    /// <summary>Collects what is published for a place that exists today, or for the nation.</summary>
    public static EmbedModel Of(EmbedSubject subject, CampaignSnapshot snapshot, DateOnly today, Place? place)
    {
        if (place is not null)
            return OfPlace(subject, snapshot, today, PlaceModel.Of(snapshot, today, place));
        var model = OfHelp(subject, snapshot, today);
        if (subject == EmbedSubject.Messages)
            return model with { Messages = Shown(CurrentEdition.Of(snapshot, today)?.Messages ?? [], today) };
        return subject == EmbedSubject.Events ? model with { Events = EventsOf(snapshot, today, null) } : model;
    }

    private static EmbedModel OfPlace(EmbedSubject subject, CampaignSnapshot snapshot, DateOnly today, PlaceModel local)
    {
        var services = local.Services.Where(IsShown).ToList();
        return new(subject)
        {
            Place = local.Place,
            PlaceName = local.Name,
            Help = [.. local.Hotlines.Where(IsShown).Concat(services.Where(x => x.IsHotline)).DistinctBy(x => x.Id)],
            Services = subject == EmbedSubject.Help ? [.. services.Where(x => !x.IsHotline)] : [],
            Messages = subject == EmbedSubject.Messages ? Shown(local.Messages, today) : [],
            Events = subject == EmbedSubject.Events ? EventsOf(snapshot, today, local.Place) : [],
        };
    }

    private static bool IsShown(Service service) =>
        !service.Header.IsSample && !service.IsShelter && !service.Phones.IsEmpty;

    private static ImmutableArray<KeyMessage> Shown(IEnumerable<KeyMessage> messages, DateOnly today) =>
        [.. messages.Where(x => IsUsable(x.Header, today)).Take(MostMessages)];

    private static ImmutableArray<Event> EventsOf(CampaignSnapshot snapshot, DateOnly today, Place? place) =>
        [
            .. snapshot
                .All<Event>()
                .Where(x => x.EndDate >= today && IsUsable(x.Header, today))
                .Where(x =>
                    place is null ? x.Header.Places.IsEmpty : snapshot.Places.Touches(x.Header.Places, place.Ref, today)
                )
                .OrderBy(x => x.SortKey, StringComparer.Ordinal)
                .Take(MostEvents),
        ];

    private static bool IsUsable(ItemHeader header, DateOnly today) =>
        !header.IsSample && header.ValidOn(today) && header.Situation == Situation.Normal;
}
