using Microsoft.Data.Sqlite;

namespace Campaign.Web.Operations.Moves;

/// <summary>A database of SQLite.</summary>
internal sealed class MovedSqlite(string connectionString) : MovedDatabase(Connect(connectionString))
{
    private const int Busy = 5;
    private const int Locked = 6;

    private readonly string _file = new SqliteConnectionStringBuilder(connectionString).DataSource;

    public override string Words => $"SQLite, {_file}";

    public override string HowToEmpty => $"Delete {_file}, {_file}-wal and {_file}-shm, as far as they are there";

    protected override string TableNames =>
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name";

    public override async Task OpenTargetAsync(CancellationToken stop)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_file))!);
        await Connection.OpenAsync(stop);
    }

    public override async Task OpenSourceAsync(Func<Task> turn, CancellationToken stop)
    {
        if (!File.Exists(_file))
            throw new MoveFaultException($"There is no database {_file}.");
        await turn();
        SqliteConnection.ClearAllPools();
        try
        {
            await Connection.OpenAsync(stop);
            // Nobody else can have it open, and nobody can open it until this connection is closed.
            await AskAsync("PRAGMA locking_mode=EXCLUSIVE", stop);
            await AskAsync("BEGIN EXCLUSIVE", stop);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Busy or Locked)
        {
            throw new MoveFaultException($"{_file} is in use. Stop the site first.");
        }
    }

    // The file is locked.
    public override Task EnsureStillUnusedAsync(CancellationToken stop) => Task.CompletedTask;

    public override async Task WriteAsync(MovedTable table, IReadOnlyList<object?[]> rows, CancellationToken stop)
    {
        await using var transaction = await Connection.BeginTransactionAsync(stop);
        await using var insert = Command(
            $"INSERT INTO \"{table.Name}\" ({table.List}) "
                + $"VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"@v{i}"))})"
        );
        insert.Transaction = transaction;
        for (var i = 0; i < table.Columns.Count; i++)
            Add(insert, $"@v{i}", null);
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                insert.Parameters[i].Value = row[i] ?? DBNull.Value;
            try
            {
                await insert.ExecuteNonQueryAsync(stop);
            }
            catch (SqliteException e)
            {
                throw new MoveFaultException($"{table.NameOf(row)}: {e.Message}.");
            }
        }
        await transaction.CommitAsync(stop);
    }

    public override async Task<long?> CounterAsync(MovedTable table, CancellationToken stop) =>
        await AskAsync("SELECT seq FROM sqlite_sequence WHERE name = @table", stop, ("@table", table.Name)) as long?;

    public override async Task CountFromAsync(MovedTable table, long number, CancellationToken stop)
    {
        await AskAsync("DELETE FROM sqlite_sequence WHERE name = @table", stop, ("@table", table.Name));
        await AskAsync(
            "INSERT INTO sqlite_sequence (name, seq) VALUES (@table, @number)",
            stop,
            ("@table", table.Name),
            ("@number", number)
        );
    }

    // So that the file is whole by itself.
    public override Task SettleAsync(CancellationToken stop) => AskAsync("PRAGMA wal_checkpoint(TRUNCATE)", stop);

    private static SqliteConnection Connect(string connectionString) =>
        new(
            new SqliteConnectionStringBuilder(connectionString) { Pooling = false, DefaultTimeout = 5 }.ConnectionString
        );
}
