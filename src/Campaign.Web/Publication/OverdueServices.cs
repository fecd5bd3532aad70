using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Publication;

/// <summary>
/// Withdraws help services whose check is so long overdue that the number may be anybody's by now. It is done through the
/// officers' own schedule, so the log says "expired" and every client hears of it.
/// </summary>
internal sealed class OverdueServices(SnapshotStore store, CampaignClock clock, IContentService documents, TimeProvider time, ILogger<OverdueServices> log)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
            foreach (var service in TooOld())
                Expire(service);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Services that must not be shown any more, in every language they are published in.</summary>
    internal IReadOnlyList<Service> TooOld()
    {
        var (snapshot, today) = (store.Current, clock.Today);
        return
        [
            .. snapshot.Languages(ItemType.Service).SelectMany(x => snapshot.All<Service>(x))
                .Where(x => Verification.Default.Of(x, today) == Freshness.TooOld),
        ];
    }

    private void Expire(Service service)
    {
        if (documents.GetById(service.Id) is not { } document)
            return;
        try
        {
            var schedules = documents.GetContentScheduleByContentId(document.Id);
            if (schedules.GetSchedule(service.Language, ContentScheduleAction.Expire).Any())
                return;
            schedules.Add(new ContentSchedule(service.Language, clock.UtcNow.UtcDateTime, ContentScheduleAction.Expire));
            documents.PersistContentSchedule(document, schedules);
            log.LogWarning("The check of service {Title} is too long overdue; it is withdrawn.", service.Title);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "Service {Title} is too long overdue and could not be withdrawn; the next try is in {Interval}.", service.Title, Interval);
        }
    }
}
