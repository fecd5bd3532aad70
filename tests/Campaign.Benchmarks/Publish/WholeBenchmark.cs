using System.Diagnostics;
using System.Globalization;
using System.Net;
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
    private const string Second = "http://127.0.0.1:5571";
    private const int Publications = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromHours(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-bench-");
    private readonly string? _postgres;
    private readonly HttpClient _http = new();
    private readonly List<Process> _processes = [];

    private WholeBenchmark(bool postgres) => _postgres = postgres ? PrivatePostgres.Instance.CreateDatabase() : null;

    public static async Task<int> RunAsync(int items, bool postgres)
    {
        using var benchmark = new WholeBenchmark(postgres);
        SampleContent.Write(Path.Combine(benchmark._folder.FullName, "content"), items);
        Console.WriteLine(
            $"{items} messages besides the shipped content, "
                + $"{(postgres ? "PostgreSQL" : "SQLite")}, load average {Load()}"
        );
        await benchmark.StartAsync("first start, with import");
        await benchmark.StartAsync("start");
        await benchmark.StartAsync("start");
        await benchmark.StartAsync("start");
        return await benchmark.PublishAsync(items) ? 0 : 1;
    }

    public void Dispose()
    {
        _http.Dispose();
        foreach (var process in _processes)
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }
        _folder.DeleteAll();
    }

    private async Task StartAsync(string what)
    {
        var watch = Stopwatch.StartNew();
        var process = await ServeAsync("one");
        var first = watch.Elapsed;
        var atStart = Resident(process);
        foreach (
            var path in (string[])
                ["/", "/thong-diep", "/api/v1/messages?limit=200", "/api/v1/changes", "/tim-kiem?q=bao+luc", "/lich"]
        )
            for (var i = 0; i < 20; i++)
                (await _http.GetAsync(new Uri(Second + path))).Dispose();
        await Task.Delay(TimeSpan.FromSeconds(5));
        Console.WriteLine(
            $"{what}: first 200 after {first.TotalSeconds:F1} s; "
                + $"resident {atStart} MiB, after 120 requests {Resident(process)} MiB"
        );
        process.Kill();
        await process.WaitForExitAsync();
        _processes.Remove(process);
    }

    private async Task<bool> PublishAsync(int items)
    {
        var other = await ServeAsync(_postgres is null ? "one" : "two");
        await using var app = Application.Build([], Adjust);
        await Application.PrepareAsync(app);
        Application.Map(app);
        await app.StartAsync();
        var here = app.Urls.First();
        await UntilAsync($"{here}/healthz/ready", _ => true);
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
                + $"in another process {Median(another)}; load average {Load()}"
        );
        Console.WriteLine(
            $"the first fifty {Median(first)}, the last fifty {Median(last)}; "
                + $"resident after {Publications} publications of another process {Resident(other)} MiB"
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
            (await _http.GetAsync(new Uri($"{Second}{path}{30 + i}"))).EnsureSuccessStatusCode().Dispose();
            if (i >= 5)
                took.Add(watch.Elapsed.TotalMilliseconds);
        }
        return took;
    }

    private async Task<double> SeenAsync(Stopwatch watch, string url, string text)
    {
        await UntilAsync(url, x => x.Contains(text, StringComparison.Ordinal));
        return watch.Elapsed.TotalMilliseconds;
    }

    private async Task UntilAsync(string url, Func<string, bool> good)
    {
        for (var end = Stopwatch.StartNew(); end.Elapsed < Patience; await Task.Delay(2))
            try
            {
                using var answer = await _http.GetAsync(new Uri(url));
                if (answer.StatusCode == HttpStatusCode.OK && good(await answer.Content.ReadAsStringAsync()))
                    return;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
        throw new TimeoutException(url);
    }

    private async Task<Process> ServeAsync(string data)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Application).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Settings(data))
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment["ASPNETCORE_URLS"] = Second;
        var process = Process.Start(start)!;
        _processes.Add(process);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await UntilAsync($"{Second}/api/v1/messages", _ => true);
        return process;
    }

    private void Adjust(WebApplicationBuilder builder)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(Settings("one").Append(new("urls", "http://127.0.0.1:0")));
    }

    private Dictionary<string, string?> Settings(string data) =>
        new()
        {
            ["Campaign:DataPath"] = Path.Combine(_folder.FullName, data),
            ["Campaign:ContentPath"] = Path.Combine(_folder.FullName, "content"),
            ["Campaign:ThemesPath"] = SampleContent.Repository("themes"),
            ["Campaign:Register"] = "",
            ["Campaign:RateLimit:PerAddress"] = "1000000",
            ["ConnectionStrings:umbracoDbDSN"] = _postgres ?? "",
            ["ConnectionStrings:umbracoDbDSN_ProviderName"] = _postgres is null ? "Microsoft.Data.Sqlite" : "Npgsql",
        };

    private static long Resident(Process process)
    {
        process.Refresh();
        return process.WorkingSet64 >> 20;
    }

    private static string Median(List<double> values)
    {
        values.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"median {values[values.Count / 2]:F0} ms, slowest {values[^1]:F0} ms"
        );
    }

    private static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];
}
