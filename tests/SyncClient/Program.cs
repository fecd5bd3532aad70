// Keeps a folder in step with a campaign site: one JSON file for each published item and language.
// Usage: SyncClient <site> <folder> [--once]
// It may be killed at any moment: files are replaced as a whole, and the place in the log is written last.
using System.Net;
using System.Text.Json;

var (site, folder, once) = (new Uri(args[0]), args[1], args.Contains("--once"));
Directory.CreateDirectory(folder);
var mirror = new Mirror(folder, new HttpClient { BaseAddress = site });
do
{
    var more = false;
    try
    {
        more = await mirror.StepAsync();
    }
    catch (HttpRequestException e) when (!once)
    {
        Console.Error.WriteLine(e.Message);
        await Task.Delay(200);
    }
    if (!more && once)
        break;
    if (!more)
        await Task.Delay(100);
} while (true);
Console.WriteLine($"{mirror.Count} items");

/// <summary>A copy of what is published.</summary>
internal sealed class Mirror(string folder, HttpClient http)
{
    private readonly string _place = Path.Combine(folder, ".cursor");

    public int Count => Directory.EnumerateFiles(folder, "*.json").Count();

    /// <summary>Applies one page of changes, after reading everything once; whether there is more to do now.</summary>
    public async Task<bool> StepAsync()
    {
        if (!File.Exists(_place))
            return await ReadAllAsync();
        using var response = await GetAsync($"/api/v1/changes?since={File.ReadAllText(_place)}");
        if (response.StatusCode == HttpStatusCode.Gone)
        {
            // Away too long, or another database: what we have may be wrong, so read everything again.
            File.Delete(_place);
            return true;
        }
        var page = await JsonAsync(response);
        foreach (var change in page.GetProperty("changes").EnumerateArray())
            // Programmes and sums are made when they are asked for. Whoever keeps items only has nothing to do.
            if (change.GetProperty("type").GetString() is not ("programme" or "result"))
                await ApplyAsync(change);
        Write(_place, page.GetProperty("cursor").GetString()!);
        return page.GetProperty("more").GetBoolean();
    }

    // The cursor is taken before the lists are read: what changes meanwhile comes again with the changes.
    private async Task<bool> ReadAllAsync()
    {
        using var response = await GetAsync("/api/v1");
        var start = await JsonAsync(response);
        var (cursor, version) = (start.GetProperty("cursor").GetString()!, start.GetProperty("version").GetInt64());
        var seen = new HashSet<string>();
        foreach (var language in start.GetProperty("languages").EnumerateArray())
        foreach (var list in start.GetProperty("lists").EnumerateObject())
            await ReadListAsync($"/api/v1/{list.Name}?lang={language}&limit=200&minVersion={version}", seen);
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Where(x => !seen.Contains(Path.GetFileName(x))))
            File.Delete(file);
        Write(_place, cursor);
        return true;
    }

    private async Task ReadListAsync(string path, HashSet<string> seen)
    {
        for (string? cursor = ""; cursor is not null; )
        {
            using var response = await GetAsync(path + (cursor.Length > 0 ? $"&cursor={cursor}" : ""));
            var page = await JsonAsync(response);
            foreach (var item in page.GetProperty("items").EnumerateArray())
                seen.Add(Keep(item));
            cursor = page.GetProperty("nextCursor").GetString();
        }
    }

    private async Task ApplyAsync(JsonElement change)
    {
        var gone = change.GetProperty("action").GetString() == "delete";
        if (!gone)
        {
            // The url names the version, so no cache on the way can answer with an older one.
            var url = new Uri(change.GetProperty("url").GetString()!);
            using var response = await GetAsync(url.PathAndQuery);
            gone = response.StatusCode is HttpStatusCode.Gone or HttpStatusCode.NotFound;
            if (!gone)
                Keep(await JsonAsync(response));
        }
        if (gone)
            foreach (var language in change.GetProperty("languages").EnumerateArray())
                File.Delete(Path.Combine(folder, NameOf(change.GetProperty("id").GetGuid(), language.GetString()!)));
    }

    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        while (true)
        {
            var response = await http.GetAsync(path);
            if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
                return response;
            var wait = response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1);
            response.Dispose();
            await Task.Delay(wait);
        }
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response)
    {
        response.EnsureSuccessStatusCode();
        return JsonDocument.Parse(await response.Content.ReadAsStreamAsync()).RootElement;
    }

    private string Keep(JsonElement item)
    {
        var name = NameOf(item.GetProperty("id").GetGuid(), item.GetProperty("language").GetString()!);
        Write(Path.Combine(folder, name), item.GetRawText());
        return name;
    }

    private static string NameOf(Guid id, string language) => $"{id}.{language}.json";

    private static void Write(string file, string text)
    {
        File.WriteAllText(file + ".tmp", text);
        File.Move(file + ".tmp", file, overwrite: true);
    }
}
