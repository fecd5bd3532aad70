using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Backoffice;

namespace Campaign.Web.Backoffice;

/// <summary>The dashboard's lines about services that have not been checked for very long.</summary>
internal static class AgeingLines
{
    public static IEnumerable<DashboardLine> Alarms(
        CampaignSnapshot snapshot,
        DateOnly today,
        Func<Service, bool> sees
    ) =>
        Ageing.On(snapshot, today).Alarms.Where(sees).Select(x => new DashboardLine(x.Title, Since(x), Document: x.Id));

    public static IEnumerable<DashboardLine> Leaving(
        CampaignSnapshot snapshot,
        DateOnly today,
        CampaignClock clock,
        Func<Service, bool> sees
    ) =>
        Ageing
            .On(snapshot, today)
            .Leaving.Where(sees)
            .Select(x => new DashboardLine(
                x.Title,
                Since(x),
                clock.Instant(Verification.Default.WithdrawsOn(x)!.Value, default),
                x.Id
            ));

    /// <summary>Since when the service has not been checked.</summary>
    internal static string Since(Service service) =>
        service.VerifiedOn is { } day ? $"Chưa kiểm tra lại từ ngày {day:dd'/'MM'/'yyyy}" : "Quá hạn kiểm tra";
}
