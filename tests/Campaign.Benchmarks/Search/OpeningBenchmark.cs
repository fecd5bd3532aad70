using System.Diagnostics;
using System.Diagnostics.Metrics;
using Campaign.Core.Measures;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Testing;
using Campaign.Web.Search;

namespace Campaign.Benchmarks.Search;

/// <summary>Opening an index of many items, as a start of the site does, and the first searches on it.</summary>
internal static class OpeningBenchmark
{
    private const int Times = 5;

    public static int Run(int count)
    {
        var folder = Directory.CreateTempSubdirectory("search-opening");
        var path = Path.Combine(folder.FullName, "index-1.db");
        var snapshot = Corpus.Create(count);
        using (var index = new SearchIndex(path, snapshot, ProductKinds.All))
        {
            index.Apply(snapshot.Items, [], snapshot);
            index.Optimize();
        }
        Console.WriteLine($"{count} items, {new FileInfo(path).Length >> 20} MiB");
        for (var i = 0; i < Times; i++)
        {
            var (watch, spent) = (Stopwatch.StartNew(), ThreadClock.Milliseconds());
            using var index = new SearchIndex(path, snapshot, ProductKinds.All);
            Console.WriteLine(
                $"opened in {watch.ElapsedMilliseconds} ms, "
                    + $"{ThreadClock.Milliseconds() - spent:F0} ms of processor time"
            );
            watch.Restart();
            var search = Over(index, snapshot);
            search.Search(new SearchRequest("phụ nữ và trẻ em"));
            Console.WriteLine($"  first search {watch.ElapsedMilliseconds} ms");
            watch.Restart();
            var sound = index.IsSound();
            Console.WriteLine($"  looked through in {watch.ElapsedMilliseconds} ms: {(sound ? "sound" : "broken")}");
        }
        folder.DeleteAll();
        return 0;
    }

    private static SearchService Over(SearchIndex index, CampaignSnapshot snapshot)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(CampaignClock.DefaultZone);
        var search = new SearchService(
            new SnapshotStore(snapshot),
            new CampaignClock(TimeProvider.System, zone),
            new SearchWords(new Synonyms([]), new AnswerPages([])),
            ProductKinds.All,
            new Meter(ProductMeter.Name)
        );
        search.Use(index);
        return search;
    }
}
