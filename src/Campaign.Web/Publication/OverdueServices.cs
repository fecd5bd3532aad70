using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Periodic;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Publication;

/// <summary>
/// Withdraws help services whose check is so long overdue that the number may belong to anyone by now. It uses the
/// officers' own scheduling, so the log says "expired" and every client is told.
/// </summary>
internal sealed class OverdueServices(
    SnapshotStore store,
    CampaignClock clock,
    IContentService documents,
    TimeProvider time,
    ILogger<OverdueServices> log
) : PeriodicWork(new("Withdrawing services nobody checked", Interval) { AtStart = true }, time, log)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    protected override Task WorkAsync(CancellationToken stop)
    {
        Withdraw();
        return Task.CompletedTask;
    }

    /// <summary>
    /// Schedules the end of services that must no longer be shown, in every language in which they are published.
    /// </summary>
    internal void Withdraw()
    {
        var (snapshot, today) = (store.Current, clock.Today);
        foreach (var service in snapshot.Languages(ItemType.Service).SelectMany(x => snapshot.All<Service>(x)))
            if (Verification.Default.Of(service, today) == Freshness.TooOld)
                Expire(service);
    }

    private void Expire(Service service)
    {
        try
        {
            if (documents.GetById(service.Id) is not { } document)
                return;
            var now = clock.UtcNow.UtcDateTime;
            var schedules = documents.GetContentScheduleByContentId(document.Id);
            var planned = schedules.GetSchedule(service.Language, ContentScheduleAction.Expire).ToList();
            if (planned.Exists(x => x.Date <= now))
                return;
            // Even if an officer scheduled a later date, a number that nobody has called for so long must not stay
            // public.
            foreach (var later in planned)
                schedules.Remove(later);
            schedules.Add(new ContentSchedule(service.Language, now, ContentScheduleAction.Expire));
            documents.PersistContentSchedule(document, schedules);
            Log.LogWarning("The check of service {Title} is too long overdue; it is withdrawn.", service.Title);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.LogError(
                e,
                "Service {Title} is too long overdue and could not be withdrawn; the next try is in {Interval}.",
                service.Title,
                Interval
            );
        }
    }
}
