using Campaign.UmbracoHost.Persistence;
using Campaign.UmbracoHost.Persistence.Documents;
using Campaign.UmbracoHost.Persistence.Erasing;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Startup;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;

namespace Campaign.UmbracoHost.Search;

/// <summary>
/// Finds documents and media, drafts included, for the backoffice. Before it answers, the index is brought in step with
/// the database: every save, move and deletion, by this process or another, leaves a cache instruction, and a new
/// instruction makes it compare what it knows about each node with what is there. So nothing is missed after a restart,
/// a failed handler or a change made elsewhere.
/// </summary>
internal sealed class NodeSearch(Database database, SearchFolder folder, ISearchWords words, ILogger<NodeSearch> log)
    : IDisposable
{
    private const int Batch = 200;
    private static readonly Guid[] Kinds = [Constants.ObjectTypes.Document, Constants.ObjectTypes.Media];
    private readonly Lock _gate = new();
    private NodeIndex? _index;
    private long _followed = -1;

    private string? _erasure;

    /// <summary>
    /// The file. Words of erased values would live on in its free pages, so each erasure begins another one.
    /// </summary>
    public string Path =>
        System.IO.Path.Combine(folder.Path, _erasure is null ? "backoffice.db" : $"backoffice-{_erasure}.db");

    /// <summary>Keys of the nodes that have all words of a text, best first; none for a text without words.</summary>
    /// <inheritdoc cref="NodeIndex.Find"/>
    public IReadOnlyList<Guid> Find(Guid kind, string text, bool trashed, IReadOnlyCollection<int>? under)
    {
        List<string> wanted = [.. words.Of(text).Take(16)];
        if (wanted.Count == 0)
            return [];
        lock (_gate)
            return Follow().Find(kind, wanted, trashed, under);
    }

    /// <summary>Brings the index in step; opens or makes the file when it must.</summary>
    public NodeIndex Follow()
    {
        lock (_gate)
        {
            using var db = database.Open();
            if (ErasureMarks.LastOf(db) is var erasure && erasure != _erasure)
            {
                _index?.Dispose();
                (_index, _followed, _erasure) = (null, -1, erasure);
            }
            _index ??= Open();
            var last = db.CacheInstructions.Max(x => (long?)x.Id) ?? 0;
            if (last != _followed)
                Compare(db, _index);
            _followed = last;
            return _index;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _index?.Dispose();

    private void Compare(CmsDbContext db, NodeIndex index)
    {
        var nodes = db
            .Nodes.Where(x => Kinds.Contains(x.ObjectType))
            .Select(x => new
            {
                x.Id,
                x.Key,
                x.ObjectType,
                x.VersionId,
                x.UpdateDate,
                x.Path,
                x.Trashed,
            })
            .AsEnumerable()
            .ToDictionary(
                x => x.Id,
                x => new NodeStamp(x.Key, x.ObjectType, x.VersionId, x.UpdateDate, x.Path, x.Trashed)
            );
        var changed = nodes.Where(x => index.Stamps.GetValueOrDefault(x.Key) != x.Value).ToList();
        using var transaction = index.Begin();
        foreach (var gone in index.Stamps.Keys.Where(x => !nodes.ContainsKey(x)).ToList())
            index.Remove(gone);
        foreach (var batch in changed.Chunk(Batch))
        {
            var rewritten = batch
                .Where(x => !HasSameText(index.Stamps.GetValueOrDefault(x.Key), x.Value))
                .Select(x => x.Value.VersionId)
                .ToList();
            var versions = db.Versions.Where(x => rewritten.Contains(x.Id)).ToDictionary(x => x.NodeId);
            foreach (var (id, stamp) in batch)
                index.Put(id, stamp, versions.TryGetValue(id, out var version) ? WordsOf(version) : null);
        }
        transaction.Commit();
    }

    private NodeWords WordsOf(VersionRow version)
    {
        var data = VersionData.Read(version.Json);
        return new(
            [.. NodeText.Names(version.Name, data).SelectMany(words.Of)],
            [.. NodeText.Texts(data).SelectMany(words.Of)]
        );
    }

    private static bool HasSameText(NodeStamp? known, NodeStamp now) =>
        known is not null && known.VersionId == now.VersionId && known.UpdateDate == now.UpdateDate;

    private NodeIndex Open()
    {
        var others = Directory.GetFiles(folder.Path, "backoffice*.db*");
        foreach (var other in others.Where(x => !x.StartsWith(Path, StringComparison.Ordinal)))
            File.Delete(other);
        try
        {
            return new NodeIndex(Path);
        }
        catch (SqliteException e)
        {
            log.LogWarning(e, "The backoffice's search index {File} cannot be read; it is made anew.", Path);
            foreach (var part in (string[])["", "-wal", "-shm"])
                File.Delete(Path + part);
            return new NodeIndex(Path);
        }
    }
}
