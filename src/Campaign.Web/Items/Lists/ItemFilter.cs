using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;

namespace Campaign.Web.Items.Lists;

/// <summary>The filters that lists, feeds and calendars have in common, ready to be applied to items.</summary>
internal sealed class ItemFilter
{
    private readonly List<Func<PublishedItem, bool>> _rules = [];

    /// <exception cref="ProblemException">A filter names something that does not exist.</exception>
    public ItemFilter(ApiRequest request, ItemType type)
    {
        var (query, snapshot) = (request.Query, request.Snapshot);
        AsOf = query.Day("asOf") ?? request.Today;
        if (query["campaign"] is { } campaign)
        {
            if (!snapshot.All<CampaignInfo>().Any(x => x.Alias == campaign))
                throw ProblemException.Parameter("campaign", $"there is no campaign {campaign}.");
            _rules.Add(x => x.Header.Campaign == campaign);
        }
        if (query.Int("edition") is { } year)
            _rules.Add(request.Items.OfEdition(type, snapshot, year, ItemLists.LanguageOf(request, type)));
        if (query["audience"] is { } audience)
        {
            if (snapshot.Vocabularies[VocabularySet.Audience].Find(audience) is null)
                throw ProblemException.Parameter("audience", $"there is no audience {audience}.");
            _rules.Add(x => x.Header.Audiences.IsEmpty || x.Header.Audiences.Contains(audience));
        }
        if (query["situation"] is { } situation)
            _rules.Add(x => x.Header.Situation.ApiName() == situation);
        if (query.Day("validOn") is { } day)
            _rules.Add(x => x.Header.ValidOn(day));
        if (query["place"] is { } place)
            _rules.Add(Reaching(snapshot.Places, place));
        if (query["q"] is { } words)
            _rules.Add(Words(request, type, words));
    }

    /// <summary>The day for which places are evaluated.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Whether there are no filters.</summary>
    public bool IsEmpty => _rules.Count == 0;

    /// <summary>Whether an item satisfies every filter.</summary>
    public bool Passes(PublishedItem item)
    {
        foreach (var rule in _rules)
            if (!rule(item))
                return false;
        return true;
    }

    private Func<PublishedItem, bool> Reaching(PlaceRegistry places, string place)
    {
        if (places.Find(place) is null)
            throw ProblemException.Parameter("place", $"there is no place {place}; see /api/v1/places.");
        // For a former unit, its successors are used.
        var readers = places.Resolve(place, AsOf) is { IsEmpty: false } heirs
            ? heirs.Select(x => x.Ref).ToArray()
            : [place];
        return item => readers.Any(x => places.Reaches(item.Header.Places, x, AsOf));
    }

    // The index only says which items contain the words; the list keeps its own order and cursors.
    private static Func<PublishedItem, bool> Words(ApiRequest request, ItemType type, string words)
    {
        if (request.Search.Matching(words, type, request.Snapshot.Seq) is not { } found)
            throw new ProblemException(ProblemType.NotYet, "The search index is being built.")
            {
                RetryAfter = TimeSpan.FromSeconds(2),
            };
        return item => found.Contains((item.Id, item.Language));
    }
}
