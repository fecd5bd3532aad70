using Campaign.Core.Time;
using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Campaign.Web.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Health;

/// <summary>Checks that no station was left without its programme because its mail was given up.</summary>
internal sealed class MailCheck(IDbContextFactory<OperationsDb> database, CampaignClock clock, TimeProvider time)
    : KeptCheck(TimeSpan.FromMinutes(1), time)
{
    protected override async Task<HealthCheckResult> LookAsync(DateTimeOffset now, CancellationToken stop)
    {
        // What was given up the day before is of no more use to anybody.
        var today = StoredDay.Text(clock.Today);
        await using var db = await database.CreateDbContextAsync(stop);
        var dead = await db.Set<StationMessage>().CountAsync(x => x.Day == today && x.State == MessageState.Dead, stop);
        return dead == 0
            ? HealthCheckResult.Healthy("No mail to a station was given up today.")
            : HealthCheckResult.Degraded(
                $"{dead} mails to stations were given up today. Call the stations; the backoffice lists them under "
                    + "Đài truyền thanh, where they are sent again."
            );
    }
}
