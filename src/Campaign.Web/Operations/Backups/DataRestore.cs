using Campaign.UmbracoHost.MediaStorage;
using Campaign.UmbracoHost.Startup;

namespace Campaign.Web.Operations.Backups;

/// <summary>Restores what <see cref="DataBackup"/> wrote.</summary>
internal sealed class DataRestore(UmbracoHostOptions host, IMediaStore media, TimeProvider clock)
{
    private readonly IDatabaseCopy _database = IDatabaseCopy.Of(host);

    /// <summary>
    /// Replaces database and media by a backup. The previous data is kept next to it, and is put back if
    /// <paramref name="check"/> fails.
    /// </summary>
    /// <param name="file">The backup.</param>
    /// <param name="replace">Whether an existing database, or existing files, may be replaced.</param>
    /// <param name="check">Opens the restored database.</param>
    /// <param name="identity">The file with the secret key, for a backup that is encrypted.</param>
    /// <param name="stop">Cancels the work, as long as nothing has been replaced.</param>
    /// <returns>Where the previous data is; null when there was none.</returns>
    /// <exception cref="BackupFaultException">The backup cannot be used here, and nothing was changed.</exception>
    public async Task<string?> RestoreAsync(
        string file,
        bool replace,
        Func<BackupManifest, Task> check,
        string? identity = null,
        CancellationToken stop = default
    )
    {
        Directory.CreateDirectory(host.DataPath);
        var backups = new DataBackup(host, media, clock);
        backups.ForgetUnfinished();
        var parts = backups.Scratch();
        try
        {
            var manifest = await UnpackAsync(Path.GetFullPath(file), identity, parts.FullName, stop);
            if (manifest.Database != _database.Kind)
                throw new BackupFaultException(
                    $"{file} is of a {manifest.Database} database; this site uses {_database.Kind}. "
                        + "Restore it on a site of that kind, and move that one."
                );
            var exists = await _database.ExistsAsync(stop);
            if (exists && !replace)
                throw new BackupFaultException(
                    "There is a database already. --replace puts the backup in its place and keeps the old one beside."
                );
            // A bucket or a mounted folder may be full although the database is new, or be somebody else's.
            var hasFiles = media.Files("").Any();
            if (hasFiles && !replace)
                throw new BackupFaultException(
                    $"There are files already in {media.Place}. "
                        + "--replace puts the backup in their place and keeps them beside."
                );
            await _database.EnsureUnusedAsync(stop);
            var former = exists || hasFiles ? await KeepAsync(exists, stop) : null;
            try
            {
                await PutAsync(
                    Path.Combine(parts.FullName, BackupManifest.DatabaseEntry),
                    Path.Combine(parts.FullName, "media")
                );
                await check(manifest);
            }
            catch when (former is not null)
            {
                await PutAsync(
                    exists ? Path.Combine(former, BackupManifest.DatabaseEntry) : null,
                    Path.Combine(former, "media")
                );
                throw;
            }
            // Will be rebuilt from the restored content.
            foreach (var index in Directory.GetDirectories(host.DataPath, "search*"))
                Directory.Delete(index, true);
            return former;
        }
        finally
        {
            parts.Delete(true);
        }
    }

    /// <summary>
    /// The tables that do not have as many rows as when the backup was made; empty: all are as they were.
    /// </summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync(BackupManifest backup, CancellationToken stop)
    {
        var rows = await _database.RowsAsync(stop);
        var then = backup.Rows ?? throw new BackupFaultException("The backup does not say how many rows it has.");
        return
        [
            .. then
                .Keys.Union(rows.Keys)
                .Where(x => then.GetValueOrDefault(x, -1) != rows.GetValueOrDefault(x, -1))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static async Task<BackupManifest> UnpackAsync(
        string file,
        string? identity,
        string folder,
        CancellationToken stop
    )
    {
        if (!File.Exists(file) || !Age.Encrypted(file))
            return BackupReader.Unpack(file, folder, stop);
        if (identity is null)
            throw new BackupFaultException($"{file} is encrypted. --identity names the file with the secret key.");
        var zip = Path.Combine(folder, "zip");
        await Age.DecryptAsync(file, identity, zip, stop);
        var manifest = BackupReader.Unpack(zip, folder, stop);
        File.Delete(zip);
        return manifest;
    }

    private async Task<string> KeepAsync(bool database, CancellationToken stop)
    {
        var former = Path.Combine(host.DataPath, $"before-restore-{clock.GetUtcNow():yyyyMMdd-HHmmss}");
        Directory.CreateDirectory(former);
        if (database)
            await _database.WriteAsync(Path.Combine(former, BackupManifest.DatabaseEntry), stop);
        Copy(media, new MediaFolder(Path.Combine(former, "media")));
        return former;
    }

    private async Task PutAsync(string? database, string files)
    {
        if (database is null)
            await _database.EmptyAsync(CancellationToken.None);
        else
            await _database.ReplaceAsync(database, CancellationToken.None);
        var kept = Copy(new MediaFolder(files), media);
        // Last, so that a fault on the way leaves too much and not too little.
        foreach (var path in media.Files("").Where(x => !kept.Contains(x)).ToList())
            media.Delete(path);
    }

    private static HashSet<string> Copy(IMediaStore from, IMediaStore to)
    {
        var copied = new HashSet<string>();
        foreach (var path in from.Files(""))
        {
            using (var file = from.Open(path))
                to.Write(path, file);
            copied.Add(path);
        }
        return copied;
    }
}
