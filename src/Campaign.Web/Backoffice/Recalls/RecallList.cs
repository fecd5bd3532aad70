using System.Text.Json;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Authority;
using Campaign.Web.Broadcast;
using Campaign.Web.Fetches;
using Campaign.Web.Http.Answers;
using Campaign.Web.Keys;
using Campaign.Web.Recalls;
using Campaign.Web.Storage;
using Campaign.Web.Words;

namespace Campaign.Web.Backoffice.Recalls;

/// <summary>What was recalled, and who has heard of it.</summary>
internal sealed class RecallList(
    RecallStore recalls,
    FetchStore fetches,
    ApiKeyService keys,
    OfficerPlaces places,
    OfficerDirectory officers,
    SnapshotStore store,
    CampaignClock clock
)
{
    private const int Most = 50;

    /// <summary>The latest recalls that the officer might have made.</summary>
    public async Task<IResult> ReadAsync(HttpContext http)
    {
        var stop = http.RequestAborted;
        var mine = places.Of(http.Officer(), Permissions.DocumentUnpublish);
        var rows = (await recalls.ListAsync(stop))
            .Where(x => x.Notice.Places.IsEmpty ? mine(null) : x.Notice.Places.All(mine))
            .Take(Most)
            .ToList();
        var letters = (await recalls.LettersAsync([.. rows.Select(x => x.Id)], stop)).ToLookup(x => x.RecallId);
        var fetched = await FetchedAsync(rows, stop);
        var stations = (await keys.ListAsync()).ToDictionary(x => x.Prefix, StringComparer.Ordinal);
        return Results.Ok(
            new
            {
                items = rows.Select(row => (Row: row, Trail: TrailOf(row), Fetched: fetched(row)))
                    .Select(x => new
                    {
                        x.Row.Id,
                        document = x.Row.Item,
                        x.Row.Title,
                        x.Row.Kind,
                        x.Row.Reason,
                        x.Row.Was,
                        x.Row.Now,
                        x.Row.MadeAt,
                        madeBy = officers.NameOf(x.Row.MadeBy),
                        holds = x.Row.Notice.HoldsIn(store.Current),
                        sheet = $"{RecallText.Path}/{x.Row.Id}",
                        channels = x.Trail,
                        letters = letters[x.Row.Id]
                            .Select(y => new
                            {
                                y.Recipient,
                                placeName = PlaceWords.Name(store.Current.Places, y.Place, clock.Today),
                                state = y.State.ToString(),
                                y.SentAt,
                                y.AcknowledgedAt,
                            }),
                        // their programme has had the notice at its head since
                        fetchedSince = x.Fetched.DistinctBy(Owner).Select(Named),
                        // and these hold it, and have not come back, with this key or the one that replaced it
                        notFetchedSince = KeysOf(x.Trail)
                            .ExceptBy(x.Fetched.Select(Owner), Owner)
                            .DistinctBy(Owner)
                            .Select(Named),
                    }),
            }
        );

        string Named(string key) => stations.GetValueOrDefault(key)?.Name ?? key;

        // A key that was rotated is the same station's; of one that is not in the table only its beginning is known.
        string Owner(string key) => stations.GetValueOrDefault(key)?.OwnerId.ToString() ?? key;
    }

    private static List<TrailPart>? TrailOf(RecallRow row) =>
        row.Trail is { } trail ? JsonSerializer.Deserialize<List<TrailPart>>(trail, Answer.JsonOptions) : null;

    private static IEnumerable<string> KeysOf(List<TrailPart>? trail) =>
        (trail ?? []).SelectMany(x => x.Lines).Select(x => x.Key).OfType<string>();

    private static string LastDay(RecallRow row) =>
        StoredDay.Text(row.Notice.Day.AddDays(ProgrammeService.DaysNoticed - 1));

    private async Task<Func<RecallRow, List<string>>> FetchedAsync(List<RecallRow> rows, CancellationToken stop)
    {
        if (rows.Count == 0)
            return _ => [];
        var since = rows.Min(x => x.Notice.Day);
        var all = await fetches.ListAsync(since, clock.Today, [FetchedThing.ProgrammeWithNotices], stop);
        var today = clock.Today;
        return row =>
            [
                .. all.Where(x =>
                        // the count has no hour: only from the day after is it certain
                        string.CompareOrdinal(x.Day, row.Day) > 0
                        // and it is until the notice no longer stands in the programme of the day after
                        && string.CompareOrdinal(x.Day, LastDay(row)) < 0
                        && x.Key.Length > 0
                        && store.Current.Places.MayReach(row.Notice.Places, x.Place, today)
                    )
                    .Select(x => x.Key)
                    .Distinct(),
            ];
    }
}
