using System.Data.Common;
using System.IO.Compression;
using Campaign.UmbracoHost.Startup;

namespace Campaign.Web.Operations.Backups;

/// <summary>
/// Backup and restore of what cannot be made again: the database and the uploaded files. The search index and the
/// rendered files are made anew.
/// </summary>
internal sealed class DataBackup(UmbracoHostOptions host, TimeProvider clock)
{
    private readonly IDatabaseCopy _database =
        host.Provider == DatabaseProvider.Sqlite
            ? new SqliteCopy(host.ConnectionString)
            : new PostgresCopy(host.ConnectionString);

    private string Media => Path.Combine(host.DataPath, "media");

    /// <summary>Writes a backup, also while the site serves. The file appears when it is whole.</summary>
    /// <returns>What it holds.</returns>
    /// <exception cref="BackupFaultException">The file exists, or a tool or the disk failed.</exception>
    public async Task<IReadOnlyList<BackupEntry>> WriteAsync(string file, CancellationToken stop = default)
    {
        file = Path.GetFullPath(file);
        if (File.Exists(file))
            throw new BackupFaultException($"{file} exists; a backup never replaces another.");
        if (!await _database.ExistsAsync(stop))
            throw new BackupFaultException("There is no database yet.");
        var parts = Directory.CreateDirectory(file + ".part");
        try
        {
            var madeAt = clock.GetUtcNow();
            var copy = Path.Combine(parts.FullName, "database");
            await _database.WriteAsync(copy, stop);
            var zip = Path.Combine(parts.FullName, "zip");
            IReadOnlyList<BackupEntry> entries;
            using (var writer = new BackupWriter(zip))
            {
                writer.Add(BackupManifest.DatabaseEntry, copy, CompressionLevel.Fastest);
                // After the database: files are written before the rows that name them, and never change.
                foreach (var path in Files(Media))
                    writer.Add(BackupManifest.MediaPrefix + Relative(path), path, CompressionLevel.NoCompression);
                writer.Finish(_database.Kind, madeAt);
                entries = writer.Entries;
            }
            File.Move(zip, file, overwrite: false);
            return entries;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DbException)
        {
            throw new BackupFaultException($"The backup was not made: {e.Message}");
        }
        finally
        {
            parts.Delete(true);
        }
    }

    /// <summary>
    /// Puts a backup in the place of database and media. What was there is kept beside; when <paramref name="check"/>
    /// fails it comes back.
    /// </summary>
    /// <param name="file">The backup.</param>
    /// <param name="replace">Whether an existing database may be replaced.</param>
    /// <param name="check">Opens the restored database.</param>
    /// <param name="stop">Stops the work before anything was replaced.</param>
    /// <returns>Where the former data lies; null when there was none.</returns>
    /// <exception cref="BackupFaultException">The backup cannot be used here; nothing was changed.</exception>
    public async Task<string?> RestoreAsync(
        string file,
        bool replace,
        Func<Task> check,
        CancellationToken stop = default
    )
    {
        Directory.CreateDirectory(host.DataPath);
        var parts = Directory.CreateDirectory(Path.Combine(host.DataPath, $"restore-{Guid.NewGuid():N}"));
        try
        {
            var manifest = BackupReader.Unpack(Path.GetFullPath(file), parts.FullName);
            if (manifest.Database != _database.Kind)
                throw new BackupFaultException(
                    $"{file} is of a {manifest.Database} database; this site uses {_database.Kind}. "
                        + "Use content export and import to change over."
                );
            var exists = await _database.ExistsAsync(stop);
            if (exists && !replace)
                throw new BackupFaultException(
                    "There is a database already. --replace puts the backup in its place and keeps the old one beside."
                );
            await _database.EnsureUnusedAsync(stop);
            var former = exists ? await KeepAsync(stop) : null;
            try
            {
                await PutAsync(
                    Path.Combine(parts.FullName, BackupManifest.DatabaseEntry),
                    Path.Combine(parts.FullName, "media")
                );
                await check();
            }
            catch when (former is not null)
            {
                await PutAsync(Path.Combine(former, BackupManifest.DatabaseEntry), Path.Combine(former, "media"));
                throw;
            }
            // Made again from the restored content.
            foreach (var index in Directory.GetDirectories(host.DataPath, "search*"))
                Directory.Delete(index, true);
            return former;
        }
        finally
        {
            parts.Delete(true);
        }
    }

    private async Task<string> KeepAsync(CancellationToken stop)
    {
        var former = Path.Combine(host.DataPath, $"before-restore-{clock.GetUtcNow():yyyyMMdd-HHmmss}");
        Directory.CreateDirectory(former);
        await _database.WriteAsync(Path.Combine(former, BackupManifest.DatabaseEntry), stop);
        Copy(Media, Path.Combine(former, "media"));
        return former;
    }

    private async Task PutAsync(string database, string media)
    {
        await _database.ReplaceAsync(database, CancellationToken.None);
        if (Directory.Exists(Media))
            Directory.Delete(Media, true);
        Copy(media, Media);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var path in Files(from))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [];

    private string Relative(string path) => Path.GetRelativePath(Media, path).Replace(Path.DirectorySeparatorChar, '/');
}
