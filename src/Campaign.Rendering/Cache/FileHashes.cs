using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Campaign.Rendering.Cache;

/// <summary>Hashes of files' bytes, computed again only when a file is no longer the one that was hashed.</summary>
internal sealed class FileHashes
{
    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    /// <summary>The hash, hexadecimal; null when the file has gone.</summary>
    public string? Of(FileInfo file)
    {
        try
        {
            file.Refresh();
            var (length, at) = (file.Length, file.LastWriteTimeUtc);
            if (_known.TryGetValue(file.FullName, out var known) && (known.Length, known.At) == (length, at))
                return known.Hash;
            using var stream = file.OpenRead();
            var hash = Convert.ToHexStringLower(SHA256.HashData(stream).AsSpan(0, 16));
            _known[file.FullName] = new(length, at, hash);
            return hash;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            Forget(file);
            return null;
        }
    }

    public void Forget(FileInfo file) => _known.TryRemove(file.FullName, out _);

    private sealed record Known(long Length, DateTime At, string Hash);
}
