using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.UmbracoHost.Backoffice;
using Campaign.Web.Broadcast.Airing;
using Campaign.Web.Broadcast.Pulls;
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
        IEnumerable<PullCount> pulls
    ) =>
        pulls
            .OrderByDescending(x => x.Day, StringComparer.Ordinal)
            .ThenByDescending(x => x.Times)
            .Select(x => new DashboardLine(
                x.ScriptId == Guid.Empty
                    ? $"Chương trình, {PlaceWords.Name(snapshot.Places, x.Place, today)}"
                    : Title(snapshot, x.ScriptId),
                $"{Dates.Full(StoredDay.Read(x.Day))}: "
                    + (
                        x.Source == nameof(PullSource.Key)
                            ? $"{x.Times} lượt lấy bằng khóa"
                            : $"{x.Times} lượt mở trang loa"
                    ),
                Document: x.ScriptId == Guid.Empty ? null : x.ScriptId
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
