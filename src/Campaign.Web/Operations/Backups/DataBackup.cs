using System.Data.Common;
using System.IO.Compression;
using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.MediaStorage;
using Campaign.UmbracoHost.Startup;

namespace Campaign.Web.Operations.Backups;

/// <summary>
/// Backs up what cannot be rebuilt: the database and the uploaded files. The search index and the rendered files are
/// rebuilt.
/// </summary>
internal sealed class DataBackup(UmbracoHostOptions host, IMediaStore media, TimeProvider clock)
{
    private readonly IDatabaseCopy _database = IDatabaseCopy.Of(host);

    private const string Unfinished = "backup-unfinished-";

    // Uploads that have not been saved yet.
    private const string Waiting = "trash/uploads/";

    private const int Rounds = 20;

    /// <summary>Writes a backup, even while the site is running. The file appears only when it is complete.</summary>
    /// <param name="file">The new file.</param>
    /// <param name="recipients">For whom it is encrypted, see <see cref="Age"/>; none: it is not.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>What it contains.</returns>
    /// <exception cref="BackupFaultException">The file already exists, or a tool or the disk failed.</exception>
    public async Task<IReadOnlyList<BackupEntry>> WriteAsync(
        string file,
        IReadOnlyList<string> recipients,
        CancellationToken stop = default
    )
    {
        file = Path.GetFullPath(file);
        if (File.Exists(file))
            throw new BackupFaultException($"{file} exists; a backup never replaces another.");
        if (!await _database.ExistsAsync(stop))
            throw new BackupFaultException("There is no database yet.");
        // Only the finished file goes where it is wanted: that may be another machine's disk.
        var parts = Scratch();
        var unfinished = file + ".part";
        try
        {
            var mark = await _database.ValueAsync(SharedMedia.Key, stop);
            EnsureOwnMedia(mark);
            var madeAt = clock.GetUtcNow();
            var copy = Path.Combine(parts.FullName, "database");
            var rows = await _database.WriteAsync(copy, stop);
            IReadOnlyList<BackupEntry> entries = [];
            void Fill(Stream target) => entries = Write(target, copy, madeAt, rows);
            if (recipients.Count > 0)
                await Age.EncryptAsync(unfinished, recipients, Fill, stop);
            else
                await using (var target = new FileStream(unfinished, OnlyMine()))
                    Fill(target);
            // A disk that went meanwhile had no more files.
            EnsureOwnMedia(mark);
            // Older ones may be deleted as soon as this one is there, so it has to be on the disk.
            using (var done = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite))
                done.Flush(flushToDisk: true);
            File.Move(unfinished, file, overwrite: false);
            return entries;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DbException)
        {
            throw new BackupFaultException($"The backup was not made: {e.Message}");
        }
        finally
        {
            parts.Delete(true);
            if (File.Exists(unfinished))
                File.Delete(unfinished);
        }
    }

    /// <summary>A new folder on this machine's disk for what is not finished.</summary>
    public DirectoryInfo Scratch() =>
        Directory.CreateDirectory(Path.Combine(host.DataPath, $"{Unfinished}{Guid.NewGuid():N}"));

    /// <summary>Deletes what a process that was killed left behind: it is a readable copy of everything.</summary>
    public void ForgetUnfinished()
    {
        foreach (var folder in new DirectoryInfo(host.DataPath).GetDirectories($"{Unfinished}*"))
            if (clock.GetUtcNow() - folder.LastWriteTimeUtc > TimeSpan.FromDays(2))
                folder.Delete(true);
    }

    private IReadOnlyList<BackupEntry> Write(
        Stream target,
        string database,
        DateTimeOffset madeAt,
        IReadOnlyDictionary<string, long> rows
    )
    {
        using var writer = new BackupWriter(target);
        using (var copy = File.OpenRead(database))
            writer.Add(BackupManifest.DatabaseEntry, copy, CompressionLevel.Fastest);
        // Media come after the database: files are written before the rows that refer to them, and never change.
        var done = new HashSet<string>();
        for (var left = Rounds; !AddMedia(writer, done, isLast: left == 1); left--) { }
        writer.Finish(_database.Kind, madeAt, rows);
        return writer.Entries;
    }

    // A file that an officer bins meanwhile is elsewhere in the next list.
    private bool AddMedia(BackupWriter writer, HashSet<string> done, bool isLast)
    {
        try
        {
            foreach (
                var path in media
                    .Files("")
                    .Where(x => !x.StartsWith(Waiting, StringComparison.Ordinal) && !done.Contains(x))
                    .Order(StringComparer.Ordinal)
            )
            {
                using (var file = media.Open(path))
                    writer.Add(BackupManifest.MediaPrefix + path, file, CompressionLevel.NoCompression);
                done.Add(path);
            }
            return true;
        }
        catch (IOException e) when (!isLast && e is (FileNotFoundException or DirectoryNotFoundException))
        {
            return false;
        }
    }

    // A folder on which nothing is mounted is an empty one.
    private void EnsureOwnMedia(string? mark)
    {
        if (mark is not null && !media.Holds(mark))
            throw new BackupFaultException(
                $"Uploaded files: {media.Place} is not what was used with this database last. Is it mounted?"
            );
    }

    // It contains drafts and accounts.
    private static FileStreamOptions OnlyMine()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
