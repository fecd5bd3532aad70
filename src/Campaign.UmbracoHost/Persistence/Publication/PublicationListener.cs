using Campaign.UmbracoHost.Periodic;
using Campaign.UmbracoHost.ReadersFirst;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Campaign.UmbracoHost.Persistence.Publication;

/// <summary>
/// On PostgreSQL, hears of what other nodes committed. Whoever waits polls too, so losing it only costs time.
/// </summary>
internal sealed class PublicationListener(
    Database database,
    PublicationSignal signal,
    TimeProvider clock,
    ILogger<PublicationListener> log
)
    : PeriodicWork(
        new("Listening to the publication log", TimeSpan.FromSeconds(5))
        {
            AtStart = true,
            Meanwhile = "Polling goes on.",
        },
        clock,
        log
    ),
        IServesReaders
{
    public override Task StartAsync(CancellationToken cancellationToken) =>
        database.IsPostgres ? base.StartAsync(cancellationToken) : Task.CompletedTask;

    protected override async Task WorkAsync(CancellationToken stop)
    {
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString) { KeepAlive = 10 };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(stop);
        connection.Notification += (_, _) => signal.Wake();
        await using (var listen = new NpgsqlCommand($"LISTEN {PublicationSignal.Channel}", connection))
            await listen.ExecuteNonQueryAsync(stop);
        signal.Wake(); // something may have been committed before we listened
        Works();
        while (true)
            await connection.WaitAsync(stop);
    }
}
