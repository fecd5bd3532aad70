using System.Diagnostics;
using Campaign.Core.Publication;
using Campaign.Testing.Search;
using Campaign.Web;
using Campaign.Web.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Campaign.Benchmarks.Search;

/// <summary>
/// The whole product with what it ships: recall of search beside its peers, and how soon a publication is found.
/// </summary>
internal static class RecallBenchmark
{
    private const int Publications = 25;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("search-recall-");
        await using (var app = Application.Build([], x => Adjust(x, folder.FullName)))
        {
            await Application.PrepareAsync(app);
            Application.Map(app);
            await app.StartAsync();
            var search = app.Services.GetRequiredService<SearchService>();
            if (!SpinWait.SpinUntil(() => search.IsReady, TimeSpan.FromMinutes(2)))
                throw new TimeoutException("The index was not built.");
            Recall(search, app.Services.GetRequiredService<SnapshotStore>().Current, folder.FullName);
            Visible(search, app.Services);
            await app.StopAsync();
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.DeleteAll();
        return 0;
    }

    private static void Recall(SearchService search, CampaignSnapshot snapshot, string folder)
    {
        var items = snapshot.Items.Where(x => x.Language == CampaignSnapshot.DefaultLanguage).ToList();
        var text = new SearchText(Campaign.Testing.ProductKinds.All);
        List<string> texts = [.. items.Select(x => $"{x.Title}\n{text.Body(x)}\n{text.Keywords(x, snapshot)}")];
        using var plain = new PlainFts(folder);
        using var postgres = new PostgresUnaccent();
        List<(string Name, Func<string, IEnumerable<string>> Slugs)> all =
        [
            ("Campaign", x => search.Search(new SearchRequest(x, Take: 10)).Hits.Select(hit => hit.Item.Slug)),
        ];
        foreach (var peer in (Peer[])[plain, postgres])
        {
            peer.Build(texts);
            all.Add((peer.Name, x => peer.Find(x, 10).Select(i => items[i].Slug)));
        }
        var queries = Spellings.Queries(Corpus.Folder("tests")).ToList();
        Console.WriteLine(
            $"{items.Count} items, {queries.Count} queries; recall@10 with {string.Join(", ", Spellings.All)}"
        );
        foreach (var (name, slugs) in all)
        {
            var recall = Spellings.All.Select(spelling =>
                queries.Average(x =>
                    slugs(Spellings.Spelt(x.Query, spelling)).Any(s => s.StartsWith(x.Slug, StringComparison.Ordinal))
                        ? 1.0
                        : 0.0
                )
            );
            Console.WriteLine($"{name, -26} {string.Join(", ", recall.Select(x => $"{x:F2}"))}");
        }
    }

    // From the end of the officer's request until a search finds the new words.
    private static void Visible(SearchService search, IServiceProvider services)
    {
        var documents = services.GetRequiredService<IContentService>();
        var items = services
            .GetRequiredService<SnapshotStore>()
            .Current.Items.Where(x => x.Type == ItemType.Message)
            .Take(Publications)
            .ToList();
        var times = new List<double>();
        foreach (var (n, item) in items.Index())
        {
            var (document, word) = (documents.GetById(item.Id)!, $"zq{n}lanmoi");
            document.SetValue(
                "limitNote",
                word,
                document.ContentType.VariesByCulture() ? CampaignSnapshot.DefaultLanguage : null
            );
            documents.Save(document);
            if (!documents.Publish(document, ["*"]).Success)
                throw new InvalidOperationException("Not published.");
            var watch = Stopwatch.StartNew();
            while (search.Search(new SearchRequest(word)).Total == 0)
                Thread.Sleep(watch.Elapsed < TimeSpan.FromMinutes(1) ? 1 : throw new TimeoutException(word));
            if (n >= 5)
                times.Add(watch.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        Console.WriteLine($"found after publication: median {times[times.Count / 2]:F0} ms, slowest {times[^1]:F0} ms");
    }

    private static void Adjust(WebApplicationBuilder builder, string folder)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["urls"] = "http://127.0.0.1:0",
                ["Campaign:DataPath"] = folder,
                ["Campaign:ContentPath"] = Corpus.Folder("content"),
                ["Campaign:ThemesPath"] = Corpus.Folder("themes"),
                ["Campaign:Register"] = "",
            }
        );
    }
}
