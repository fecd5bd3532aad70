using System.IO.Compression;
using System.Security.Cryptography;

namespace Campaign.Web.Operations.Backups;

/// <summary>Writes a backup as a ZIP that any tool can open.</summary>
/// <param name="target">Where to; it need not be able to seek.</param>
internal sealed class BackupWriter(Stream target) : IDisposable
{
    private readonly ZipArchive _zip = new(target, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<BackupEntry> _entries = [];

    public IReadOnlyList<BackupEntry> Entries => _entries;

    public void Add(string name, Stream source, CompressionLevel level)
    {
        using var entry = _zip.CreateEntry(name, level).Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        long length = 0;
        for (int read; (read = source.Read(buffer)) > 0; length += read)
        {
            hash.AppendData(buffer, 0, read);
            entry.Write(buffer, 0, read);
        }
        _entries.Add(new BackupEntry(name, length, Convert.ToHexStringLower(hash.GetHashAndReset())));
    }

    public void Finish(string database, DateTimeOffset madeAt, IReadOnlyDictionary<string, long> rows)
    {
        using var entry = _zip.CreateEntry(BackupManifest.EntryName).Open();
        new BackupManifest(BackupManifest.CurrentFormat, database, madeAt, _entries) { Rows = rows }.Write(entry);
    }

    public void Dispose() => _zip.Dispose();
}
