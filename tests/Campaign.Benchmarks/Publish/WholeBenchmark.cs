using System.Diagnostics;
using System.Globalization;
using Campaign.Benchmarks.Published;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Testing.Databases;
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
    private const int Starts = 3;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-bench-");

    // In memory, so that no disk is measured.
    private readonly DirectoryInfo _mirror = Directory.CreateDirectory($"/dev/shm/campaign-mirror-{Guid.NewGuid():N}");
    private readonly string? _postgres;
    private readonly string _program;
    private readonly HttpClient _http = new();
    private readonly int _publications;

    private WholeBenchmark(string program, bool postgres, int publications)
    {
        (_program, _publications) = (program, publications);
        _postgres = postgres ? PrivatePostgres.Instance.CreateDatabase() : null;
    }

    public static async Task<int> RunAsync(int items, bool postgres)
    {
        await MeasureAsync(items, postgres, publications: 500);
        return 0;
    }

    /// <summary>Measures and prints; the medians.</summary>
    public static async Task<WholeFigures> MeasureAsync(int items, bool postgres, int publications)
    {
        using var benchmark = new WholeBenchmark(await PublishedBuild.ProgramAsync(), postgres, publications);
        SampleContent.Write(Path.Combine(benchmark._folder.FullName, "content"), items);
        Console.WriteLine(
            $"{items} messages besides the shipped content, "
                + $"{(postgres ? "PostgreSQL" : "SQLite")}, load average {Cores.Load()}"
        );
        var (import, _) = await benchmark.StartAsync("first start, with import");
        List<double> starts = [],
            memory = [];
        for (var i = 0; i < Starts; i++)
        {
            var (seconds, resident) = await benchmark.StartAsync("start");
            starts.Add(seconds);
            memory.Add(resident);
        }
        var figures = new WholeFigures { Items = items, Import = import };
        figures = figures with { Start = Middle(starts), Memory = Middle(memory) };
        return await benchmark.PublishAsync(figures);
    }

    public void Dispose()
    {
        _http.Dispose();
        _folder.DeleteAll();
        _mirror.DeleteAll();
    }

    private async Task<(double Seconds, double Resident)> StartAsync(string what)
    {
        using var product = Other("one");
        var first = await product.StartAsync();
        var atStart = product.Resident;
        foreach (
            var path in (string[])
                ["/", "/thong-diep", "/api/v1/messages?limit=200", "/api/v1/changes", "/tim-kiem?q=bao+luc", "/lich"]
        )
            for (var i = 0; i < 20; i++)
                (await _http.GetAsync(new Uri(product.Address, path))).Dispose();
        await Task.Delay(TimeSpan.FromSeconds(5));
        Console.WriteLine(
            $"{what}: first 200 after {first.TotalSeconds:F1} s; "
                + $"resident {atStart} MiB, after 120 requests {product.Resident} MiB"
        );
        return (first.TotalSeconds, product.Resident);
    }

    private async Task<WholeFigures> PublishAsync(WholeFigures figures)
    {
        using var other = Other(_postgres is null ? "one" : "two");
        await other.StartAsync();
        await using var app = Application.Build([], Adjust);
        await Application.PrepareAsync(app);
        Application.Map(app);
        await app.StartAsync();
        var here = app.Urls.First();
        using var near = new Visible(new Uri(here));
        using var far = new Visible(other.Address);
        await near.UntilAsync("/healthz/ready", "");
        var snapshot = app.Services.GetRequiredService<SnapshotStore>().Current;
        var held = snapshot
            .All<KeyMessage>()
            .Count(x => x.OfficialText?.StartsWith(SampleContent.Text, StringComparison.Ordinal) == true);
        Console.WriteLine($"{snapshot.Items.Count()} items are published, {held} of them the samples");
        if (held != figures.Items)
            throw new InvalidOperationException("Not every sample is published.");
        var ids = snapshot.Items.Where(x => x.Type == ItemType.Message).Take(_publications + 5).ToList();
        var documents = app.Services.GetRequiredService<IContentService>();
        figures = figures with { Mirror = await ReferenceClient.CatchUpAsync(other.Address, _mirror) };
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
                near.AfterAsync(watch, $"/api/v1/messages/{item.Id}", $"Lần {n}"),
                far.AfterAsync(watch, $"/api/v1/messages/{item.Id}", $"Lần {n}")
            );
            if (n < 5)
                continue; // the first ones warm the code up
            saved.Add(done);
            same.Add(seen[0] - done);
            another.Add(seen[1] - done);
        }
        var part = Math.Min(50, saved.Count);
        Console.WriteLine(
            $"save and publish {Median(saved)}; visible after it on this node {Median(same)}, "
                + $"in another process {Median(another)}; load average {Cores.Load()}"
        );
        Console.WriteLine(
            $"the first fifty {Median(saved[..part])}, the last fifty {Median(saved[^part..])}; "
                + $"resident after {_publications} publications of another process {other.Resident} MiB"
        );
        figures = figures with
        {
            Save = Middle(saved),
            Visible = Middle(same),
            VisibleElsewhere = Middle(another),
            List = await AskedAsync(other, "/api/v1/messages?limit="),
            Search = await AskedAsync(other, "/api/v1/search?q=mau+so+"),
            Page = await AskedAsync(other, "/tim-kiem?q=mau+so+"),
            Delta = await ReferenceClient.CatchUpAsync(other.Address, _mirror),
        };
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"a mirror from nothing {figures.Mirror:F0} ms, after these publications {figures.Delta:F0} ms"
            )
        );
        await app.StopAsync();
        return figures;
    }

    // Each with another number, so that none is answered from what was kept.
    private async Task<double> AskedAsync(Product product, string path)
    {
        List<double> took = [];
        for (var i = 0; i < 25; i++)
        {
            var watch = Stopwatch.StartNew();
            (await _http.GetAsync(new Uri(product.Address, $"{path}{30 + i}"))).EnsureSuccessStatusCode().Dispose();
            if (i >= 5)
                took.Add(watch.Elapsed.TotalMilliseconds);
        }
        Console.WriteLine($"{path.Split('?')[0]}: {Median(took)}");
        return Middle(took);
    }

    private Product Other(string data) => new(_program, Settings(data));

    private void Adjust(WebApplicationBuilder builder)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(Settings("one").Append(new("urls", "http://127.0.0.1:0")));
    }

    private Dictionary<string, string?> Settings(string data) =>
        new(Product.Settings(Path.Combine(_folder.FullName, data), Path.Combine(_folder.FullName, "content")))
        {
            ["ConnectionStrings:umbracoDbDSN"] = _postgres ?? "",
            ["ConnectionStrings:umbracoDbDSN_ProviderName"] = _postgres is null ? "Microsoft.Data.Sqlite" : "Npgsql",
        };

    private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Median(List<double> values) =>
        string.Create(CultureInfo.InvariantCulture, $"median {Middle(values):F1} ms, slowest {values.Max():F1} ms");
}
