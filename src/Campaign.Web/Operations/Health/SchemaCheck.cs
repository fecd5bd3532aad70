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
    DatabaseState state
) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        if (state.IsAway)
            return HealthCheckResult.Degraded("The database does not answer.");
        await using var theirs = await accounts.CreateDbContextAsync(cancellationToken);
        await using var ours = await operations.CreateDbContextAsync(cancellationToken);
        var why =
            await services.WhyContentIsTooNewAsync(cancellationToken)
            ?? await theirs.Database.WhyTooNewAsync(cancellationToken)
            ?? await ours.Database.WhyTooNewAsync(cancellationToken);
        return why is null ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy(why);
    }
}
