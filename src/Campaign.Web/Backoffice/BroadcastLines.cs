using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.UmbracoHost.Backoffice;
using Campaign.Web.Broadcast.Airing;
using Campaign.Web.Fetches;
using Campaign.Web.Storage;
using Campaign.Web.Words;

namespace Campaign.Web.Backoffice;

/// <summary>Pulls and readings as dashboard lines, by script, place and day, the latest day first.</summary>
internal static class BroadcastLines
{
    /// <summary>Lines of pulls.</summary>
    public static IEnumerable<DashboardLine> Of(
        CampaignSnapshot snapshot,
        DateOnly today,
        IEnumerable<ItemFetch> pulls
    ) =>
        pulls
            .GroupBy(x => (x.Day, x.Place, x.Item, x.What))
            .Select(x => (x.Key.Day, x.Key.Place, x.Key.Item, x.Key.What, Times: x.Sum(y => y.Times)))
            .OrderByDescending(x => x.Day, StringComparer.Ordinal)
            .ThenByDescending(x => x.Times)
            .Select(x => new DashboardLine(
                x.Item == Guid.Empty
                    ? $"Chương trình, {PlaceWords.Name(snapshot.Places, x.Place, today)}"
                    : Title(snapshot, x.Item),
                $"{Dates.Full(StoredDay.Read(x.Day))}: "
                    + (
                        x.What == nameof(FetchedThing.Page)
                            ? $"{x.Times} lượt mở trang loa"
                            : $"{x.Times} lượt lấy bằng khóa"
                    ),
                Document: x.Item == Guid.Empty ? null : x.Item
            ));

    /// <summary>Lines of readings.</summary>
    public static IEnumerable<DashboardLine> Of(
        CampaignSnapshot snapshot,
        DateOnly today,
        IEnumerable<AiringCount> airings
    ) =>
        airings
            .OrderByDescending(x => x.Day)
            .ThenByDescending(x => x.Times)
            .Select(x => new DashboardLine(
                Title(snapshot, x.ScriptId),
                $"{Dates.Full(x.Day)}, {PlaceWords.Name(snapshot.Places, x.Place, today)}: {x.Times} lượt phát",
                Document: x.ScriptId
            ));

    private static string Title(CampaignSnapshot snapshot, Guid script) =>
        snapshot.Find<Script>(script)?.Title ?? "Bài đã thu hồi";
}
