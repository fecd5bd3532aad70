using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Campaign.Web.Operations.Backups;

/// <summary>Reads a backup. Nothing in it is used before all of it has been verified.</summary>
internal static class BackupReader
{
    /// <summary>Unpacks the backup into an empty folder and verifies every length and hash.</summary>
    /// <exception cref="BackupFaultException">
    /// It is not a backup, has another layout, or is damaged; the message names the entry.
    /// </exception>
    public static BackupManifest Unpack(string file, string folder, CancellationToken stop = default)
    {
        if (!File.Exists(file))
            throw new BackupFaultException($"There is no file {file}.");
        try
        {
            using var zip = ZipFile.OpenRead(file);
            var manifest =
                Manifest(zip)
                ?? throw new BackupFaultException($"{file} is no backup: it has no {BackupManifest.EntryName}.");
            if (manifest.Format != BackupManifest.CurrentFormat)
                throw new BackupFaultException(
                    $"{file} has layout {manifest.Format}; this program reads {BackupManifest.CurrentFormat}. "
                        + "Use the version that wrote it."
                );
            if (manifest.Entries.All(x => x.Name != BackupManifest.DatabaseEntry))
                throw new BackupFaultException($"{file} holds no database.");
            foreach (var entry in manifest.Entries)
            {
                stop.ThrowIfCancellationRequested();
                Unpack(zip, entry, folder, file);
            }
            return manifest;
        }
        catch (Exception e) when (e is InvalidDataException or JsonException)
        {
            throw new BackupFaultException($"{file} is damaged or no backup: {e.Message}");
        }
    }

    private static BackupManifest? Manifest(ZipArchive zip)
    {
        using var stream = zip.GetEntry(BackupManifest.EntryName)?.Open();
        return stream is null ? null : BackupManifest.Read(stream);
    }

    private static void Unpack(ZipArchive zip, BackupEntry entry, string folder, string file)
    {
        var target = Path.GetFullPath(Path.Combine(folder, entry.Name));
        // A file from elsewhere must not write outside the folder.
        if (!target.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new BackupFaultException($"{file} holds a path that leads outside: {entry.Name}.");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using (
            var source =
                zip.GetEntry(entry.Name)?.Open() ?? throw new BackupFaultException($"{file} lacks {entry.Name}.")
        )
        using (var copy = File.Create(target))
            source.CopyTo(copy);
        using var written = File.OpenRead(target);
        if (written.Length != entry.Bytes || Convert.ToHexStringLower(SHA256.HashData(written)) != entry.Sha256)
            throw new BackupFaultException($"{file} is damaged: {entry.Name} is not what was written.");
    }
}
