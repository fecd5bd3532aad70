using Campaign.UmbracoHost.Startup;

namespace Campaign.Web.Operations.Backups;

/// <summary>Copies a whole database to a file and back.</summary>
internal interface IDatabaseCopy
{
    /// <summary>The one for the host's database.</summary>
    static IDatabaseCopy Of(UmbracoHostOptions host) =>
        host.Provider == DatabaseProvider.Sqlite
            ? new SqliteCopy(host.ConnectionString)
            : new PostgresCopy(host.ConnectionString);

    /// <summary>The kind of database, as named in the backup.</summary>
    string Kind { get; }

    /// <summary>Writes a consistent copy to a new file, even while the site is running.</summary>
    /// <returns>How many rows each table has in the copy.</returns>
    Task<IReadOnlyDictionary<string, long>> WriteAsync(string file, CancellationToken stop);

    /// <summary>How many rows each table has now.</summary>
    Task<IReadOnlyDictionary<string, long>> RowsAsync(CancellationToken stop);

    /// <summary>Whether there is anything in the database.</summary>
    Task<bool> ExistsAsync(CancellationToken stop);

    /// <summary>What Umbraco's table of keys and values has under a key; null: nothing.</summary>
    Task<string?> ValueAsync(string key, CancellationToken stop);

    /// <exception cref="BackupFaultException">Another program is using the database.</exception>
    Task EnsureUnusedAsync(CancellationToken stop);

    /// <summary>Replaces the database by a copy made by <see cref="WriteAsync"/>, entirely or not at all.</summary>
    Task ReplaceAsync(string file, CancellationToken stop);

    /// <summary>Deletes everything in the database.</summary>
    Task EmptyAsync(CancellationToken stop);
}
