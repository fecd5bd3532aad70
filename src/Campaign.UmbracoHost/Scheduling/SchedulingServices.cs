using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaign.UmbracoHost.Scheduling;

/// <summary>What is published and withdrawn by the clock.</summary>
internal static class SchedulingServices
{
    public static void AddScheduling(this IServiceCollection services)
    {
        services.AddSingleton<Schedules>();
        services.AddSingleton<ISchedules>(x => x.GetRequiredService<Schedules>());
        services.AddSingleton<ScheduleActs>();
        services.AddSingleton<ScheduleHistory>();
        services.AddSingleton<ScheduleTrial>();
        services.AddSingleton<HourAuthority>();
        services.AddSingleton<ScheduleRun>();
        services.AddSingleton<ScheduleAlarms>();
        services.TryAddSingleton<IScheduleAlarm, NoScheduleAlarm>();
        services.AddHostedService<ScheduledPublishing>();
    }
}
