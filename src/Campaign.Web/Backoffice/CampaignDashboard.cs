using Campaign.Content.Projection;
using Campaign.Core.Campaigns;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Backoffice;
using Campaign.Web.Broadcast.Airing;
using Campaign.Web.Broadcast.Pulls;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Backoffice;

/// <summary>The dashboard "Chiến dịch": what is live, what comes next, what needs somebody.</summary>
internal sealed class CampaignDashboard(
    SnapshotStore store,
    SnapshotFollower follower,
    IContentService documents,
    AiringStore airings,
    PullStore pulls,
    ThemePreview themes,
    CampaignClock clock
) : ICampaignDashboard
{
    private const int Longest = 10,
        DaysBack = 30;

    public async Task<IReadOnlyList<DashboardList>> ReadAsync(Func<Guid, bool> reaches, CancellationToken cancel)
    {
        IEnumerable<DashboardLine> Mine(IEnumerable<DashboardLine> lines) =>
            lines.Where(x => reaches(x.Document!.Value));
        var (snapshot, today) = (store.Current, clock.Today);
        var since = today.AddDays(-DaysBack);
        return
        [
            List("live", "Đang diễn ra", "Không có chiến dịch nào đang diễn ra.", Live(snapshot, today)),
            List(
                "next",
                "Sắp tự công bố",
                "Không có lịch công bố nào.",
                Mine(Scheduled(documents.GetContentForRelease(Horizon)))
            ),
            List(
                "expiring",
                "Sắp tự gỡ",
                "Không có lịch gỡ nào.",
                Mine(Scheduled(documents.GetContentForExpiration(Horizon)))
            ),
            List(
                "unchecked",
                "Số khẩn cấp và số toàn quốc cần gọi kiểm tra ngay",
                "Mọi số khẩn cấp và số toàn quốc đều còn hạn kiểm tra.",
                AgeingLines.Alarms(snapshot, today)
            ),
            List(
                "leaving",
                "Dịch vụ sắp tự gỡ vì lâu chưa kiểm tra",
                "Không có dịch vụ nào sắp tự gỡ vì lâu chưa kiểm tra.",
                AgeingLines.Leaving(snapshot, today, clock)
            ),
            List("overdue", "Dịch vụ cần kiểm tra lại", "Mọi dịch vụ đều còn hạn kiểm tra.", Overdue(snapshot, today)),
            List("untranslated", "Chưa có tiếng Anh", "Các mục cần tiếng Anh đều đã có.", Untranslated(snapshot)),
            List(
                "pulls",
                "Các đài đã lấy",
                "30 ngày qua chưa có lượt lấy nào.",
                BroadcastLines.Of(snapshot, today, await pulls.ListAsync(since, today, cancel))
            ),
            List(
                "airings",
                "Các đài đã báo phát",
                "30 ngày qua chưa có đài nào báo.",
                BroadcastLines.Of(snapshot, today, await airings.CountAsync(since, today, cancel))
            ),
            List("faults", "Đã công bố nhưng bị bỏ ra", "Không có mục nào phạm quy tắc.", Mine(Faults())),
            List("themes", "Xem thử bộ nhận diện", "Không có bộ nhận diện nào.", themes.Lines()),
        ];
    }

    private DateTime Horizon => clock.UtcNow.UtcDateTime.AddDays(14);

    private static DashboardList List(string key, string title, string empty, IEnumerable<DashboardLine> lines) =>
        new(key, title, empty, [.. lines.Take(Longest)]);

    private static IEnumerable<DashboardLine> Live(CampaignSnapshot snapshot, DateOnly today) =>
        snapshot
            .All<Edition>()
            .Where(x => x.PhaseOn(today) == Phase.During)
            .Select(x => new DashboardLine(
                x.Title,
                $"Ngày {today.DayNumber - x.Start.DayNumber + 1} trong {x.Days} ngày",
                Document: x.Id
            ));

    private IEnumerable<DashboardLine> Scheduled(IEnumerable<Umbraco.Cms.Core.Models.IContent> contents) =>
        from content in contents
        from schedule in documents.GetContentScheduleByContentId(content.Id).FullSchedule
        orderby schedule.Date
        select new DashboardLine(
            content.GetCultureName(CampaignSnapshot.DefaultLanguage) ?? content.Name ?? "",
            schedule.Culture,
            clock.Local(new DateTimeOffset(DateTime.SpecifyKind(schedule.Date, DateTimeKind.Utc))),
            content.Key
        );

    private static IEnumerable<DashboardLine> Overdue(CampaignSnapshot snapshot, DateOnly today) =>
        from service in snapshot.All<Service>()
        let freshness = Verification.Default.Of(service, today)
        where freshness is Freshness.Overdue or Freshness.TooOld or Freshness.NotCallTested
        orderby freshness descending
        select new DashboardLine(
            service.Title,
            freshness == Freshness.NotCallTested ? "Chưa gọi kiểm tra" : "Quá hạn kiểm tra",
            Document: service.Id
        );

    // Organisation, contact and help must be in English too (Decree 42/2022/NĐ-CP).
    private static IEnumerable<DashboardLine> Untranslated(CampaignSnapshot snapshot) =>
        from type in (ItemType[])[ItemType.Service, ItemType.Campaign, ItemType.Organisation]
        from item in snapshot.List(type)
        where !item.Header.AvailableLanguages.Any(x => x.StartsWith("en", StringComparison.Ordinal))
        select new DashboardLine(item.Title, Document: item.Id);

    private IEnumerable<DashboardLine> Faults() =>
        from faults in follower.Faults
        from fault in faults.Value.Take(1)
        select new DashboardLine(fault.Name, $"{fault.Fault.Field}: {fault.Fault.Message}", Document: faults.Key);
}
