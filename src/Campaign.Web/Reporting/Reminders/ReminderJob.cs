using Campaign.UmbracoHost.Periodic;

namespace Campaign.Web.Reporting.Reminders;

/// <summary>Looks from time to time who is to be reminded.</summary>
internal sealed class ReminderJob(ReminderMail mail, TimeProvider time, ILogger<ReminderJob> log)
    : PeriodicWork(new("Reminders of reports", TimeSpan.FromMinutes(10)), time, log)
{
    protected override Task WorkAsync(CancellationToken stop) => mail.SendDueAsync(stop);
}
