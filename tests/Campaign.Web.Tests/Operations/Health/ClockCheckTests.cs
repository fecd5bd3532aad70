using Campaign.Testing.Databases;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Operations.Health;
using Campaign.Web.Storage;
using Campaign.Web.Tests.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Tests.Operations.Health;

public sealed class ClockCheckTests
{
    [Theory]
    [InlineData(-10)]
    [InlineData(10)]
    public async Task A_machine_whose_clock_is_not_that_of_the_database_is_told(int minutes)
    {
        var database = PrivatePostgres.Instance.CreateDatabase();
        await using var services = new ServiceCollection()
            .AddOperationsDb(database, postgres: true)
            .BuildServiceProvider();
        var host = new UmbracoHostOptions
        {
            ConnectionString = database,
            DataPath = "",
            Provider = DatabaseProvider.PostgreSql,
        };
        ClockCheck Check(TimeProvider clock) =>
            new(services.GetRequiredService<IDbContextFactory<OperationsDb>>(), host, new DatabaseState(), clock);

        Assert.Equal(
            HealthStatus.Healthy,
            (await Check(TimeProvider.System).CheckHealthAsync(new HealthCheckContext())).Status
        );
        var moved = new MovedTime(TimeProvider.System.GetUtcNow().AddMinutes(minutes));
        var told = await Check(moved).CheckHealthAsync(new HealthCheckContext());
        Assert.Equal(HealthStatus.Degraded, told.Status);
        Assert.Contains("s apart", told.Description, StringComparison.Ordinal);
    }
}
