using System.Text.Json;
using Campaign.Benchmarks.Published;

namespace Campaign.Benchmarks.Traffic;

/// <summary>The reference client keeping a copy, killed at random moments; in the end its copy must be exact.</summary>
internal sealed class KilledMirror(Uri site) : IDisposable
{
    private const int LongestLife = 8_000;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-mirror-");

    /// <summary>How often it was killed.</summary>
    public int Kills { get; private set; }

    /// <summary>Lets it read everything once, then starts and kills it until told to stop.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        await ReferenceClient.CatchUpAsync(site, _folder);
        while (!stop.IsCancellationRequested)
        {
            using var client = ReferenceClient.Start(site, _folder);
            await Task.Delay(Random.Shared.Next(200, LongestLife), stop).ContinueWith(_ => { }, TaskScheduler.Default);
            client.Kill();
            await client.WaitForExitAsync(CancellationToken.None);
            Kills++;
        }
    }

    /// <summary>Lets it catch up once, while nothing changes; the files that lack, are too many or are old.</summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync()
    {
        await ReferenceClient.CatchUpAsync(site, _folder);
        var published = await PublishedAsync();
        var mirrored = _folder.EnumerateFiles("*.json").ToDictionary(x => x.Name, x => Version(x.FullName));
        return
        [
            .. published
                .Where(x => mirrored.GetValueOrDefault(x.Key) != x.Value)
                .Select(x => $"not as published: {x.Key}"),
            .. mirrored.Keys.Except(published.Keys).Select(x => $"not published: {x}"),
        ];
    }

    public void Dispose() => _folder.DeleteAll();

    private async Task<Dictionary<string, long>> PublishedAsync()
    {
        using var http = new HttpClient { BaseAddress = site };
        var all = new Dictionary<string, long>(StringComparer.Ordinal);
        var start = await ReadAsync("/api/v1");
        foreach (var language in start.GetProperty("languages").EnumerateArray())
        foreach (var list in start.GetProperty("lists").EnumerateObject())
            for (string? cursor = ""; cursor is not null; )
            {
                var after = cursor.Length > 0 ? $"&cursor={cursor}" : "";
                var page = await ReadAsync($"/api/v1/{list.Name}?lang={language}&limit=200{after}");
                foreach (var item in page.GetProperty("items").EnumerateArray())
                    all.Add(
                        $"{item.GetProperty("id").GetGuid()}.{item.GetProperty("language")}.json",
                        item.GetProperty("version").GetInt64()
                    );
                cursor = page.GetProperty("nextCursor").GetString();
            }
        return all;

        async Task<JsonElement> ReadAsync(string path) =>
            JsonDocument.Parse(await http.GetStringAsync(new Uri(path, UriKind.Relative))).RootElement;
    }

    private static long Version(string file) =>
        JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("version").GetInt64();
}
