using Campaign.UmbracoHost.Persistence;
using Campaign.UmbracoHost.ReadersFirst;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Campaign.UmbracoHost.Persistence.Publication;

/// <summary>
/// On PostgreSQL, hears of rows other nodes committed. Whoever waits polls too, so losing it only costs time.
/// </summary>
internal sealed class PublicationListener(Database database, PublicationSignal signal, ILogger<PublicationListener> log)
    : BackgroundService,
        IServesReaders
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (database.IsPostgres && !stoppingToken.IsCancellationRequested)
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception e) when (e is NpgsqlException or IOException or TimeoutException)
            {
                log.LogWarning(
                    e,
                    "Not listening to the publication log for {Seconds} s; polling goes on.",
                    Pause.TotalSeconds
                );
                await Task.Delay(Pause, stoppingToken);
            }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(stoppingToken);
        connection.Notification += (_, _) => signal.Wake();
        await using (var listen = new NpgsqlCommand($"LISTEN {PublicationSignal.Channel}", connection))
            await listen.ExecuteNonQueryAsync(stoppingToken);
        signal.Wake(); // something may have been committed before we listened
        while (true)
            await connection.WaitAsync(stoppingToken);
    }
}
