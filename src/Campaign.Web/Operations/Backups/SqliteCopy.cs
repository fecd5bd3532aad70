using Microsoft.Data.Sqlite;

namespace Campaign.Web.Operations.Backups;

/// <summary>Copies an SQLite database.</summary>
internal sealed class SqliteCopy(string connectionString) : IDatabaseCopy
{
    private const int Busy = 5;
    private const int Locked = 6;

    private readonly SqliteConnectionStringBuilder _settings = new(connectionString)
    {
        Pooling = false,
        DefaultTimeout = 2,
    };

    public string Kind => "sqlite";

    public Task<IReadOnlyDictionary<string, long>> WriteAsync(string file, CancellationToken stop)
    {
        // A plain copy of the file would lack what is still in the write-ahead log.
        Run("VACUUM INTO $file", ("$file", file));
        return CountAsync($"Data Source={file};Pooling=False;Mode=ReadOnly", stop);
    }

    public Task<IReadOnlyDictionary<string, long>> RowsAsync(CancellationToken stop) =>
        CountAsync(_settings.ConnectionString, stop);

    public Task<bool> ExistsAsync(CancellationToken stop) => Task.FromResult(File.Exists(_settings.DataSource));

    public Task<string?> ValueAsync(string key, CancellationToken stop) =>
        Task.FromResult(Run("SELECT value FROM key_value WHERE id = $key", ("$key", key)) as string);

    public async Task EnsureUnusedAsync(CancellationToken stop)
    {
        if (!await ExistsAsync(stop))
            return;
        SqliteConnection.ClearAllPools();
        try
        {
            // Leaving write-ahead mode needs exclusive access and moves the log's content into the file.
            Run("PRAGMA journal_mode=DELETE");
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Busy or Locked)
        {
            throw new BackupFaultException($"{_settings.DataSource} is in use. Stop the site first.");
        }
    }

    public Task EmptyAsync(CancellationToken stop)
    {
        SqliteConnection.ClearAllPools();
        foreach (var end in (string[])["", "-wal", "-shm", "-journal"])
            File.Delete(_settings.DataSource + end);
        return Task.CompletedTask;
    }

    public Task ReplaceAsync(string file, CancellationToken stop)
    {
        SqliteConnection.ClearAllPools();
        foreach (var rest in (string[])["-wal", "-shm", "-journal"])
            File.Delete(_settings.DataSource + rest);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_settings.DataSource))!);
        // Written next to the target first, so that the last step is a rename.
        var beside = _settings.DataSource + ".restoring";
        File.Copy(file, beside, overwrite: true);
        File.Move(beside, _settings.DataSource, overwrite: true);
        return Task.CompletedTask;
    }

    private static async Task<IReadOnlyDictionary<string, long>> CountAsync(string database, CancellationToken stop)
    {
        await using var connection = new SqliteConnection(database);
        await connection.OpenAsync(stop);
        return await RowCounts.OfAsync(
            connection,
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'",
            stop
        );
    }

    private object? Run(string sql, params (string Name, string Value)[] values)
    {
        using var connection = new SqliteConnection(_settings.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        return command.ExecuteScalar();
    }
}
