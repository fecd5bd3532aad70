using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Campaign.Web.Tests.Api.Generated;

/// <summary>
/// Sends generated requests for every operation of the API document and says which answers must not be.
/// </summary>
/// <param name="http">A client of the server; it follows no redirections.</param>
/// <param name="key">A key with all scopes, sent with every other request.</param>
internal sealed class AttackRun(HttpClient http, string? key)
{
    private const int AtOnce = 8;

    /// <summary>No answer is larger: a list has 200 items, and a file is of one item.</summary>
    private const long Largest = 32 << 20;

    // Lists by which known values are found.
    private static readonly (string Path, string Field, string Parameter)[] Sources =
    [
        ("/api/v1/places?limit=200", "ref", "place"),
        ("/api/v1/messages?limit=20", "id", "id"),
        ("/api/v1/services?limit=20", "id", "id"),
        ("/api/v1/events?limit=20", "id", "id"),
        ("/api/v1/scripts?limit=20", "id", "id"),
        ("/api/v1/materials?limit=20", "id", "id"),
        ("/api/v1/campaigns?limit=20", "alias", "alias"),
    ];

    /// <summary>Number of answers by status.</summary>
    public ConcurrentDictionary<int, int> Statuses { get; } = new();

    /// <summary>What must not be, with the request that leads to it.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    /// <summary>The slowest answer of each operation, with its request. It waits for seven others at the same time.</summary>
    public ConcurrentDictionary<string, (TimeSpan Time, string Request)> Slowest { get; } = new();

    /// <summary>What a client needs to send whatever is generated.</summary>
    public static SocketsHttpHandler Handler() =>
        new() { AllowAutoRedirect = false, RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 };

    /// <summary>Sends them.</summary>
    /// <param name="each">Number of requests for every operation.</param>
    /// <param name="seed">The seed.</param>
    public async Task RunAsync(int each, int seed)
    {
        using var document = JsonDocument.Parse(await http.GetStringAsync("/openapi/v1.json"));
        var known = await KnownAsync();
        var operations = ApiOperation.Of(document.RootElement);
        await Parallel.ForEachAsync(
            operations.Select((x, i) => (Operation: x, Maker: new RequestMaker(document.RootElement, known, seed + i))),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (x, stop) =>
            {
                for (var i = 0; i < each; i++)
                    await SendAsync(x.Operation, x.Maker.Make(x.Operation), withKey: i % 2 == 1, stop);
            }
        );
    }

    private async Task SendAsync(
        ApiOperation operation,
        HttpRequestMessage request,
        bool withKey,
        CancellationToken stop
    )
    {
        using var sent = request;
        var what = $"{operation}: {sent.Method} {sent.RequestUri!.PathAndQuery}";
        sent.RequestUri = new Uri(
            http.BaseAddress!.GetLeftPart(UriPartial.Authority) + sent.RequestUri.PathAndQuery,
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
        );
        if (withKey && key is not null)
            sent.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var begun = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await http.SendAsync(sent, HttpCompletionOption.ResponseHeadersRead, stop);
            var body = await ReadAsync(answer, stop);
            var taken = (Stopwatch.GetElapsedTime(begun), what);
            Slowest.AddOrUpdate(operation.ToString()!, taken, (_, slow) => taken.Item1 > slow.Time ? taken : slow);
            Statuses.AddOrUpdate((int)answer.StatusCode, 1, (_, n) => n + 1);
            if (Fault(answer, body) is { } fault)
                Faults.Enqueue($"{what}: {(int)answer.StatusCode} {fault}");
        }
        catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException or IOException)
        {
            Faults.Enqueue($"{what}: {broken.GetType().Name} {broken.Message} {broken.InnerException?.Message}");
        }
    }

    private static string? Fault(HttpResponseMessage answer, byte[]? body)
    {
        if (body is null)
            return $"is larger than {Largest} bytes";
        var text = Encoding.UTF8.GetString(body);
        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        // What cannot be made without a browser, and a version that is not there yet, are asked for again later.
        if ((int)answer.StatusCode >= 500 && !IsForLater(answer, text))
            return text;
        if (answer.Headers.Contains("X-Injected"))
            return "with a header of the request's";
        if (text.Contains("   at Campaign.", StringComparison.Ordinal))
            return "with a trace";
        if ((int)answer.StatusCode >= 400 && body.Length > 0 && type is not ("application/problem+json" or "text/html"))
            return $"as {type}";
        var texts = type.EndsWith("ndjson", StringComparison.Ordinal) ? text.Split('\n') : [text];
        return type.EndsWith("json", StringComparison.Ordinal) && !texts.All(IsJson) ? "without JSON" : null;
    }

    private static bool IsForLater(HttpResponseMessage answer, string text) =>
        answer.StatusCode == HttpStatusCode.ServiceUnavailable
        && (
            text.Contains("/api/problems/not-yet", StringComparison.Ordinal)
            || text.Contains("/api/problems/unavailable", StringComparison.Ordinal)
        );

    private static bool IsJson(string text)
    {
        if (text.Length == 0)
            return true;
        try
        {
            using var json = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Null where it does not end.
    private static async Task<byte[]?> ReadAsync(HttpResponseMessage answer, CancellationToken stop)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(stop);
        using var read = new MemoryStream();
        var part = new byte[1 << 16];
        for (int n; (n = await body.ReadAsync(part, stop)) > 0; )
        {
            read.Write(part, 0, n);
            if (read.Length > Largest)
                return null;
        }
        return read.ToArray();
    }

    private async Task<Dictionary<string, IReadOnlyList<string>>> KnownAsync()
    {
        var known = new Dictionary<string, List<string>>
        {
            ["lang"] = ["vi-VN", "en-US", "en", "vi"],
            ["what"] = ["tro-giup", "lich"],
            ["date"] = ["2025-11-20", "2026-11-30"],
            ["year"] = ["2021", "2025"],
            ["name"] = ["a4.pdf", "tin-nhan.txt"],
            ["audience"] = ["nam-gioi"],
            ["q"] = ["bạo lực", "113", "chồng đánh", "xã", "cứu tôi"],
            ["campaign"] = ["thang-hanh-dong"],
            ["size"] = ["1920x1080"],
            ["minVersion"] = ["0", "1"],
        };
        foreach (var (path, field, parameter) in Sources)
        {
            using var answer = await http.GetAsync(path);
            answer.EnsureSuccessStatusCode();
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
            if (!known.TryGetValue(parameter, out var values))
                known[parameter] = values = [];
            foreach (var item in json.RootElement.GetProperty("items").EnumerateArray())
                if (item.TryGetProperty(field, out var value))
                    values.Add(value.GetString()!);
        }
        return known.ToDictionary(x => x.Key, x => (IReadOnlyList<string>)x.Value);
    }
}
