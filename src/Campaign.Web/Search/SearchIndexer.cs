using Campaign.Core.Publication;
using Campaign.UmbracoHost.Hosting;
using Campaign.UmbracoHost.Periodic;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.UmbracoHost.Search;
using Campaign.Web.Items;

namespace Campaign.Web.Search;

/// <summary>
/// Keeps this node's index up to date with the snapshot, by log sequence. It runs in the background, so the site starts
/// without waiting for it. A missing, foreign or broken file is rebuilt next to the old one, which stays in use until
/// then.
/// </summary>
internal sealed class SearchIndexer(
    SnapshotStore store,
    ItemKinds kinds,
    SearchService search,
    SearchFolder folder,
    TimeProvider time,
    ILogger<SearchIndexer> log,
    Func<(string Name, long Seq)> lastErasure
)
    : PeriodicWork(
        // A full disk stays full for a while.
        new("Following the publication log with the search index", TimeSpan.FromSeconds(10))
        {
            AtStart = true,
            Meanwhile = "The index is rebuilt.",
        },
        time,
        log
    ),
        IServesReaders
{
    /// <summary>The folder of the index.</summary>
    public string Folder => folder.Path;

    // Building an index deletes all others in the folder, so only one build may run at a time.
    private readonly Lock _building = new();
    private SearchIndex? _index;
    private bool _isOpened;

    protected override Task WorkAsync(CancellationToken stop)
    {
        try
        {
            SearchIndex? found = null;
            if (!_isOpened)
                _index = found = OpenNewest();
            _isOpened = true;
            lock (_building)
                Follow(store.Current, stop);
            // Opening reads little of the file, so it is checked completely while it is already in use.
            if (found is not null && found == _index)
                _ = Task.Run(search.CanRead, CancellationToken.None);
            return Task.CompletedTask;
        }
        catch when (!stop.IsCancellationRequested)
        {
            _index?.Dispose();
            _index = null;
            throw;
        }
    }

    protected override async Task RestAsync(CancellationToken stop)
    {
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var newer = store.NewerThanAsync(_index!.Seq, wait.Token);
        if (await Task.WhenAny(newer, search.Broken) == newer)
        {
            await newer;
            return;
        }
        await wait.CancelAsync();
        Log.LogError("The search index {File} cannot be read; it is built anew.", _index.Path);
        _index.Dispose();
        _index = null;
    }

    public override void Dispose()
    {
        _index?.Dispose();
        base.Dispose();
    }

    /// <summary>Deletes the index and builds a new one.</summary>
    public void Rebuild(CancellationToken stop = default)
    {
        lock (_building)
            Build(stop);
    }

    private void Build(CancellationToken stop)
    {
        var (erasure, since) = lastErasure();
        var snapshot = store.Current;
        var old = _index;
        // Always a new name, because a file that existed before may be the broken one.
        var path = Path.Combine(Folder, $"index-{Clock.GetUtcNow().UtcTicks}-{Guid.NewGuid():N}.db");
        SearchIndex? next = null;
        try
        {
            next = new SearchIndex(path, snapshot, kinds);
            next.Apply(snapshot.Items, [], snapshot, stop);
            if (snapshot.Seq >= since) // otherwise the next snapshot rebuilds it again
                next.Erasure = erasure;
            next.Optimize();
        }
        catch
        {
            next?.Dispose();
            foreach (var part in Directory.GetFiles(Folder, Path.GetFileName(path) + "*"))
                File.Delete(part);
            throw;
        }
        search.Use(next);
        _index = next;
        old?.Dispose();
        foreach (
            var file in Directory
                .GetFiles(Folder, "index-*.db*")
                .Where(x => !x.StartsWith(next.Path, StringComparison.Ordinal))
        )
            File.Delete(file);
        folder.ClearIdle();
    }

    private void Follow(CampaignSnapshot snapshot, CancellationToken stop)
    {
        if (
            _index is not { Seq: var seq }
            || _index.Log != snapshot.Changes.Log
            || seq > snapshot.Seq
            || !snapshot.Changes.Reaches(seq)
            || _index.Erasure != lastErasure().Name
        )
        {
            Build(stop);
            return;
        }
        var changed = snapshot.Changes.Since(seq, int.MaxValue).Select(x => (x.Id, x.Language)).Distinct().ToList();
        if (changed.Count > 0)
        {
            var present = changed.Select(x => snapshot.Find(x.Id, x.Language)).OfType<PublishedItem>();
            _index.Apply(present, changed, snapshot, stop);
        }
        search.Use(_index);
    }

    private SearchIndex? OpenNewest()
    {
        var newest = Directory.GetFiles(Folder, "index-*.db").Order(StringComparer.Ordinal).LastOrDefault();
        try
        {
            return newest is null ? null : new SearchIndex(newest, store.Current, kinds);
        }
        catch (Microsoft.Data.Sqlite.SqliteException e)
        {
            Log.LogWarning(e, "The search index {File} cannot be read; it is rebuilt.", newest);
            return null;
        }
    }
}
