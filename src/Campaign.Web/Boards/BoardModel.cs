using System.Collections.Immutable;
using Campaign.Core.Events;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Pages;
using Campaign.Web.Places;
using Campaign.Web.Words;

namespace Campaign.Web.Boards;

/// <summary>What the board of a place shows in turn. No shelter is on it, and no sample.</summary>
/// <param name="Place">The place.</param>
/// <param name="Name">Its name of today, with its province.</param>
/// <param name="Slides">Help lines first, then messages and events with a help line after each.</param>
public sealed record BoardModel(Place Place, string Name, ImmutableArray<BoardSlide> Slides)
{
    /// <summary>Collects what is published for a place that exists today.</summary>
    public static BoardModel Of(PageContext context, Place place)
    {
        var campaign = PlaceModel.Of(context, place);
        var help = HelpLines(context, campaign).ToImmutableArray();
        var shown = Messages(context, campaign).Concat(Events(context, place)).ToList();
        var slides = help.ToList();
        foreach (var (index, turn) in shown.Index())
        {
            slides.AddRange(turn);
            if (!help.IsEmpty)
                slides.Add(help[index % help.Length]);
        }
        return new(place, campaign.Name, [.. slides]);
    }

    private static IEnumerable<BoardSlide> HelpLines(PageContext context, PlaceModel model) =>
        from service in model.Hotlines.Concat(model.Services.Where(x => x.IsHotline)).DistinctBy(x => x.Id)
        where !service.Header.IsSample && !service.IsShelter && !service.Phones.IsEmpty
        from slide in BoardWords.Of(service)
        select slide with
        {
            Until = EndOf(context, service.Header),
        };

    private static IEnumerable<IEnumerable<BoardSlide>> Messages(PageContext context, PlaceModel model) =>
        from message in model.Messages
        where Usable(message.Header, context.Today)
        select BoardWords.Of(message).Select(x => x with { Until = EndOf(context, message.Header) });

    private static IEnumerable<IEnumerable<BoardSlide>> Events(PageContext context, Place place) =>
        from it in context.Snapshot.All<Event>()
        where
            it.Overlaps(context.Today, context.Today)
            && Usable(it.Header, context.Today)
            && context.Snapshot.Places.Touches(it.Header.Places, place.Ref, context.Today)
        select BoardWords.Of(it).Select(x => x with { Until = EndOf(context, it) });

    private static bool Usable(ItemHeader header, DateOnly day) =>
        !header.IsSample && header.ValidOn(day) && header.Situation == Situation.Normal;

    // An event is over when it ends; what is valid until a day is so until midnight.
    private static DateTimeOffset EndOf(PageContext context, Event it)
    {
        var over =
            it.EndDate == context.Today && it.EndTime is { } end
                ? context.Clock.Instant(it.EndDate, end)
                : context.Clock.Instant(context.Today.AddDays(1), TimeOnly.MinValue);
        return EndOf(context, it.Header) is { } until && until < over ? until : over;
    }

    private static DateTimeOffset? EndOf(PageContext context, ItemHeader header) =>
        header.ValidUntil is { } last ? context.Clock.Instant(last.AddDays(1), TimeOnly.MinValue) : null;
}
