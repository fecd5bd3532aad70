using Campaign.UmbracoHost.Periodic;
using Campaign.UmbracoHost.ReadersFirst;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Campaign.UmbracoHost.Persistence;

/// <summary>
/// Asks PostgreSQL every second whether it is there, so that an officer is told at once and does not wait for a time
/// limit.
/// </summary>
internal sealed class DatabaseWatch(
    Database database,
    DatabaseState state,
    TimeProvider clock,
    ILogger<DatabaseWatch> log
)
    : PeriodicWork(
        new("Asking whether the database answers", TimeSpan.FromSeconds(1))
        {
            AtStart = true,
            Meanwhile = "Readers are served from memory, and officers are told that nothing can be saved.",
        },
        clock,
        log
    ),
        IServesReaders
{
    // A refused connection is noticed at once. This is for a server that says nothing, and not so short that a busy
    // machine would look like one.
    private const int SecondsOfSilence = 3;

    public override Task StartAsync(CancellationToken cancellationToken) =>
        database.IsPostgres ? base.StartAsync(cancellationToken) : Task.CompletedTask;

    protected override async Task WorkAsync(CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(TimeSpan.FromSeconds(SecondsOfSilence));
        try
        {
            await AskAsync(patience.Token);
            state.IsAway = false;
        }
        catch (Exception) when (!stop.IsCancellationRequested)
        {
            state.IsAway = true;
            throw;
        }
    }

    // Its own pool, because the common one may be full of connections that wait.
    private async Task AskAsync(CancellationToken stop)
    {
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            ApplicationName = "campaign watch",
            MaxPoolSize = 1,
            MinPoolSize = 0,
            Timeout = SecondsOfSilence,
            CancellationTimeout = 250,
        };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(stop);
        await using var question = new NpgsqlCommand("SELECT pg_is_in_recovery()", connection);
        if (await question.ExecuteScalarAsync(stop) is true)
            throw new InvalidOperationException("The database only reads: it is a copy that has not been promoted.");
    }
}
