using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Campaign.Web.Tests.Api;
using Campaign.Web.Tests.Webhooks;
using Xunit.Abstractions;

namespace Campaign.Web.Tests.Whole.Killing;

/// <summary>
/// Officers publish and withdraw while the product and a mirroring client are killed at random moments. In the end the
/// mirror equals what is published, and every change was sent to a webhook.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Rounds = 3;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-kill-mirror-");
    private readonly ProductProcess _product = new();

    // What was acknowledged to the officer: the published text, or null if it was withdrawn.
    private readonly Dictionary<Guid, string?> _done = [];
    private Guid[] _ids = [];
    private volatile int _acknowledged;
    private int _texts;

    public void Dispose()
    {
        _product.Dispose();
        _folder.DeleteAll();
    }

    [Fact]
    public async Task Repeated_kills_lose_nothing_for_mirrors_and_webhooks()
    {
        await using var receiver = await Receiver.StartAsync();
        await _product.StartAsync();
        using var http = new HttpClient { BaseAddress = _product.Address };
        var messages = await http.GetFromJsonAsync<JsonElement>("/api/v1/messages?edition=2021&limit=200");
        _ids = [.. messages.GetProperty("items").EnumerateArray().Select(x => x.GetProperty("id").GetGuid())];
        var cursor = await FollowAsync(http, receiver.Url);
        var before = _product.LogRows();
        for (var round = 0; round < Rounds; round++)
        {
            using var client = StartMirror();
            var (work, until) = (WorkAsync(), _acknowledged + Random.Shared.Next(3, 12));
            while (_acknowledged < until && !work.IsCompleted)
                await Task.Delay(Random.Shared.Next(1, 40));
            // In every other round, the client is killed first, in the middle of reading.
            if (round % 2 == 0)
                client.Kill();
            await _product.KillAsync();
            await work;
            client.Kill();
            await client.WaitForExitAsync();
            await _product.StartAsync();
        }
        using (var last = StartMirror("--once"))
            await last.WaitForExitAsync();
        var changes = await LastChangesAsync(http, cursor);
        await ToldAsync(receiver, changes);
        var rows = _product.LogRows() - before;
        var published = await PublishedAsync(http);
        output.WriteLine(
            $"server killed {Rounds} times, client {Rounds} times; {_acknowledged} changes acknowledged, "
                + $"{rows} rows in the log,"
                + $" {published.Count} items mirrored, "
                + $"{receiver.Taken.Count} messages for the last changes of {changes.Count} items"
        );
        Assert.Equal(published, Mirrored());
        // A change in progress when the server was killed may have been made without being acknowledged.
        Assert.InRange(rows, _acknowledged, _acknowledged + Rounds);
        Assert.True(_acknowledged >= 3 * Rounds);
        foreach (var (id, text) in _done)
            await AssertPublishedAsync(http, id, text);
    }

    // Creates an endpoint that hears of everything after the returned cursor.
    private async Task<string> FollowAsync(HttpClient http, string url)
    {
        var key = await _product.CommandAsync("api-keys", "add", "Đài mẫu", "--scope", "webhooks");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/webhooks")
        {
            Content = JsonContent.Create(new { url }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var made = await http.SendAsync(request);
        Assert.True(made.StatusCode == HttpStatusCode.Created, await made.Content.ReadAsStringAsync());
        return (await http.GetFromJsonAsync<JsonElement>("/api/v1")).GetProperty("cursor").GetString()!;
    }

    // Runs until the server is killed.
    private async Task WorkAsync()
    {
        using var officer = new Officer(_product.Address);
        try
        {
            await officer.SignInAsync();
            while (true)
            {
                var id = _ids[Random.Shared.Next(_ids.Length)];
                // Until it is acknowledged, nobody knows in which of two states the message is.
                _done.Remove(id, out var before);
                var text =
                    before is null || Random.Shared.Next(3) > 0
                        ? "Thông điệp mẫu, lần "
                            + $"{Interlocked.Increment(ref _texts).ToString(CultureInfo.InvariantCulture)}."
                        : null;
                await (text is null ? officer.WithdrawAsync(id) : officer.RewriteAsync(id, text));
                _done[id] = text;
                _acknowledged++;
            }
        }
        catch (HttpRequestException)
        {
            // The server was killed.
        }
    }

    private Process StartMirror(params string[] options) =>
        Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [MirrorTests.Program, _product.Address.ToString(), _folder.FullName, .. options]
            )
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;

    private SortedDictionary<string, long> Mirrored() =>
        new(
            _folder
                .EnumerateFiles("*.json")
                .ToDictionary(
                    x => x.Name,
                    x => JsonDocument.Parse(File.ReadAllText(x.FullName)).RootElement.GetProperty("version").GetInt64()
                )
        );

    private static async Task<SortedDictionary<string, long>> PublishedAsync(HttpClient http)
    {
        var all = new SortedDictionary<string, long>();
        var start = await http.GetFromJsonAsync<JsonElement>("/api/v1");
        foreach (var language in start.GetProperty("languages").EnumerateArray())
        foreach (var list in start.GetProperty("lists").EnumerateObject())
            for (string? cursor = ""; cursor is not null; )
            {
                var page = await http.GetFromJsonAsync<JsonElement>(
                    $"/api/v1/{list.Name}?lang={language}&limit=200{(cursor.Length > 0 ? "&cursor=" + cursor : "")}"
                );
                foreach (var item in page.GetProperty("items").EnumerateArray())
                    all.Add(
                        $"{item.GetProperty("id").GetGuid()}.{item.GetProperty("language")}.json",
                        item.GetProperty("version").GetInt64()
                    );
                cursor = page.GetProperty("nextCursor").GetString();
            }
        return all;
    }

    // Only the last change of each item counts. An earlier one is listed or sent only if somebody reads it while the
    // item is public: one that was withdrawn before the next start is silent, and is listed again when the item comes
    // back.
    private static async Task<List<long>> LastChangesAsync(HttpClient http, string cursor)
    {
        var last = new Dictionary<string, long>();
        for (var more = true; more; )
        {
            var page = await http.GetFromJsonAsync<JsonElement>($"/api/v1/changes?since={cursor}");
            foreach (var change in page.GetProperty("changes").EnumerateArray())
                last[$"{change.GetProperty("id")} {change.GetProperty("languages")}"] = change
                    .GetProperty("seq")
                    .GetInt64();
            (cursor, more) = (page.GetProperty("cursor").GetString()!, page.GetProperty("more").GetBoolean());
        }
        return [.. last.Values];
    }

    // Delivered at least once: an attempt in progress when the server was killed is repeated when its claim expires.
    private async Task ToldAsync(Receiver receiver, List<long> changes)
    {
        for (var i = 0; i < 300; i++)
        {
            if (!changes.Except(Told(receiver)).Any())
                return;
            await Task.Delay(100);
        }
        var told = Told(receiver).ToList();
        Assert.Fail(
            $"{changes.Count} changes, {told.Count} messages; "
                + $"nobody was told of {string.Join(", ", changes.Except(told))}"
                + $" but of {string.Join(", ", told)}; {_product.Untaken()}"
        );
    }

    private static IEnumerable<long> Told(Receiver receiver) =>
        receiver.Taken.Select(x =>
            JsonDocument.Parse(x.Body).RootElement.GetProperty("data").GetProperty("seq").GetInt64()
        );

    private static async Task AssertPublishedAsync(HttpClient http, Guid id, string? text)
    {
        using var answer = await http.GetAsync($"/api/v1/messages/{id}");
        Assert.Equal(text is null ? HttpStatusCode.Gone : HttpStatusCode.OK, answer.StatusCode);
        if (text is not null)
            Assert.Equal(
                text,
                (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("officialText").GetString()
            );
    }
}
