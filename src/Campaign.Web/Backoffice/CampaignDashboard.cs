using Campaign.Content.Projection;
using Campaign.Content.Publishing.OneOfEach;
using Campaign.Core.Campaigns;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Backoffice;
using Campaign.Web.Authority;
using Campaign.Web.Broadcast.Airing;
using Campaign.Web.Broadcast.Loa;
using Campaign.Web.Fetches;

namespace Campaign.Web.Backoffice;

/// <summary>The dashboard "Chiến dịch": what is live, what comes next, and what needs attention.</summary>
internal sealed class CampaignDashboard(
    SnapshotStore store,
    SnapshotFollower follower,
    ScheduleCards plans,
    Twins twins,
    AiringStore airings,
    FetchStore fetches,
    ThemePreview themes,
    OfficerPlaces places,
    CampaignClock clock
) : ICampaignDashboard
{
    private const int Longest = 10,
        DaysBack = 30;

    public async Task<IReadOnlyList<DashboardList>> ReadAsync(
        Officer officer,
        Func<Guid, bool> reaches,
        CancellationToken cancel
    )
    {
        var (snapshot, today) = (store.Current, clock.Today);
        var since = today.AddDays(-DaysBack);
        var sight = new DashboardSight(reaches, places.Of(officer, Permissions.Dashboard));
        var (next, expiring, failed) = plans.Read(reaches);
        var pulled = (await fetches.ListAsync(since, today, MonthlyFigures.Pulls, cancel)).Where(x =>
            sight.Counts(x.Place)
        );
        var aired = (await airings.CountAsync(since, today, cancel)).Where(x => sight.Counts(x.Place));
        DashboardList List(string key, string title, string empty, IEnumerable<DashboardLine> lines) =>
            new(key, title, empty, [.. lines.Take(Longest).Select(sight.Linked)]);
        return
        [
            List("failed", "Hẹn giờ không thành", "Không có lịch hẹn nào bị lỗi.", failed),
            List("live", "Đang diễn ra", "Không có chiến dịch nào đang diễn ra.", Live(snapshot, today, sight)),
            List("next", "Sắp tự công bố", "Không có lịch công bố nào.", next),
            List("expiring", "Sắp tự gỡ", "Không có lịch gỡ nào.", expiring),
            List(
                "unchecked",
                "Số khẩn cấp và số toàn quốc cần gọi kiểm tra ngay",
                "Mọi số khẩn cấp và số toàn quốc đều còn hạn kiểm tra.",
                AgeingLines.Alarms(snapshot, today, sight.Sees)
            ),
            List(
                "leaving",
                "Dịch vụ sắp tự gỡ vì lâu chưa kiểm tra",
                "Không có dịch vụ nào sắp tự gỡ vì lâu chưa kiểm tra.",
                AgeingLines.Leaving(snapshot, today, clock, sight.Sees)
            ),
            List(
                "overdue",
                "Dịch vụ cần kiểm tra lại",
                "Mọi dịch vụ đều còn hạn kiểm tra.",
                Overdue(snapshot, today, sight)
            ),
            List(
                "outdated",
                "Bản dịch cũ hơn bản gốc",
                "Mọi bản dịch đang công khai đều theo kịp bản gốc.",
                OutdatedLines.Of(snapshot, sight)
            ),
            List(
                "untranslated",
                "Chưa có tiếng Anh",
                "Các mục cần tiếng Anh đều đã có.",
                Untranslated(snapshot, sight)
            ),
            List(
                "pulls",
                "Các đài đã lấy",
                "30 ngày qua chưa có lượt lấy nào.",
                BroadcastLines.Of(snapshot, today, pulled)
            ),
            List(
                "airings",
                "Các đài đã báo phát",
                "30 ngày qua chưa có đài nào báo.",
                BroadcastLines.Of(snapshot, today, aired)
            ),
            List("faults", "Đã công bố nhưng bị bỏ ra", "Không có mục nào phạm quy tắc.", sight.Open(Faults())),
            List("twins", "Trùng nhau", "Không có mục nào trùng nhau.", sight.Open(Doubles(snapshot))),
            List("themes", "Xem thử bộ nhận diện", "Không có bộ nhận diện nào.", themes.Lines()),
        ];
    }

    // What is live nationwide is also live in every officer's place.
    private static IEnumerable<DashboardLine> Live(CampaignSnapshot snapshot, DateOnly today, DashboardSight sight) =>
        snapshot
            .All<Edition>()
            .Where(x => x.PhaseOn(today) == Phase.During && (x.Header.Places.IsEmpty || sight.Sees(x)))
            .Select(x => new DashboardLine(
                x.Title,
                $"Ngày {today.DayNumber - x.Start.DayNumber + 1} trong {x.Days} ngày",
                Document: x.Id
            ));

    private static IEnumerable<DashboardLine> Overdue(
        CampaignSnapshot snapshot,
        DateOnly today,
        DashboardSight sight
    ) =>
        from service in snapshot.All<Service>().Where(sight.Sees)
        let freshness = Verification.Default.Of(service, today)
        where freshness is Freshness.Overdue or Freshness.TooOld or Freshness.NotCallTested
        orderby freshness descending
        select new DashboardLine(
            service.Title,
            freshness == Freshness.NotCallTested ? "Chưa gọi kiểm tra" : "Quá hạn kiểm tra",
            Document: service.Id
        );

    // Organisation, contact and help must be in English too (Decree 42/2022/NĐ-CP).
    private static IEnumerable<DashboardLine> Untranslated(CampaignSnapshot snapshot, DashboardSight sight) =>
        from type in (ItemType[])[ItemType.Service, ItemType.Campaign, ItemType.Organisation]
        from item in snapshot.List(type).Where(sight.Sees)
        where !item.Header.AvailableLanguages.Any(x => x.StartsWith("en", StringComparison.Ordinal))
        select new DashboardLine(item.Title, Document: item.Id);

    private IEnumerable<DashboardLine> Doubles(CampaignSnapshot snapshot) =>
        from twin in twins.In(snapshot)
        let item = snapshot.Find(twin.Document, CampaignSnapshot.DefaultLanguage)
        select new DashboardLine(item?.Title ?? "", twin.Text, Document: twin.Document);

    private IEnumerable<DashboardLine> Faults() =>
        from faults in follower.Faults
        from fault in faults.Value.Take(1)
        select new DashboardLine(fault.Name, $"{fault.Fault.Field}: {fault.Fault.Message}", Document: faults.Key);
}
