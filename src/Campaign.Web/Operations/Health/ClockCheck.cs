using System.Globalization;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Health;

/// <summary>
/// Checks that this machine and the server of the database agree about the time. A node whose clock is ahead takes a
/// message that another is still sending for one that was left, and sends it again.
/// </summary>
internal sealed class ClockCheck(
    IDbContextFactory<OperationsDb> database,
    UmbracoHostOptions host,
    DatabaseState state,
    TimeProvider clock
) : KeptCheck(TimeSpan.FromMinutes(1), clock)
{
    // Well below the shortest claim on a message, 20 seconds longer than its attempt.
    private static readonly TimeSpan Allowed = TimeSpan.FromSeconds(5);

    protected override async Task<HealthCheckResult> LookAsync(DateTimeOffset now, CancellationToken stop)
    {
        if (host.Provider != DatabaseProvider.PostgreSql || state.IsAway)
            return HealthCheckResult.Healthy();
        await using var db = await database.CreateDbContextAsync(stop);
        var before = Time.GetUtcNow();
        var there = await db
            .Database.SqlQueryRaw<double>("SELECT extract(epoch FROM clock_timestamp())::float8 AS \"Value\"")
            .SingleAsync(stop);
        var server = DateTimeOffset.UnixEpoch.AddSeconds(there);
        // The server was asked somewhere between the two.
        var apart = server < before ? before - server : server - Time.GetUtcNow();
        return apart <= Allowed
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The clock of this machine and that of the database are {apart.TotalSeconds:F0} s apart."
                )
            );
    }
}
