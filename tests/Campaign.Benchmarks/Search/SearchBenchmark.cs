using System.Diagnostics;
using System.Diagnostics.Metrics;
using Campaign.Core.Measures;
using Campaign.Core.Publication;
using Campaign.Core.Text;
using Campaign.Core.Time;
using Campaign.Testing;
using Campaign.Web.Search;

namespace Campaign.Benchmarks.Search;

/// <summary>Build time and latency, and the latency of its peers on the same texts and queries.</summary>
internal static class SearchBenchmark
{
    private static readonly string[] Common =
    [
        "bạo lực",
        "bình đẳng giới",
        "phụ nữ và trẻ em",
        "chấm dứt bạo lực",
        "ủy ban nhân dân",
        "người",
    ];

    public static int Run(int count)
    {
        var folder = Directory.CreateTempSubdirectory("search-benchmark");
        var snapshot = Corpus.Create(count);
        using var index = new SearchIndex(Path.Combine(folder.FullName, "index-1.db"), snapshot, ProductKinds.All);
        var clock = Stopwatch.StartNew();
        index.Apply(snapshot.Items, [], snapshot);
        index.Optimize();
        Console.WriteLine(
            $"{count} items built in {clock.Elapsed.TotalSeconds:F2} s, "
                + $"processor {ThreadClock.Milliseconds() / 1000:F2} s"
        );

        var store = new SnapshotStore(snapshot);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(CampaignClock.DefaultZone);
        var search = new SearchService(
            store,
            new CampaignClock(TimeProvider.System, zone),
            SearchWords.Read(Corpus.Folder("content")),
            ProductKinds.All,
            new Meter(ProductMeter.Name)
        );
        search.Use(index);
        var queries = Queries(snapshot);
        Report("search, any query", queries, x => search.Search(new SearchRequest(x)));
        Report(
            "search, common words",
            [.. Enumerable.Repeat(Common, 50).SelectMany(x => x)],
            x => search.Search(new SearchRequest(x))
        );
        var text = new SearchText(ProductKinds.All);
        List<string> texts = [.. snapshot.Items.Select(x => $"{x.Title}\n{text.Body(x)}")];
        foreach (var peer in (Peer[])[new PlainFts(folder.FullName), new PostgresUnaccent()])
            using (peer)
            {
                peer.Build(texts);
                Report(peer.Name, queries, x => peer.Find(x, 20));
            }

        var item = snapshot.Items.First();
        var spent = ThreadClock.Milliseconds();
        for (var i = 0; i < 20; i++)
            index.Apply([item], [(item.Id, item.Language)], snapshot);
        Console.WriteLine($"one change applied in {(ThreadClock.Milliseconds() - spent) / 20:F1} ms of processor time");
        index.Dispose();
        folder.DeleteAll();
        return 0;
    }

    // Two to five words out of a title, half of them without marks.
    private static List<string> Queries(CampaignSnapshot snapshot)
    {
        var random = new Random(15112021);
        var titles = snapshot.Items.Take(2000).Select(x => x.Title.Split(' ')).Where(x => x.Length > 5).ToList();
        return
        [
            .. Enumerable
                .Range(0, 1000)
                .Select(n =>
                {
                    var title = titles[random.Next(titles.Count)];
                    var words = string.Join(' ', title.Skip(random.Next(title.Length - 4)).Take(random.Next(2, 6)));
                    return n % 2 == 0 ? words : Folding.Fold(words);
                }),
        ];
    }

    private static void Report(string name, List<string> queries, Func<string, object> search)
    {
        foreach (var query in queries.Take(300))
            search(query);
        var times = new List<double>();
        var work = new List<double>();
        foreach (var query in queries)
        {
            var (start, before) = (Stopwatch.GetTimestamp(), ThreadClock.Milliseconds());
            search(query);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            work.Add(ThreadClock.Milliseconds() - before);
        }
        times.Sort();
        work.Sort();
        Console.WriteLine(
            $"{name, -34} p50 {times[times.Count / 2]:F2} ms, p99 {times[times.Count * 99 / 100]:F2} ms; "
                + $"processor p50 {work[work.Count / 2]:F2} ms, p99 {work[work.Count * 99 / 100]:F2} ms; "
                + $"{queries.Count} queries"
        );
    }
}
