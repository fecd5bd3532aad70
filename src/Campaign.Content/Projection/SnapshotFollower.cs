using System.Collections.Concurrent;
using System.Collections.Immutable;
using Campaign.Content.Types;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Microsoft.Extensions.Logging;

namespace Campaign.Content.Projection;

/// <summary>
/// Brings what is public to <see cref="SnapshotStore.Current"/>: everything once, which the host does before it serves,
/// then the changed documents only. What one change costs does not grow with the number of documents.
/// </summary>
public sealed class SnapshotFollower(
    IPublishedDocuments published,
    IPublicationLog publications,
    Projector projector,
    SnapshotStore store,
    IMediaFiles files,
    PublicationLogIdentity identity,
    IEnumerable<IPublishedBeside> beside,
    ILogger<SnapshotFollower> log
)
{
    private const int Batch = 1000;
    private const int Many = 500;
    private const int LastRank = 5;

    private readonly ConcurrentDictionary<Guid, Guid> _folders = new();
    private readonly IReadOnlyDictionary<ItemType, IPublishedBeside> _beside = beside.ToDictionary(x => x.Type);
    private ImmutableDictionary<Guid, ImmutableArray<ProjectionFault>> _faults = ImmutableDictionary<
        Guid,
        ImmutableArray<ProjectionFault>
    >.Empty;

    /// <summary>Published documents that break a rule and are left out, with the rule.</summary>
    public IReadOnlyDictionary<Guid, ImmutableArray<ProjectionFault>> Faults => _faults;

    /// <summary>Reads everything that is public into a new snapshot.</summary>
    public async Task LoadAsync(CancellationToken stop)
    {
        var (seq, documents) = await published.ReadAllAsync(stop);
        var rows = await ReadLogAsync(seq, stop);
        var forgotten = Math.Max(0, await publications.OldestAsync(stop) - 1);
        var versions = rows.GroupBy(x => x.Id).ToDictionary(x => x.Key, x => x.Max(r => r.Seq));
        RememberFolders(documents);
        var empty = CampaignSnapshot.Empty(projector.Lists.Vocabularies, identity.Read(), forgotten);
        _faults = _faults.Clear();
        var items = Project(documents, empty, x => versions.GetValueOrDefault(x, forgotten));
        foreach (var other in _beside.Values)
            await other.ReadAsync(stop);
        // Deletions of the past must not take away what is public again: they go first, the items over them.
        store.Replace(empty.Apply([], Changes(rows, items, null), seq).Apply(items, [], seq));
        log.LogInformation(
            "{Count} published items at sequence {Seq}; {Faults} left out",
            items.Count,
            seq,
            _faults.Count
        );
    }

    /// <summary>Follows rows that are in the log already; false when there were none.</summary>
    public async Task<bool> CatchUpAsync(CancellationToken stop)
    {
        var current = store.Current;
        var rows = await publications.ReadAfterAsync(current.Seq, Batch, stop);
        if (rows.Count == 0)
            return false;
        var documents = await published.FindAsync([.. rows.Select(x => x.Id).Distinct()], stop);
        var versions = rows.GroupBy(x => x.Id).ToDictionary(x => x.Key, x => x.Max(r => r.Seq));
        RememberFolders(documents);
        foreach (var gone in versions.Keys.Except(documents.Select(x => x.Key)))
            ImmutableInterlocked.TryRemove(ref _faults, gone, out _);
        var items = Project(documents, current, x => versions[x]);
        foreach (var other in rows.Select(x => _beside.GetValueOrDefault(x.Type)).OfType<IPublishedBeside>().Distinct())
            await other.ReadAsync(stop);
        store.Update(now => now.Apply(items, Changes(rows, items, current), rows[^1].Seq));
        return true;
    }

    /// <summary>What documents need to know of each other, as of a snapshot; also for drafts.</summary>
    public IProjectionLookup LookupIn(CampaignSnapshot snapshot) => new SnapshotLookup(snapshot, _folders, files);

    /// <summary>
    /// The provinces' published folders by their keys, each with the ref of its place, where that is public.
    /// </summary>
    public IReadOnlyDictionary<Guid, string> FoldersOfProvinces(CampaignSnapshot snapshot)
    {
        var lookup = LookupIn(snapshot);
        return _folders
            .Keys.Select(x => (Key: x, Place: lookup.ProvinceOfFolder(x)))
            .Where(x => x.Place is { Length: > 0 })
            .ToDictionary(x => x.Key, x => x.Place!);
    }

    // What others are named by comes first: a document's record tells its campaign, its edition and its places.
    private List<PublishedItem> Project(
        IEnumerable<PublishedDocument> documents,
        CampaignSnapshot snapshot,
        Func<Guid, long> versionOf
    )
    {
        var all = new List<PublishedItem>();
        foreach (var rank in documents.GroupBy(x => Rank(x.Type)).OrderBy(x => x.Key))
        {
            var lookup = LookupIn(snapshot);
            var items = new List<PublishedItem>();
            var results = Results([.. rank], x => projector.Project(x, lookup, versionOf(x.Key)));
            foreach (var (key, result) in Apart([.. rank], results, snapshot, versionOf))
            {
                Report(key, result.Faults);
                items.AddRange(result.Items);
            }
            if (rank.Key < LastRank) // nothing is made from what the last ones say
                snapshot = snapshot.Apply(items, [], snapshot.Seq);
            all.AddRange(items);
        }
        return all;
    }

    // Two that come together want one address: the one that was public first has it, whatever the order of reading.
    private List<(Guid Key, ProjectionResult Result)> Apart(
        List<PublishedDocument> documents,
        List<(Guid Key, ProjectionResult Result)> results,
        CampaignSnapshot snapshot,
        Func<Guid, long> versionOf
    )
    {
        var late = results
            .SelectMany(x => x.Result.Items)
            .GroupBy(x => (x.Type, x.Language, x.Slug))
            .SelectMany(x => x.OrderBy(y => y.Header.PublishedAt).ThenBy(y => y.Id).Skip(1))
            .Select(x => x.Id)
            .ToHashSet();
        if (late.Count == 0)
            return results;
        var first = results.Where(x => !late.Contains(x.Key)).SelectMany(x => x.Result.Items);
        var lookup = LookupIn(snapshot.Apply(first, [], snapshot.Seq));
        var byKey = documents.ToDictionary(x => x.Key);
        return results.ConvertAll(x =>
            late.Contains(x.Key) ? (x.Key, projector.Project(byKey[x.Key], lookup, versionOf(x.Key))) : x
        );
    }

    // At a start everything is read: on all processors. Looking for files opens Umbraco scopes, which hang on the
    // execution context; threads that took over the caller's would share one.
    private static List<(Guid Key, ProjectionResult Result)> Results(
        List<PublishedDocument> documents,
        Func<PublishedDocument, ProjectionResult> project
    )
    {
        if (documents.Count < Many)
            return documents.ConvertAll(x => (x.Key, project(x)));
        using var own = ExecutionContext.SuppressFlow();
        return [.. documents.AsParallel().AsOrdered().Select(x => (x.Key, project(x)))];
    }

    private async Task<List<Change>> ReadLogAsync(long upTo, CancellationToken stop)
    {
        var rows = new List<Change>();
        while (
            await publications.ReadAfterAsync(rows is [.., var last] ? last.Seq : 0, Batch, stop) is { Count: > 0 } part
        )
        {
            rows.AddRange(part.TakeWhile(x => x.Seq <= upTo));
            if (part[^1].Seq >= upTo)
                break;
        }
        return rows;
    }

    private static int Rank(string type) =>
        type switch
        {
            "place" => 0,
            "organisation" => 1,
            "campaign" => 2,
            "edition" => 3,
            "document" => 4,
            _ => LastRank,
        };

    /// <summary>
    /// The rows as readers see them. A row whose document is public but left out for a fault takes the item away if it
    /// was there, and is silent if it was not. Without a snapshot of before, nobody knows for whom items were.
    /// </summary>
    private List<Change> Changes(IEnumerable<Change> rows, List<PublishedItem> items, CampaignSnapshot? before)
    {
        var there = items.Select(x => (x.Id, x.Language)).ToHashSet();
        var changes = new List<Change>();
        foreach (var row in rows)
        {
            if (_beside.ContainsKey(row.Type))
                changes.Add(row);
            if (projector.Types.Find(row.Alias) is null)
                continue;
            var old = before?.Find(row.Id, row.Language);
            var change = row with { Before = before is null ? null : ChangeScope.Of(old) };
            if (row.Action == ChangeAction.Delete || there.Contains((row.Id, row.Language)))
                changes.Add(change);
            else if (old is not null)
                changes.Add(change with { Action = ChangeAction.Delete, Reason = ChangeReason.Unpublished });
        }
        return changes;
    }

    private void RememberFolders(IEnumerable<PublishedDocument> documents)
    {
        foreach (var folder in documents.Where(x => x.Type == ItemTables.ProvinceFolder))
            // A folder for which no place is chosen is one all the same: what lies in it is not for the whole country.
            _folders[folder.Key] = ProvinceFolders.PlaceOf(folder) ?? Guid.Empty;
    }

    private void Report(Guid key, ImmutableArray<ProjectionFault> faults)
    {
        if (faults.IsEmpty)
        {
            ImmutableInterlocked.TryRemove(ref _faults, key, out _);
            return;
        }
        _faults = _faults.SetItem(key, faults);
        foreach (var (_, type, language, name, fault) in faults)
            log.LogWarning(
                "{Type} {Name} ({Language}, {Key}) is left out: {Field}: {Message}",
                type,
                name,
                language,
                key,
                fault.Field,
                fault.Message
            );
    }
}
