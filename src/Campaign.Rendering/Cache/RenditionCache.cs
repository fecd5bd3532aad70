using System.Collections.Concurrent;
using Campaign.Rendering.Faults;
using Microsoft.Extensions.Logging;

namespace Campaign.Rendering.Cache;

/// <summary>
/// Rendered files by the hash of what went into them. There is one render however many callers ask, and a file is whole
/// or not there; the least recently used files go when the folder grows beyond its limit.
/// </summary>
public sealed class RenditionCache
{
    private static readonly TimeSpan TouchEvery = TimeSpan.FromHours(1);

    private readonly string _folder;
    private readonly long _limit;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Func<string, Stream> _create;
    private readonly ConcurrentDictionary<string, Lazy<Task<Rendition>>> _underWay = new();
    private readonly FileHashes _hashes = new();
    private readonly Lock _evicting = new();
    private long _size;

    /// <summary>Opens the folder, creates it if need be, and removes what an earlier crash left half written.</summary>
    /// <param name="folder">Folder of this cache alone.</param>
    /// <param name="limit">Bytes kept at most.</param>
    /// <param name="clock">Tells when a file was last used.</param>
    /// <param name="logger">Told of evictions.</param>
    public RenditionCache(string folder, long limit, TimeProvider clock, ILogger<RenditionCache> logger)
        : this(folder, limit, clock, logger, path => new FileStream(path, FileMode.CreateNew)) { }

    internal RenditionCache(string folder, long limit, TimeProvider clock, ILogger logger, Func<string, Stream> create)
    {
        (_folder, _limit, _clock, _logger, _create) = (folder, limit, clock, logger, create);
        Directory.CreateDirectory(folder);
        foreach (var leftover in Directory.EnumerateFiles(folder, "*.part", SearchOption.AllDirectories))
            File.Delete(leftover);
        _size = Files().Sum(f => f.Length);
    }

    /// <summary>The file of that key if it has been rendered; counts as a use of it.</summary>
    /// <param name="key">Hexadecimal hash, at least two digits.</param>
    /// <param name="extension">File extension without the dot.</param>
    public Rendition? Find(string key, string extension)
    {
        var file = new FileInfo(PathOf(key, extension));
        if (!file.Exists)
            return null;
        var now = _clock.GetUtcNow().UtcDateTime;
        if (now - file.LastWriteTimeUtc > TouchEvery)
            TryTouch(file, now);
        return _hashes.Of(file) is { } hash ? new Rendition(file.FullName, key, file.Length, hash) : null;
    }

    /// <summary>The file of that key, rendered now if need be; several callers share one render.</summary>
    /// <param name="key">Hexadecimal hash of everything that decides the file.</param>
    /// <param name="extension">File extension without the dot.</param>
    /// <param name="render">Makes the file's bytes.</param>
    /// <param name="cancel">Stops waiting; the render goes on for the next caller.</param>
    /// <exception cref="RenditionStorageException">The file could not be written; nothing of it is left.</exception>
    public async Task<Rendition> GetOrAddAsync(
        string key,
        string extension,
        Func<Task<byte[]>> render,
        CancellationToken cancel = default
    )
    {
        if (Find(key, extension) is { } found)
            return found;
        var mine = new Lazy<Task<Rendition>>(() => AddAsync(key, extension, render));
        var shared = _underWay.GetOrAdd($"{key}.{extension}", mine);
        return await shared.Value.WaitAsync(cancel);
    }

    private async Task<Rendition> AddAsync(string key, string extension, Func<Task<byte[]>> render)
    {
        await Task.Yield();
        try
        {
            // Between this caller's look and its turn, another caller may have finished the same file.
            if (Find(key, extension) is { } found)
                return found;
            var path = Write(PathOf(key, extension), await render());
            Interlocked.Add(ref _size, path.Length);
            if (Interlocked.Read(ref _size) > _limit)
                Evict(path.FullName);
            return Find(key, extension)
                ?? throw new IOException($"{path.Name} was deleted by another program as soon as it was written.");
        }
        finally
        {
            _underWay.TryRemove($"{key}.{extension}", out _);
        }
    }

    private FileInfo Write(string path, byte[] bytes)
    {
        var part = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var stream = _create(part))
            {
                stream.Write(bytes);
                if (stream is FileStream file)
                    file.Flush(flushToDisk: true);
            }
            File.SetLastWriteTimeUtc(part, _clock.GetUtcNow().UtcDateTime);
            File.Move(part, path, overwrite: true);
            return new FileInfo(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(part);
            throw new RenditionStorageException($"The rendered file could not be written to {_folder}: {e.Message}", e);
        }
    }

    private void Evict(string keep)
    {
        lock (_evicting)
        {
            var files = Files().OrderBy(f => f.LastWriteTimeUtc).ToList();
            var size = files.Sum(f => f.Length);
            var removed = 0;
            foreach (var file in files.TakeWhile(_ => size > _limit * 9 / 10))
            {
                if (file.FullName == keep)
                    continue;
                size -= file.Length;
                file.Delete();
                _hashes.Forget(file);
                removed++;
            }
            Interlocked.Exchange(ref _size, size);
            _logger.LogInformation("{Removed} renditions removed, {Size} bytes kept", removed, size);
        }
    }

    private IEnumerable<FileInfo> Files() =>
        new DirectoryInfo(_folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(f => f.Extension != ".part");

    private string PathOf(string key, string extension) =>
        Path.GetFullPath(Path.Combine(_folder, key[..2], $"{key}.{extension}"));

    private static void TryTouch(FileInfo file, DateTime now)
    {
        try
        {
            file.LastWriteTimeUtc = now;
        }
        catch (IOException)
        {
            // Another thread has just evicted it; the caller will notice when opening it.
        }
    }
}
