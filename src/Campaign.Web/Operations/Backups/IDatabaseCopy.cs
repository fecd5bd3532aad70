namespace Campaign.Web.Operations.Backups;

/// <summary>Copies a whole database out and back in.</summary>
internal interface IDatabaseCopy
{
    /// <summary>The kind of database, as the backup names it.</summary>
    string Kind { get; }

    /// <summary>Writes a consistent copy to a file that does not exist yet, also while the site serves.</summary>
    Task WriteAsync(string file, CancellationToken stop);

    /// <summary>Whether there is anything in the database.</summary>
    Task<bool> ExistsAsync(CancellationToken stop);

    /// <exception cref="BackupFaultException">Another program uses the database.</exception>
    Task EnsureUnusedAsync(CancellationToken stop);

    /// <summary>Replaces the database by a copy that <see cref="WriteAsync"/> wrote; all or nothing.</summary>
    Task ReplaceAsync(string file, CancellationToken stop);
}
