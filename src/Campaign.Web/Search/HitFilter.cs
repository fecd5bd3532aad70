using System.Collections.Immutable;
using Campaign.Core.Places;
using Campaign.Core.Publication;

namespace Campaign.Web.Search;

/// <summary>
/// Decides which items a request includes. Use it for a single search: what it caches about places is true for one
/// snapshot and day.
/// </summary>
internal sealed class HitFilter(SearchRequest request, CampaignSnapshot snapshot, DateOnly today, StaticRank rank)
{
    private readonly Dictionary<ImmutableArray<string>, bool> _reached = [];

    /// <summary>Whether the item matches everything except the type.</summary>
    public bool Fits(IndexedItem item)
    {
        var header = item.Header;
        return (request.Language is null || string.Equals(item.Language, request.Language, StringComparison.Ordinal))
            && (
                request.Audience is null
                || header.Audiences.IsEmpty
                || header.Audiences.Contains(request.Audience, StringComparer.Ordinal)
            )
            && (request.Campaign is null || string.Equals(header.Campaign, request.Campaign, StringComparison.Ordinal))
            && (request.Edition is null || header.Edition == request.Edition)
            && (request.Place is null || Reaches(header.Places, request.Place))
            // Whatever else is over tells what was; a number would be called.
            && (item.Type != ItemType.Service || header.ValidOn(today));
    }

    /// <summary>Whether the item matches and has a requested type.</summary>
    public bool FitsWithType(IndexedItem item) => request.Types!.Contains(item.Type) && Fits(item);

    /// <summary>The range of rows of the requested types.</summary>
    public (long From, long To) Rows => (request.Types!.Min(rank.FirstRow), request.Types!.Max(rank.LastRow));

    private bool Reaches(ImmutableArray<string> places, string reader)
    {
        if (places.IsEmpty)
            return true;
        if (!_reached.TryGetValue(places, out var reaches))
            _reached[places] = reaches = snapshot.Places.Reaches(places, reader, today);
        return reaches;
    }
}
