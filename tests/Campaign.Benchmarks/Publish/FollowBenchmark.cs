using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Campaign.Content.Projection;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.Services;

namespace Campaign.Benchmarks.Publish;

/// <summary>
/// What one change costs from the log's row to the new snapshot, among 1,000, 10,000 and 100,000 items: it must be
/// flat.
/// The storage is memory, so that nothing but the projection is measured.
/// </summary>
internal static class FollowBenchmark
{
    private const int Changes = 500;

    public static async Task<int> RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("items\tload ms\tmedian µs\tp95 µs");
        foreach (var count in (int[])[1_000, 10_000, 100_000])
            await MeasureAsync(count, output);
        return 0;
    }

    private static async Task MeasureAsync(int count, TextWriter output)
    {
        var source = new Source([.. Enumerable.Range(0, count).Select(Message)]);
        var vocabularies = new VocabularySet([]);
        var store = new SnapshotStore(CampaignSnapshot.Empty(vocabularies));
        using var follower = new SnapshotFollower(
            source,
            new Projector(vocabularies, RecordTypes.OfProduct),
            store,
            new NoFiles(),
            new PublicationLogIdentity(new Values()),
            NullLogger<SnapshotFollower>.Instance
        );
        var watch = Stopwatch.StartNew();
        await follower.LoadAsync(default);
        var load = watch.Elapsed.TotalMilliseconds;
        var random = new Random(1);
        var times = new List<double>();
        for (var i = 0; i < Changes + 100; i++)
        {
            source.Change(random.Next(count));
            watch.Restart();
            await follower.CatchUpAsync(default);
            if (i >= 100) // the first ones warm the code up
                times.Add(watch.Elapsed.TotalMicroseconds);
        }
        if (store.Current.Count != count || store.Current.Seq != Changes + 100)
            throw new InvalidOperationException("The snapshot did not follow.");
        times.Sort();
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{count}\t{load:F0}\t{times[Changes / 2]:F0}\t{times[Changes * 95 / 100]:F0}"
            )
        );
    }

    private static PublishedDocument Message(int i) =>
        new(
            Guid.NewGuid(),
            "message",
            [],
            ImmutableDictionary<string, DocumentCulture>.Empty.Add("vi-VN", new($"Thông điệp {i}", default, default)),
            [
                new("umbracoUrlName", null, $"thong-diep-{i}"),
                new("order", null, i),
                new("officialText", "vi-VN", $"Lắng nghe và chia sẻ {i}"),
                new("sourceNote", null, "mẫu"),
                new("tags", "vi-VN", "lắng nghe\nchia sẻ"),
            ]
        );

    private sealed class Source(PublishedDocument[] documents) : IPublicationSource
    {
        private readonly Dictionary<Guid, PublishedDocument> _byKey = documents.ToDictionary(x => x.Key);
        private readonly List<LoggedChange> _rows = [];

        public void Change(int i) =>
            _rows.Add(
                new(
                    _rows.Count + 1,
                    documents[i].Key,
                    "message",
                    "vi-VN",
                    ChangeAction.Upsert,
                    ChangeReason.Updated,
                    default
                )
            );

        public Task<(long Seq, IReadOnlyList<PublishedDocument> Documents)> ReadAllAsync(CancellationToken stop) =>
            Task.FromResult((0L, (IReadOnlyList<PublishedDocument>)documents));

        public Task<IReadOnlyList<PublishedDocument>> FindAsync(
            IReadOnlyCollection<Guid> keys,
            CancellationToken stop
        ) => Task.FromResult<IReadOnlyList<PublishedDocument>>([.. keys.Select(x => _byKey[x])]);

        public Task<long> OldestAsync(CancellationToken stop) => Task.FromResult(0L);

        public Task<IReadOnlyList<LoggedChange>> ReadAfterAsync(long seq, int limit, CancellationToken stop) =>
            Task.FromResult<IReadOnlyList<LoggedChange>>(
                _rows.GetRange((int)seq, Math.Min(limit, _rows.Count - (int)seq))
            );

        public Task WaitAfterAsync(long seq, CancellationToken stop) => Task.Delay(Timeout.Infinite, stop);
    }

    private sealed class NoFiles : IMediaFiles
    {
        public MaterialFile? Find(Guid media) => null;
    }

    private sealed class Values : IKeyValueService
    {
        public string? GetValue(string key) => null;

        public void SetValue(string key, string value) { }

        public void SetValue(string key, string originalValue, string newValue) { }

        public bool TrySetValue(string key, string originalValue, string newValue) => false;

        public IReadOnlyDictionary<string, string?>? FindByKeyPrefix(string keyPrefix) => null;
    }
}
