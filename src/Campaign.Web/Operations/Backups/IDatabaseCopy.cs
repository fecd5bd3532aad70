namespace Campaign.Web.Operations.Backups;

/// <summary>Copies a whole database to a file and back.</summary>
internal interface IDatabaseCopy
{
    /// <summary>The kind of database, as named in the backup.</summary>
    string Kind { get; }

    /// <summary>Writes a consistent copy to a new file, even while the site is running.</summary>
    Task WriteAsync(string file, CancellationToken stop);

    /// <summary>Whether there is anything in the database.</summary>
    Task<bool> ExistsAsync(CancellationToken stop);

    /// <exception cref="BackupFaultException">Another program is using the database.</exception>
    Task EnsureUnusedAsync(CancellationToken stop);

    /// <summary>Replaces the database by a copy made by <see cref="WriteAsync"/>, entirely or not at all.</summary>
    Task ReplaceAsync(string file, CancellationToken stop);
}
