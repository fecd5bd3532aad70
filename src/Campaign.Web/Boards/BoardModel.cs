using System.Collections.Immutable;
using Campaign.Core.Events;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;
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
    public static BoardModel Of(PageContext context, Place place) =>
        Of(context.Snapshot, context.Clock, context.Today, place);

    /// <summary>The same without a page.</summary>
    internal static BoardModel Of(CampaignSnapshot snapshot, CampaignClock clock, DateOnly today, Place place)
    {
        var campaign = PlaceModel.Of(snapshot, today, place);
        var at = new Moment(snapshot, clock, today, new(campaign.Hotlines));
        var help = HelpLines(at, campaign).ToImmutableArray();
        var shown = Messages(at, campaign).Concat(Events(at, place)).ToList();
        var slides = help.ToList();
        foreach (var (index, turn) in shown.Index())
        {
            slides.AddRange(turn);
            if (!help.IsEmpty)
                slides.Add(help[index % help.Length]);
        }
        return new(place, campaign.Name, [.. slides]);
    }

    private static IEnumerable<BoardSlide> HelpLines(Moment at, PlaceModel model) =>
        from service in model.Hotlines.Concat(model.Services).DistinctBy(x => x.Id)
        where at.Use.Allows(service)
        from slide in BoardWords.Of(service)
        select slide with
        {
            Until = EndOf(at, service.Header),
        };

    private static IEnumerable<IEnumerable<BoardSlide>> Messages(Moment at, PlaceModel model) =>
        from message in model.Messages
        where Usable(at, message)
        select BoardWords.Of(message).Select(x => x with { Until = EndOf(at, message.Header) });

    private static IEnumerable<IEnumerable<BoardSlide>> Events(Moment at, Place place) =>
        from it in at.Snapshot.All<Event>()
        where
            it.Overlaps(at.Today, at.Today)
            && Usable(at, it)
            && at.Snapshot.Places.Touches(it.Header.Places, place.Ref, at.Today)
        select BoardWords.Of(it).Select(x => x with { Until = EndOf(at, it) });

    private static bool Usable(Moment at, PublishedItem item) => at.Use.Allows(item) && item.Header.ValidOn(at.Today);

    // An event is over when it ends; what is valid until a day is so until midnight.
    private static DateTimeOffset EndOf(Moment at, Event it)
    {
        var over =
            it.EndDate == at.Today && it.EndTime is { } end
                ? at.Clock.Instant(it.EndDate, end)
                : at.Clock.Instant(at.Today.AddDays(1), TimeOnly.MinValue);
        return EndOf(at, it.Header) is { } until && until < over ? until : over;
    }

    private static DateTimeOffset? EndOf(Moment at, ItemHeader header) =>
        header.ValidUntil is { } last ? at.Clock.Instant(last.AddDays(1), TimeOnly.MinValue) : null;

    private sealed record Moment(CampaignSnapshot Snapshot, CampaignClock Clock, DateOnly Today, BoardUse Use);
}
