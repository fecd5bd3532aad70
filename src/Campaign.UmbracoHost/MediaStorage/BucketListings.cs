using System.Collections.Concurrent;

namespace Campaign.UmbracoHost.MediaStorage;

/// <summary>
/// What was in a folder of a bucket a moment ago, because a page asks for a picture and all its copies. A node sees at
/// once what it changed itself, and after this moment what the others did.
/// </summary>
internal sealed class BucketListings(TimeProvider clock)
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    // Made-up addresses must not fill the memory.
    private const int Most = 5000;

    private readonly ConcurrentDictionary<
        string,
        (DateTimeOffset Until, IReadOnlyDictionary<string, StoredMedia> Files)
    > _known = new();

    public IReadOnlyDictionary<string, StoredMedia> Of(
        string folder,
        Func<IReadOnlyDictionary<string, StoredMedia>> list
    )
    {
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(folder, out var known) && now < known.Until)
            return known.Files;
        if (_known.Count >= Most)
            _known.Clear();
        var files = list();
        _known[folder] = (now + Moment, files);
        return files;
    }

    public void Forget(string path) => _known.TryRemove(path.Split('/')[0], out _);
}
