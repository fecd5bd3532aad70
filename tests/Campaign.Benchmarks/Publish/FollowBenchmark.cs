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
        var follower = new SnapshotFollower(
            source,
            source,
            new Projector(vocabularies, RecordTypes.OfProduct),
            store,
            new NoFiles(),
            new PublicationLogIdentity(new Values()),
            [],
            NullLogger<SnapshotFollower>.Instance
        );
        var watch = Stopwatch.StartNew();
        await follower.LoadAsync(default);
        var load = watch.Elapsed.TotalMilliseconds;
        var random = new Random(1);
        var times = new List<double>();
        for (var i = 0; i < Changes + 100; i++)
        {
            source.Touch(random.Next(count));
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

    private sealed class Source(PublishedDocument[] documents) : IPublishedDocuments, IPublicationLog
    {
        private readonly Dictionary<Guid, PublishedDocument> _byKey = documents.ToDictionary(x => x.Key);
        private readonly List<Change> _rows = [];

        public void Touch(int i) =>
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

        public Task<PublishedDocumentsAt> ReadAllAsync(CancellationToken cancellationToken) =>
            Task.FromResult(new PublishedDocumentsAt(0, documents));

        public Task<IReadOnlyList<PublishedDocument>> FindAsync(
            IReadOnlyCollection<Guid> keys,
            CancellationToken cancellationToken
        ) => Task.FromResult<IReadOnlyList<PublishedDocument>>([.. keys.Select(x => _byKey[x])]);

        public Task<PublishedDocument?> FindDraftAsync(Guid key, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<long> HeadAsync(CancellationToken cancellationToken) => Task.FromResult((long)_rows.Count);

        public Task<long> OldestAsync(CancellationToken cancellationToken) => Task.FromResult(0L);

        public void Retell(IReadOnlyCollection<Guid> documents) => throw new NotSupportedException();

        public Task<int> PruneAsync(DateTimeOffset olderThan, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<Change>> ReadAfterAsync(long seq, int limit, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<Change>>(_rows.GetRange((int)seq, Math.Min(limit, _rows.Count - (int)seq)));

        public Task WaitAfterAsync(long seq, CancellationToken cancellationToken) =>
            Task.Delay(Timeout.Infinite, cancellationToken);
    }

    private sealed class NoFiles : IMediaFiles
    {
        public MaterialFile? Find(Guid media, int version) => null;
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
