using System.Diagnostics;
using System.Globalization;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Campaign.Benchmarks.Publish;

/// <summary>
/// The whole product with many items: time from start to the first answer, resident memory, and time from an officer's
/// publication until the same node and another process show it.
/// </summary>
internal sealed class WholeBenchmark : IDisposable
{
    private const string Second = "http://127.0.0.1:5571";
    private const int Publications = 500;

    private readonly ServedNodes _nodes;
    private readonly string _other;

    private WholeBenchmark(bool postgres) => (_nodes, _other) = (new(postgres), postgres ? "two" : "one");

    public static async Task<int> RunAsync(int items, bool postgres)
    {
        using var benchmark = new WholeBenchmark(postgres);
        benchmark._nodes.ContentPath = Path.Combine(benchmark._nodes.Folder.FullName, "content");
        SampleContent.Write(benchmark._nodes.ContentPath, items);
        Console.WriteLine(
            $"{items} messages besides the shipped content, "
                + $"{(postgres ? "PostgreSQL" : "SQLite")}, load average {ServedNodes.Load()}"
        );
        await benchmark.StartAsync("first start, with import");
        await benchmark.StartAsync("start");
        await benchmark.StartAsync("start");
        await benchmark.StartAsync("start");
        return await benchmark.PublishAsync(items) ? 0 : 1;
    }

    public void Dispose() => _nodes.Dispose();

    private async Task StartAsync(string what)
    {
        var watch = Stopwatch.StartNew();
        var process = await _nodes.ServeAsync("one", Second);
        var first = watch.Elapsed;
        var atStart = ServedNodes.Resident(process);
        foreach (
            var path in (string[])
                ["/", "/thong-diep", "/api/v1/messages?limit=200", "/api/v1/changes", "/tim-kiem?q=bao+luc", "/lich"]
        )
            for (var i = 0; i < 20; i++)
                (await _nodes.Http.GetAsync(new Uri(Second + path))).Dispose();
        await Task.Delay(TimeSpan.FromSeconds(5));
        Console.WriteLine(
            $"{what}: first 200 after {first.TotalSeconds:F1} s; "
                + $"resident {atStart} MiB, after 120 requests {ServedNodes.Resident(process)} MiB"
        );
        await _nodes.KillAsync(process);
    }

    private async Task<bool> PublishAsync(int items)
    {
        var other = await _nodes.ServeAsync(_other, Second);
        await using var app = Application.Build([], Adjust);
        await Application.PrepareAsync(app);
        Application.Map(app);
        await app.StartAsync();
        var here = app.Urls.First();
        await _nodes.UntilAsync($"{here}/healthz/ready", _ => true);
        var snapshot = app.Services.GetRequiredService<SnapshotStore>().Current;
        var held = snapshot
            .All<KeyMessage>()
            .Count(x => x.OfficialText?.StartsWith(SampleContent.Text, StringComparison.Ordinal) == true);
        Console.WriteLine($"{snapshot.Items.Count()} items are published, {held} of them the samples");
        var ids = snapshot.Items.Where(x => x.Type == ItemType.Message).Take(Publications + 5).ToList();
        var documents = app.Services.GetRequiredService<IContentService>();
        List<double> saved = [],
            same = [],
            another = [];
        foreach (var (n, item) in ids.Index())
        {
            var document = documents.GetById(item.Id)!;
            document.SetValue(
                "limitNote",
                $"Lần {n}",
                document.ContentType.VariesByCulture() ? CampaignSnapshot.DefaultLanguage : null
            );
            var watch = Stopwatch.StartNew();
            documents.Save(document);
            if (!documents.Publish(document, ["*"]).Success)
                throw new InvalidOperationException("Not published.");
            var done = watch.Elapsed.TotalMilliseconds;
            var seen = await Task.WhenAll(
                SeenAsync(watch, $"{here}/api/v1/messages/{item.Id}", $"Lần {n}"),
                SeenAsync(watch, $"{Second}/api/v1/messages/{item.Id}", $"Lần {n}")
            );
            if (n < 5)
                continue; // the first ones warm the code up
            saved.Add(done);
            same.Add(seen[0] - done);
            another.Add(seen[1] - done);
        }
        // Median sorts.
        List<double> first = [.. saved[..50]],
            last = [.. saved[^50..]];
        Console.WriteLine(
            $"save and publish {Median(saved)}; visible after it on this node {Median(same)}, "
                + $"in another process {Median(another)}; load average {ServedNodes.Load()}"
        );
        Console.WriteLine(
            $"the first fifty {Median(first)}, the last fifty {Median(last)}; "
                + $"resident after {Publications} publications of another process {ServedNodes.Resident(other)} MiB"
        );
        foreach (var path in (string[])["/api/v1/messages?limit=", "/api/v1/search?q=mau+so+", "/tim-kiem?q=mau+so+"])
            Console.WriteLine($"{path}: {Median(await AskedAsync(path))}");
        await app.StopAsync();
        return held == items;
    }

    // Each with another number, so that none is answered from what was kept.
    private async Task<List<double>> AskedAsync(string path)
    {
        List<double> took = [];
        for (var i = 0; i < 25; i++)
        {
            var watch = Stopwatch.StartNew();
            (await _nodes.Http.GetAsync(new Uri($"{Second}{path}{30 + i}"))).EnsureSuccessStatusCode().Dispose();
            if (i >= 5)
                took.Add(watch.Elapsed.TotalMilliseconds);
        }
        return took;
    }

    private async Task<double> SeenAsync(Stopwatch watch, string url, string text)
    {
        await _nodes.UntilAsync(url, x => x.Contains(text, StringComparison.Ordinal));
        return watch.Elapsed.TotalMilliseconds;
    }

    private void Adjust(WebApplicationBuilder builder)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(_nodes.Settings("one").Append(new("urls", "http://127.0.0.1:0")));
    }

    private static string Median(List<double> values)
    {
        values.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"median {values[values.Count / 2]:F0} ms, slowest {values[^1]:F0} ms"
        );
    }
}
