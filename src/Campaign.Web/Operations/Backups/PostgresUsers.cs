using Npgsql;

namespace Campaign.Web.Operations.Backups;

/// <summary>Who else is connected to a database of PostgreSQL.</summary>
internal static class PostgresUsers
{
    private const int Looks = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    // The list also contains the server's own workers, such as autovacuum, which belong to nobody. The kind of others'
    // connections is hidden from whoever may not read all statistics.
    private const string Others = """
        SELECT string_agg(concat(coalesce(nullif(application_name, ''), 'unnamed'), ', process ', pid), '; ')
        FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND usesysid IS NOT NULL
            AND coalesce(backend_type, 'client backend') = 'client backend' AND pid <> ALL (@known)
        """;

    /// <summary>
    /// The names and processes of all who are still there after five seconds; null when nobody is. The server takes a
    /// moment to notice that a site has stopped.
    /// </summary>
    /// <param name="connection">An open connection to the database, which does not count.</param>
    /// <param name="known">Processes that do not count either.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<string?> OthersAsync(NpgsqlConnection connection, int[] known, CancellationToken stop)
    {
        for (var left = Looks; ; left--)
        {
            await using var command = new NpgsqlCommand(Others, connection);
            command.Parameters.AddWithValue("known", known);
            if (await command.ExecuteScalarAsync(stop) is not string others)
                return null;
            if (left == 0)
                return others;
            await Task.Delay(Pause, stop);
        }
    }
}
