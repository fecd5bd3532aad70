using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Fetches;
using Campaign.Web.Keys;

namespace Campaign.Web.Subscriptions;

/// <summary>
/// The places whose own stations fetched a programme with their key in the last days: they will come again, and need
/// not ask for its sound in a list that is made for addresses of mail.
/// </summary>
internal sealed class FetchingStations(FetchStore fetches, ApiKeyService keys, SnapshotStore store, CampaignClock clock)
{
    // Over a weekend and a holiday.
    private const int Days = 4;

    /// <summary>These places.</summary>
    public async Task<IReadOnlyCollection<string>> PlacesAsync(CancellationToken stop)
    {
        var (places, today) = (store.Current.Places, clock.Today);
        var valid = (await keys.ListAsync())
            .Where(x => x.Places.Length > 0 && x.IsValidAt(clock.UtcNow))
            .ToLookup(x => x.Prefix, CallerKey.Of);
        var fetched = await fetches.ListAsync(today.AddDays(-Days), today, FetchedThings.Programmes, stop);
        return
        [
            .. fetched
                .Where(x => valid[x.Key].Any(key => key.Covers(places, x.Place, today)))
                .Select(x => x.Place)
                .Distinct(),
        ];
    }
}
