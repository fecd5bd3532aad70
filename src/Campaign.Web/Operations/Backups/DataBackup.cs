using System.Data.Common;
using System.IO.Compression;
using Campaign.UmbracoHost.Startup;

namespace Campaign.Web.Operations.Backups;

/// <summary>
/// Backs up and restores what cannot be rebuilt: the database and the uploaded files. The search index and the rendered
/// files are rebuilt.
/// </summary>
internal sealed class DataBackup(UmbracoHostOptions host, TimeProvider clock)
{
    private readonly IDatabaseCopy _database =
        host.Provider == DatabaseProvider.Sqlite
            ? new SqliteCopy(host.ConnectionString)
            : new PostgresCopy(host.ConnectionString);

    // Uploads that have not been saved yet.
    private const string Waiting = "trash/uploads/";

    // A mounted disk has a folder of its own at its root, which only the machine's administrator reads.
    private const string OfTheDisk = "lost+found";

    private string Media => host.MediaPath;

    /// <summary>Writes a backup, even while the site is running. The file appears only when it is complete.</summary>
    /// <returns>What it contains.</returns>
    /// <exception cref="BackupFaultException">The file already exists, or a tool or the disk failed.</exception>
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
                // Media come after the database: files are written before the rows that refer to them, and never
                // change.
                foreach (
                    var path in Files(Media).Where(x => !Relative(x).StartsWith(Waiting, StringComparison.Ordinal))
                )
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
    /// Replaces database and media by a backup. The previous data is kept next to it, and is put back if
    /// <paramref name="check"/> fails.
    /// </summary>
    /// <param name="file">The backup.</param>
    /// <param name="replace">Whether an existing database may be replaced.</param>
    /// <param name="check">Opens the restored database.</param>
    /// <param name="stop">Cancels the work, as long as nothing has been replaced.</param>
    /// <returns>Where the previous data is; null when there was none.</returns>
    /// <exception cref="BackupFaultException">The backup cannot be used here, and nothing was changed.</exception>
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
        // Only what is in it: the folder itself may be mounted, or a link to another disk.
        if (Directory.Exists(Media))
            foreach (var entry in new DirectoryInfo(Media).EnumerateFileSystemInfos().Where(x => x.Name != OfTheDisk))
                if (entry is DirectoryInfo { LinkTarget: null } folder)
                    folder.Delete(true);
                else
                    entry.Delete();
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
            ? Directory
                .EnumerateFiles(folder)
                .Concat(
                    Directory
                        .EnumerateDirectories(folder)
                        .Where(x => Path.GetFileName(x) != OfTheDisk)
                        .SelectMany(x => Directory.EnumerateFiles(x, "*", SearchOption.AllDirectories))
                )
                .Order(StringComparer.Ordinal)
            : [];

    private string Relative(string path) => Path.GetRelativePath(Media, path).Replace(Path.DirectorySeparatorChar, '/');
}
