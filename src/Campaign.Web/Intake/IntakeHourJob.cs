using Campaign.Content.Intake;
using Campaign.UmbracoHost.Periodic;
using Campaign.UmbracoHost.Scheduling;

namespace Campaign.Web.Intake;

/// <summary>Looks every ten seconds which sets are due, and tells officers of what failed.</summary>
internal sealed class IntakeHourJob(
    IntakeHours hours,
    HourAuthority authority,
    IScheduleAlarm alarm,
    TimeProvider time,
    ILogger<IntakeHourJob> log
) : PeriodicWork(new("Publishing what letters made at its hour", TimeSpan.FromSeconds(10)), time, log)
{
    protected override Task WorkAsync(CancellationToken stop)
    {
        hours.CarryOut(x => authority.WhyNot(x));
        return TellAsync(hours, alarm, stop);
    }

    /// <summary>Tells each officer of a failure once.</summary>
    internal static async Task TellAsync(IntakeHours hours, IScheduleAlarm alarm, CancellationToken stop)
    {
        foreach (var x in hours.Untold())
            if (await alarm.SendAsync(new FailedSchedule(x.First, x.Name, null, true, x.At, x.Reason, x.Officer), stop))
                hours.Tell(x);
    }
}
