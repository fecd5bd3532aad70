using System.IO.Compression;
using System.Security.Cryptography;

namespace Campaign.Web.Operations.Backups;

/// <summary>
/// Writes a backup as a ZIP that any tool can open. Only its owner may read it, because it contains drafts and
/// accounts.
/// </summary>
internal sealed class BackupWriter : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly List<BackupEntry> _entries = [];

    public BackupWriter(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        _zip = new ZipArchive(new FileStream(file, options), ZipArchiveMode.Create);
    }

    public IReadOnlyList<BackupEntry> Entries => _entries;

    public void Add(string name, string file, CompressionLevel level)
    {
        using var source = File.OpenRead(file);
        using var target = _zip.CreateEntry(name, level).Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        long length = 0;
        for (int read; (read = source.Read(buffer)) > 0; length += read)
        {
            hash.AppendData(buffer, 0, read);
            target.Write(buffer, 0, read);
        }
        _entries.Add(new BackupEntry(name, length, Convert.ToHexStringLower(hash.GetHashAndReset())));
    }

    public void Finish(string database, DateTimeOffset madeAt)
    {
        using var target = _zip.CreateEntry(BackupManifest.EntryName).Open();
        new BackupManifest(BackupManifest.CurrentFormat, database, madeAt, _entries).Write(target);
    }

    public void Dispose() => _zip.Dispose();
}
