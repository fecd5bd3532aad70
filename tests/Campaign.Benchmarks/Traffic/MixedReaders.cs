using System.Text.Json;

namespace Campaign.Benchmarks.Traffic;

/// <summary>What readers, portals, stations and mirrors ask for, mixed by a fixed seed.</summary>
internal sealed class MixedReaders : IDisposable
{
    private const string List = "/api/v1/messages?edition=2021";

    private static readonly string[] Pages =
    [
        "/",
        "/2021",
        "/2025",
        "/thong-diep",
        "/tro-giup",
        "/lich",
        "/tai-lieu",
        "/ke-hoach",
        "/an-toan",
        "/en",
    ];

    private readonly HttpClient _http;
    private readonly Random _random = new(25112021);
    private readonly string[] _communes = Communes.All();
    private readonly (string Id, string Page, string[] Words)[] _messages;
    private string? _tag;
    private string _cursor;

    private MixedReaders(HttpClient http, (string, string, string[])[] messages, string cursor) =>
        (_http, _messages, _cursor) = (http, messages, cursor);

    /// <summary>Identifiers of the messages that are asked for.</summary>
    public IEnumerable<Guid> Messages => _messages.Select(x => Guid.Parse(x.Id));

    /// <summary>Learns from the site what there is to ask for.</summary>
    public static async Task<MixedReaders> CreateAsync(Uri site, int year)
    {
        var http = new HttpClient { BaseAddress = site };
        using var page = JsonDocument.Parse(
            await http.GetStringAsync(new Uri($"/api/v1/messages?edition={year}&limit=200", UriKind.Relative))
        );
        using var start = JsonDocument.Parse(await http.GetStringAsync(new Uri("/api/v1", UriKind.Relative)));
        var messages = page.RootElement.GetProperty("items").EnumerateArray().Select(Message).ToArray();
        return new(http, messages, start.RootElement.GetProperty("cursor").GetString()!);
    }

    /// <summary>Sends the next request. Called by one thread at a time until it awaits.</summary>
    public Task SendAsync(Tally tally, long due) =>
        _random.Next(100) switch
        {
            < 30 => GetAsync(tally, "page", Pages[_random.Next(Pages.Length)], due),
            < 35 => GetAsync(tally, "page", Any().Page, due),
            < 50 => GetAsync(tally, "API list", $"/api/v1/messages?edition=2022&limit={_random.Next(1, 201)}", due),
            < 65 => GetAsync(tally, "API item", $"/api/v1/messages/{Any().Id}", due),
            < 75 => ConditionalAsync(tally, due),
            < 85 => GetAsync(tally, "API search", $"/api/v1/search?q={Words()}", due),
            < 88 => GetAsync(tally, "search page", $"/tim-kiem?q={Words()}", due),
            < 94 => GetAsync(
                tally,
                "programme",
                $"/api/v1/programmes/{_communes[_random.Next(_communes.Length)]}/{Communes.Day(_random.Next(2))}",
                due
            ),
            _ => DeltaAsync(tally, due),
        };

    public void Dispose() => _http.Dispose();

    private (string Id, string Page, string[] Words) Any() => _messages[_random.Next(_messages.Length)];

    private string Words()
    {
        var words = Any().Words;
        var from = _random.Next(Math.Max(1, words.Length - 3));
        return Uri.EscapeDataString(string.Join(' ', words.Skip(from).Take(_random.Next(1, 4))));
    }

    private Task<(string? Tag, string Body)?> GetAsync(Tally tally, string kind, string path, long due) =>
        tally.SendAsync(kind, _http, new HttpRequestMessage(HttpMethod.Get, path), due);

    // Answered with 304 until something of that list is published.
    private async Task ConditionalAsync(Tally tally, long due)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, List);
        if (_tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", _tag);
        if (await tally.SendAsync("API list if new", _http, request, due) is { Tag: { } tag })
            _tag = tag;
    }

    private async Task DeltaAsync(Tally tally, long due)
    {
        if (await GetAsync(tally, "changes", $"/api/v1/changes?since={_cursor}", due) is not { } answer)
            return;
        using var page = JsonDocument.Parse(answer.Body);
        _cursor = page.RootElement.GetProperty("cursor").GetString()!;
    }

    private static (string, string, string[]) Message(JsonElement item) =>
        (
            item.GetProperty("id").GetString()!,
            new Uri(item.GetProperty("webUrl").GetString()!).PathAndQuery,
            item.GetProperty("title").GetString()!.Split(' ')
        );
}
