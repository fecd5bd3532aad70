using System.Collections.Concurrent;

namespace Campaign.UmbracoHost.MediaStorage;

/// <summary>
/// Copies of a bucket's files on this machine's disk, under the same paths, because programs and ranges need a file.
/// The least recently used go when they grow beyond the limit.
/// </summary>
internal sealed class LocalCopies(string folder, long limit, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan TouchEvery = TimeSpan.FromMinutes(10),
        Unfinished = TimeSpan.FromDays(1),
        // A page with many pictures asks for all of them at once, and most have come by then.
        Turn = TimeSpan.FromMilliseconds(500);

    // Whoever waits for a file holds a thread, and a film on a slow line takes minutes.
    private readonly SemaphoreSlim _turns = new(32);

    private readonly ConcurrentDictionary<string, Lazy<string>> _underWay = new();
    private readonly Lock _evicting = new();
    private readonly long _limit = limit;

    // The first file shows how many there are already.
    private long _added = limit;

    /// <summary>The path of the copy, which is fetched if need be; several callers share one fetch.</summary>
    /// <exception cref="MediaAwayException">Too many wait for copies already.</exception>
    public string Of(string path, StoredMedia file, Action<string> fetch)
    {
        var copy = Path.Combine(folder, path);
        if (Is(copy, file))
            return copy;
        if (!_turns.Wait(Turn))
            throw new MediaAwayException("Too many wait for uploaded files that come slowly.");
        var mine = new Lazy<string>(() => Fetched(copy, file, fetch));
        try
        {
            return _underWay.GetOrAdd(path, mine).Value;
        }
        finally
        {
            _underWay.TryRemove(path, out _);
            _turns.Release();
        }
    }

    /// <summary>A new name on the same disk for a file that is not whole yet.</summary>
    public string Part()
    {
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, $"{Guid.NewGuid():N}.part");
    }

    /// <summary>Deletes the copies of some folders, and what an earlier crash left half written.</summary>
    public void Forget(Func<string, bool> which)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var one in new DirectoryInfo(folder).EnumerateDirectories().Where(x => which(x.Name)))
            one.Delete(recursive: true);
        var old = clock.GetUtcNow().UtcDateTime - Unfinished;
        foreach (var part in new DirectoryInfo(folder).EnumerateFiles("*.part").Where(x => x.LastWriteTimeUtc < old))
            part.Delete();
    }

    public void Dispose() => _turns.Dispose();

    private bool Is(string copy, StoredMedia file)
    {
        var info = new FileInfo(copy);
        if (!info.Exists || info.Length != file.Bytes || info.LastWriteTimeUtc != file.Written.UtcDateTime)
            return false;
        var now = clock.GetUtcNow().UtcDateTime;
        if (now - info.LastAccessTimeUtc > TouchEvery)
            File.SetLastAccessTimeUtc(copy, now);
        return true;
    }

    private string Fetched(string copy, StoredMedia file, Action<string> fetch)
    {
        if (Is(copy, file))
            return copy;
        var part = Part();
        try
        {
            fetch(part);
            // All nodes tell readers the same date.
            File.SetLastWriteTimeUtc(part, file.Written.UtcDateTime);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Move(part, copy, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
        if (Interlocked.Add(ref _added, file.Bytes) > _limit)
            Evict(copy);
        return copy;
    }

    private void Evict(string keep)
    {
        lock (_evicting)
        {
            var files = new DirectoryInfo(folder)
                .EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(x => x.Extension != ".part")
                .OrderBy(x => x.LastAccessTimeUtc)
                .ToList();
            var size = files.Sum(x => x.Length);
            foreach (var file in files.TakeWhile(_ => size > _limit * 9 / 10).Where(x => x.FullName != keep))
            {
                size -= file.Length;
                file.Delete();
            }
            Interlocked.Exchange(ref _added, size);
        }
    }
}
