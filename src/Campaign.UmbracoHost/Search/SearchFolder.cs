namespace Campaign.UmbracoHost.Search;

/// <summary>
/// The folder of this process's search indexes. An index is the cache of one process, and two that write into one
/// folder spoil it: the first process on some data takes <c>search</c>, a second beside it <c>search-2</c> and so on.
/// The folder is held through an open file, which the system releases when the process ends, however it ends.
/// </summary>
/// <param name="data">The folder of the site's data.</param>
public sealed class SearchFolder(string data) : IDisposable
{
    private const int Most = 9;

    // What Linux, macOS and Windows say about a file that somebody else holds.
    private static readonly int[] InUse = [11, 35, unchecked((int)0x80070020)];

    private readonly Lock _gate = new();
    private FileStream? _held;
    private string? _path;

    /// <summary>The folder, taken at the first use.</summary>
    /// <exception cref="IOException">All are in use, or none can be made.</exception>
    public string Path
    {
        get
        {
            lock (_gate)
                return _path ??= Take();
        }
    }

    /// <summary>Takes the first folder and no other. False when another process holds it.</summary>
    public bool TakesFirst()
    {
        lock (_gate)
        {
            if (_path is null && (_held = Hold(Folder(1))) is not null)
                _path = Folder(1);
            return _path == Folder(1);
        }
    }

    /// <summary>
    /// Deletes the indexes of folders that nobody holds: what has been withdrawn since would live on in them.
    /// </summary>
    public void ClearIdle()
    {
        foreach (var folder in Enumerable.Range(1, Most).Select(Folder).Where(x => x != Path && Directory.Exists(x)))
        {
            using var held = Hold(folder);
            if (held is not null)
                foreach (var file in Directory.GetFiles(folder, "*.db*"))
                    File.Delete(file);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _held?.Dispose();

    private string Take()
    {
        foreach (var folder in Enumerable.Range(1, Most).Select(Folder))
            if ((_held = Hold(folder)) is not null)
                return folder;
        throw new IOException(
            $"{Folder(1)} and {Most - 1} more are in use: give this process a data folder of its own."
        );
    }

    private string Folder(int n) => System.IO.Path.Combine(data, n == 1 ? "search" : $"search-{n}");

    private static FileStream? Hold(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new FileStream(
                System.IO.Path.Combine(folder, "in-use"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (IOException e) when (InUse.Contains(e.HResult))
        {
            return null;
        }
    }
}
