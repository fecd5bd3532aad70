using System.Data;
using System.Globalization;
using System.Text.RegularExpressions;
using Campaign.Web.Operations.Backups;
using Npgsql;

namespace Campaign.Web.Operations.Moves;

/// <summary>A database of PostgreSQL.</summary>
internal sealed partial class MovedPostgres(string connectionString) : MovedDatabase(Connect(connectionString))
{
    private const string Patience =
        "SET statement_timeout = 0; SET lock_timeout = 0; SET idle_in_transaction_session_timeout = 0";

    private readonly NpgsqlConnectionStringBuilder _settings = new(connectionString);
    private int[] _known = [];

    public override string Words => $"PostgreSQL, database {_settings.Database} of {_settings.Host}";

    // As in roles.sql: a bare CREATE DATABASE would belong to whoever typed it, in the server's own language.
    public override string HowToEmpty =>
        $"DROP DATABASE \"{_settings.Database}\"; CREATE DATABASE \"{_settings.Database}\" "
        + (_settings.Username is { } owner ? $"OWNER \"{owner}\" " : "")
        + "ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0";

    protected override string TableNames =>
        "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1";

    public override async Task OpenTargetAsync(CancellationToken stop)
    {
        await Connection.OpenAsync(stop);
        await AskAsync(Patience, stop);
        if (await AskAsync("SHOW server_encoding", stop) is var encoding && encoding as string != "UTF8")
            throw new MoveFaultException(
                $"{Words} keeps texts in {encoding}. Vietnamese needs one that was created with ENCODING 'UTF8'."
            );
    }

    public override async Task OpenSourceAsync(Func<Task> turn, CancellationToken stop)
    {
        NpgsqlConnection.ClearAllPools();
        await Connection.OpenAsync(stop);
        await AskAsync(Patience, stop);
        await EnsureUnusedAsync([], stop);
        await turn();
        // Whoever started just before had the turn and may be serving by now. The turn itself has a connection.
        var own = await AskAsync(
            "SELECT array_agg(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid <> pg_backend_pid() "
                + "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
            stop
        );
        _known = own is int[] { Length: 1 } one ? one : [];
        await EnsureUnusedAsync(_known, stop);
        await AskAsync("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", stop);
    }

    // Inside the view of everything, the server would answer again what it answered first.
    public override async Task EnsureStillUnusedAsync(CancellationToken stop)
    {
        await AskAsync("COMMIT", stop);
        await EnsureUnusedAsync(_known, stop);
    }

    public override async Task WriteAsync(MovedTable table, IReadOnlyList<object?[]> rows, CancellationToken stop)
    {
        RefuseZeros(table, rows);
        try
        {
            await using var copy = await ((NpgsqlConnection)Connection).BeginBinaryImportAsync(
                $"COPY \"{table.Name}\" ({table.List}) FROM STDIN (FORMAT BINARY)",
                stop
            );
            foreach (var row in rows)
            {
                await copy.StartRowAsync(stop);
                for (var i = 0; i < row.Length; i++)
                    if (row[i] is { } value)
                        await copy.WriteAsync(value, TypeOf(table.Columns[i]), stop);
                    else
                        await copy.WriteNullAsync(stop);
            }
            await copy.CompleteAsync(stop);
        }
        catch (PostgresException e)
        {
            // The server counts the rows of one statement.
            var line = InCopy().Match(e.Where ?? "") is { Success: true } match
                ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
                : 0;
            var which = line > 0 && line <= rows.Count ? table.NameOf(rows[line - 1]) : table.Name;
            throw new MoveFaultException($"{which}: {e.MessageText}. {e.Detail}".TrimEnd());
        }
    }

    public override async Task<long?> CounterAsync(MovedTable table, CancellationToken stop) =>
        await AskAsync(
            "SELECT pg_sequence_last_value(pg_get_serial_sequence(@table, @column)::regclass)",
            stop,
            ("table", $"\"{table.Name}\""),
            ("column", table.Counted)
        ) as long?;

    public override Task CountFromAsync(MovedTable table, long number, CancellationToken stop) =>
        AskAsync(
            "SELECT setval(pg_get_serial_sequence(@table, @column), @number)",
            stop,
            ("table", $"\"{table.Name}\""),
            ("column", table.Counted),
            ("number", number)
        );

    // Else the first queries on it would be planned as if it were empty.
    public override Task SettleAsync(CancellationToken stop) => AskAsync("ANALYZE", stop);

    private static void RefuseZeros(MovedTable table, IReadOnlyList<object?[]> rows)
    {
        foreach (var row in rows)
            for (var i = 0; i < row.Length; i++)
                if (row[i] is string text && text.Contains('\0', StringComparison.Ordinal))
                    throw new MoveFaultException(
                        $"{table.NameOf(row)}: {table.Columns[i].Name} holds the character zero, "
                            + "which PostgreSQL cannot keep."
                    );
    }

    private async Task EnsureUnusedAsync(int[] known, CancellationToken stop)
    {
        if (await PostgresUsers.OthersAsync((NpgsqlConnection)Connection, known, stop) is { } others)
            throw new MoveFaultException(
                $"{Words} is in use ({others}). Stop the site, on every node, and close what else is connected."
            );
    }

    private static string TypeOf(MovedColumn column) => column.StoreType.Split('(')[0];

    private static NpgsqlConnection Connect(string connectionString) =>
        new(
            new NpgsqlConnectionStringBuilder(connectionString)
            {
                Pooling = false,
                CommandTimeout = 0,
                KeepAlive = 10,
                // It names the key that is missing or there twice, to the operator.
                IncludeErrorDetail = true,
            }.ConnectionString
        );

    [GeneratedRegex(@"COPY .*, line ([0-9]+)")]
    private static partial Regex InCopy();
}
