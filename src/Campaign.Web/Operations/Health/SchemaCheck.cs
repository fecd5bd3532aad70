using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Persistence.Migrations;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Health;

/// <summary>
/// Checks that no other node has brought the tables to a state in which this version must not use them. Without a
/// database there is nothing to compare with.
/// </summary>
internal sealed class SchemaCheck(
    IServiceProvider services,
    IDbContextFactory<AccountsDb> accounts,
    IDbContextFactory<OperationsDb> operations,
    DatabaseState state,
    TimeProvider time
) : KeptCheck(TimeSpan.FromSeconds(10), time)
{
    protected override async Task<HealthCheckResult> LookAsync(DateTimeOffset now, CancellationToken stop)
    {
        if (state.IsAway)
            return HealthCheckResult.Degraded("The database does not answer.");
        await using var theirs = await accounts.CreateDbContextAsync(stop);
        await using var ours = await operations.CreateDbContextAsync(stop);
        var why =
            await services.WhyContentIsTooNewAsync(stop)
            ?? await theirs.Database.WhyTooNewAsync(stop)
            ?? await ours.Database.WhyTooNewAsync(stop);
        return why is null ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy(why);
    }
}
