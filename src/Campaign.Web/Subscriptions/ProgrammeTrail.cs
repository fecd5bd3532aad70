using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Campaign.Web.Broadcast;
using Campaign.Web.Fetches;
using Campaign.Web.Keys;
using Campaign.Web.Publication;
using Campaign.Web.Recalls;
using Campaign.Web.Words;

namespace Campaign.Web.Subscriptions;

/// <summary>
/// In which programmes of the days around today an item stands, where somebody is known to read them out: at stations
/// that get mail, have a key, or fetched a programme.
/// </summary>
internal sealed class ProgrammeTrail(
    Stations stations,
    ApiKeyService keys,
    FetchStore fetches,
    ProgrammeService programmes,
    EditBook edits,
    CampaignClock clock
) : IItemTrail
{
    private const int DaysBack = 7,
        DaysAhead = 7;

    public string Channel => "Chương trình loa";

    public async Task<IReadOnlyList<TrailLine>> FindAsync(TrailQuestion question, CancellationToken stop)
    {
        if (question.Item is not (Script or Service { IsHotline: true }))
            return [];
        var places = await PlacesAsync(question, stop);
        var lines = new List<TrailLine>();
        var first = question.Today.AddDays(-DaysBack);
        var published = DateOnly.FromDateTime(clock.Local(question.Item.Header.PublishedAt).DateTime);
        for (
            var day = first > published ? first : published;
            day <= question.Today.AddDays(DaysAhead);
            day = day.AddDays(1)
        )
            lines.AddRange(On(question, places, day));
        return lines;
    }

    // Places for which the same scripts are meant, and the same was decided, read the same: one programme stands for
    // all.
    private IEnumerable<TrailLine> On(TrailQuestion question, IEnumerable<Place> places, DateOnly day)
    {
        var snapshot = question.Snapshot;
        var scripts = snapshot.All<Script>().Where(x => !x.Header.Places.IsEmpty).ToList();
        foreach (var group in places.GroupBy(x => Signature(snapshot, scripts, x, day), StringComparer.Ordinal))
        {
            var programme = programmes.Compose(snapshot, group.First(), day, new());
            if (!programme.Items.Contains(question.Item.Id))
                continue;
            foreach (var place in group)
                yield return new(
                    PlaceWords.Name(snapshot.Places, place.Ref, day),
                    $"ngày {Dates.Full(day)}",
                    $"/loa/{place.Ref}/{Dates.Iso(day)}"
                );
        }
    }

    private string Signature(CampaignSnapshot snapshot, List<Script> local, Place place, DateOnly day) =>
        string.Join(
            ' ',
            local
                .Where(x => snapshot.Places.Reaches(x.Header.Places, place.Ref, day))
                .Select(x => x.Id)
                .Concat(edits.Current.For(snapshot.Places, place.Ref, day).Select(x => x.Id))
        );

    private async Task<List<Place>> PlacesAsync(TrailQuestion question, CancellationToken stop)
    {
        var since = question.Today.AddDays(-DaysBack * 4);
        var named = (await stations.ListAsync(stop))
            .Select(x => x.Place)
            .Concat((await keys.ListAsync()).SelectMany(x => CallerKey.Of(x).Places))
            .Concat(
                (await fetches.ListAsync(since, question.Today, FetchedThings.Programmes, stop)).Select(x => x.Place)
            );
        return
        [
            .. named
                .Distinct()
                .SelectMany(x => question.Snapshot.Places.Resolve(x, question.Today))
                .DistinctBy(x => x.Ref)
                .OrderBy(x => x.Ref, StringComparer.Ordinal),
        ];
    }
}
