using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Broadcast.HandOver;
using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Operations.Health;

/// <summary>Checks that the system that takes programmes over has got them, if one is configured.</summary>
internal sealed class HandOverCheck(
    IDbContextFactory<OperationsDb> database,
    IOptions<HandOverOptions> options,
    SnapshotStore store,
    CampaignClock clock,
    TimeProvider time
) : KeptCheck(TimeSpan.FromMinutes(1), time)
{
    // It is done every half an hour.
    private static readonly TimeSpan Oldest = TimeSpan.FromHours(2);

    protected override async Task<HealthCheckResult> LookAsync(DateTimeOffset now, CancellationToken stop)
    {
        if (!options.Value.On)
            return HealthCheckResult.Healthy("No other system takes programmes over.");
        await using var db = await database.CreateDbContextAsync(stop);
        var turn = await db.Set<HandOverTurn>().AsNoTracking().FirstOrDefaultAsync(stop);
        if (turn is null)
            return HealthCheckResult.Healthy("Nothing has been handed over yet.");
        var since = turn.SentAt is { } at ? $"Last handed over {at:yyyy-MM-dd HH:mm} UTC." : "Never handed over.";
        if (options.Value.UnknownOn(clock.Today, store.Current.Places).ToList() is { Count: > 0 } unknown)
            return HealthCheckResult.Degraded(
                $"{since} {HandOverOptions.Section}:Places holds what is no unit of today: "
                    + $"{string.Join(", ", unknown)}."
            );
        // While it is done again there is no fault, however long it takes.
        return turn.LastError is { } fault ? HealthCheckResult.Degraded($"{since} {fault}")
            : now - (turn.SentAt ?? turn.CreatedAt) > Oldest ? HealthCheckResult.Degraded(since)
            : HealthCheckResult.Healthy(since);
    }
}
