using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Campaign.Web.Fetches;
using Campaign.Web.Keys;
using Campaign.Web.Storage;

namespace Campaign.Web.Recalls;

/// <summary>
/// Which stations' keys fetched an item: a script by itself, and whatever may have stood in the programmes they
/// fetched. What may have gone out is told rather than not.
/// </summary>
internal sealed class KeyTrail(FetchStore fetches, ApiKeyService keys, CampaignClock clock) : IItemTrail
{
    // Whoever opens a page of a day has no key.
    private static readonly FetchedThing[] ToKeys =
    [
        .. Enum.GetValues<FetchedThing>().Where(x => x != FetchedThing.Page),
    ];

    public string Channel => "Đài đã lấy bằng khóa";

    public async Task<IReadOnlyList<TrailLine>> FindAsync(TrailQuestion question, CancellationToken stop)
    {
        var item = question.Item;
        var since = DateOnly.FromDateTime(clock.Local(item.Header.PublishedAt).DateTime);
        var names = (await keys.ListAsync()).ToDictionary(x => x.Prefix, x => x.Name, StringComparer.Ordinal);
        return
        [
            .. (await fetches.ListAsync(since, clock.Today, ToKeys, stop))
                .Where(x => x.Key.Length > 0 && (x.Item == item.Id || MayHold(question, x)))
                .GroupBy(x => (x.Key, x.Place, Own: x.Item == item.Id))
                .Select(x => new TrailLine(
                    $"{names.GetValueOrDefault(x.Key.Key, "Khóa đã xóa")} ({x.Key.Key})"
                        + (x.Key.Place.Length > 0 ? $", nơi {Name(question, x.Key.Place)}" : ""),
                    $"{(x.Key.Own ? "đã lấy" : "đã lấy chương trình, có thể có")} "
                        + $"{x.Sum(y => y.Times)} lần, gần nhất {StoredDay.Shown(x.Max(y => y.Day)!)}",
                    Key: x.Key.Key
                )),
        ];
    }

    // A programme holds scripts, and the numbers of national services.
    private static bool MayHold(TrailQuestion question, ItemFetch fetch) =>
        fetch.IsProgramme()
        && question.Item is Script or Service { IsHotline: true }
        && (
            fetch.Place.Length == 0
            || question.Snapshot.Places.MayReach(question.Item.Header.Places, fetch.Place, question.Today)
        );

    private static string Name(TrailQuestion question, string place) =>
        question.Snapshot.Places.Find(place)?.Latest.FullName ?? place;
}
