using System.Collections.Immutable;
using Campaign.Core.Events;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Campaign.Web.Items;
using Campaign.Web.Words;

namespace Campaign.Web.Bulletins;

/// <summary>What an officer may put into an issue: everything public for a place in a period.</summary>
/// <param name="snapshot">What is published.</param>
/// <param name="clock">The campaign's calendar.</param>
/// <param name="kinds">Names of types.</param>
internal sealed class BulletinOffer(CampaignSnapshot snapshot, CampaignClock clock, ItemKinds kinds)
{
    /// <summary>Events of the period, then messages, then services; what is new in the period is chosen.</summary>
    /// <param name="place">The place; null: the nation.</param>
    /// <param name="period">The days.</param>
    public ImmutableArray<BulletinCandidate> For(Place? place, BulletinPeriod period) =>
        [
            .. Events(place, period)
                .Concat(Messages(place, period))
                .Concat(Services(place, period))
                .Select(x =>
                    BulletinItems.Refusal(x.Item, snapshot, clock.Today, clock.Today) is { } why
                        ? Of(x.Item, false, why)
                        : Of(x.Item, x.IsChosen, null)
                ),
        ];

    /// <summary>The number after the last public one of the place.</summary>
    public int NextNumber(Place? place) =>
        snapshot
            .All<Core.Bulletins.Bulletin>()
            .Where(x => x.Header.Places.SequenceEqual(place is null ? [] : [place.Ref]))
            .Select(x => x.Number)
            .DefaultIfEmpty()
            .Max() + 1;

    private IEnumerable<(PublishedItem Item, bool IsChosen)> Events(Place? place, BulletinPeriod period) =>
        snapshot
            .All<Event>()
            .Where(x => x.Overlaps(period.From, period.Until) && Touches(x, place))
            .Select(x => ((PublishedItem)x, true));

    private IEnumerable<(PublishedItem Item, bool IsChosen)> Messages(Place? place, BulletinPeriod period) =>
        snapshot
            .All<KeyMessage>()
            .Where(x => x.Header.Situation == Situation.Normal && Reaches(x, place) && IsOfTheTime(x, period))
            .Select(x => ((PublishedItem)x, IsNew(x, period)));

    private IEnumerable<(PublishedItem Item, bool IsChosen)> Services(Place? place, BulletinPeriod period) =>
        snapshot
            .All<Service>()
            .Where(x => !x.IsShelter && Reaches(x, place))
            .Select(x => ((PublishedItem)x, IsNew(x, period)));

    // A message that names a year stands only in an issue of that year.
    private static bool IsOfTheTime(KeyMessage message, BulletinPeriod period) =>
        message.Evergreen || message.Header.Edition == period.From.Year || message.Header.Edition == period.Until.Year;

    private bool IsNew(PublishedItem item, BulletinPeriod period) =>
        period.Has(DateOnly.FromDateTime(clock.Local(item.Header.UpdatedAt).DateTime));

    private bool Reaches(PublishedItem item, Place? place) =>
        place is null
            ? item.Header.Places.IsEmpty
            : snapshot.Places.Reaches(item.Header.Places, place.Ref, clock.Today);

    private bool Touches(PublishedItem item, Place? place) =>
        place is null
            ? item.Header.Places.IsEmpty
            : snapshot.Places.Touches(item.Header.Places, place.Ref, clock.Today);

    private BulletinCandidate Of(PublishedItem item, bool isChosen, string? refusal) =>
        new(
            item.Id,
            kinds[item.Type].Names.Vietnamese,
            BulletinItems.HeadingOf(item),
            item is Event it ? Dates.Range(it.StartDate, it.EndDate) : null,
            isChosen,
            refusal
        );
}

/// <summary>An item that may be put into an issue.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Kind">What it is, in Vietnamese.</param>
/// <param name="Title">Its heading.</param>
/// <param name="When">When it takes place; null for what is no event.</param>
/// <param name="IsChosen">Whether it is chosen at first.</param>
/// <param name="Refusal">Why it is not printed; null when it may be.</param>
internal sealed record BulletinCandidate(
    Guid Id,
    string Kind,
    string Title,
    string? When,
    bool IsChosen,
    string? Refusal
);
