using Campaign.UmbracoHost.Persistence.Migrations;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.UmbracoHost.Startup;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Health;

/// <summary>Checks that officers can save and publish, which needs more than serving readers.</summary>
internal sealed class PublishingCheck(
    DatabaseState state,
    UmbracoHostOptions host,
    TimeProvider time,
    ReadersOnly? readersOnly = null
) : IHealthCheck
{
    // It is found out by writing, on a full disk an empty file can still be made. A save takes about so much.
    private const int Room = 64 << 10;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    private volatile Tuple<DateTimeOffset, string?>? _disk;

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            state.IsAway ? HealthCheckResult.Degraded("Nothing can be saved: the database does not answer.")
            : state.WhyUnwritable is { } refused ? HealthCheckResult.Degraded($"Nothing can be saved: {refused}")
            : readersOnly is not null ? HealthCheckResult.Degraded("Nothing can be saved: readers only.")
            : WhyNotOnDisk() is { } why ? HealthCheckResult.Degraded($"Nothing can be saved: {why}")
            : HealthCheckResult.Healthy()
        );

    // A database server has a disk of its own, which is tried by writing to the database.
    private string? WhyNotOnDisk()
    {
        if (host.Provider != DatabaseProvider.Sqlite)
            return null;
        var now = time.GetUtcNow();
        if (_disk is not { } last || now - last.Item1 >= Kept)
            _disk = last = new(now, DataFolder.WhyNot(host, Room));
        return last.Item2;
    }
}
