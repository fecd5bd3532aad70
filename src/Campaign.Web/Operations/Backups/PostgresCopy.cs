using System.Data;
using Npgsql;

namespace Campaign.Web.Operations.Backups;

/// <summary>
/// Copies a PostgreSQL database with its own tools, which must be installed (package postgresql-client).
/// </summary>
internal sealed class PostgresCopy(string connectionString) : IDatabaseCopy
{
    // Part of the restore's transaction, so that old data is dropped only if the new data has arrived.
    private const string DropAll = """
        DO $$ DECLARE x record; BEGIN
          FOR x IN SELECT format('DROP TABLE %I.%I CASCADE', schemaname, tablename) AS sql FROM pg_tables
                   WHERE schemaname = current_schema() LOOP EXECUTE x.sql; END LOOP;
          FOR x IN SELECT format('DROP SEQUENCE %I.%I CASCADE', schemaname, sequencename) AS sql FROM pg_sequences
                   WHERE schemaname = current_schema() LOOP EXECUTE x.sql; END LOOP;
        END $$
        """;

    private const string Tables = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()";

    private readonly PostgresTools _tools = new(new NpgsqlConnectionStringBuilder(connectionString));

    public string Kind => "postgresql";

    // What is counted is what is dumped, so the dump looks through the eyes of the transaction that counts.
    public async Task<IReadOnlyDictionary<string, long>> WriteAsync(string file, CancellationToken stop)
    {
        await using var connection = await OpenAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        await using var patience = new NpgsqlCommand(
            "SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL statement_timeout = 0",
            connection
        );
        await patience.ExecuteNonQueryAsync(stop);
        await using var view = new NpgsqlCommand("SELECT pg_export_snapshot()", connection);
        var snapshot = (string)(await view.ExecuteScalarAsync(stop))!;
        // Of several servers, only the one that is connected to knows it.
        var here = new NpgsqlConnectionStringBuilder(connectionString) { Host = connection.Host };
        (here.Port, here.TargetSessionAttributes) = (connection.Port, null);
        await new PostgresTools(here).RunAsync(
            "pg_dump",
            ["--format=custom", "--no-owner", "--no-privileges", "--snapshot", snapshot, "--file", file],
            stop
        );
        return await RowCounts.OfAsync(connection, Tables, stop);
    }

    public async Task<IReadOnlyDictionary<string, long>> RowsAsync(CancellationToken stop)
    {
        await using var connection = await OpenAsync(stop);
        return await RowCounts.OfAsync(connection, Tables, stop);
    }

    public async Task<bool> ExistsAsync(CancellationToken stop) =>
        await AskAsync("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()", stop) is > 0L;

    public async Task<string?> ValueAsync(string key, CancellationToken stop) =>
        await AskAsync("SELECT value FROM key_value WHERE id = $1", stop, key) as string;

    public async Task EnsureUnusedAsync(CancellationToken stop)
    {
        NpgsqlConnection.ClearAllPools();
        await using var connection = await OpenAsync(stop);
        if (await PostgresUsers.OthersAsync(connection, [], stop) is { } others)
            throw new BackupFaultException($"The database is in use ({others}). Stop the site, on every node, first.");
    }

    public async Task EmptyAsync(CancellationToken stop)
    {
        NpgsqlConnection.ClearAllPools();
        await using var connection = await OpenAsync(stop);
        await using var drop = new NpgsqlCommand(DropAll, connection);
        await drop.ExecuteNonQueryAsync(stop);
    }

    public async Task ReplaceAsync(string file, CancellationToken stop)
    {
        var script = file + ".sql";
        await _tools.RunAsync("pg_restore", ["--no-owner", "--no-privileges", "--file", script, file], stop);
        await _tools.RunAsync(
            "psql",
            [
                "--no-psqlrc",
                "--quiet",
                "--single-transaction",
                "--set=ON_ERROR_STOP=1",
                "--output=/dev/null",
                "--command",
                DropAll,
                "--file",
                script,
            ],
            stop
        );
        File.Delete(script);
        NpgsqlConnection.ClearAllPools();
    }

    private async Task<object?> AskAsync(string sql, CancellationToken stop, params string[] values)
    {
        await using var connection = await OpenAsync(stop);
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync(stop);
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken stop)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 };
        var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(stop);
        return connection;
    }
}
